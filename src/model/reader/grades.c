/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the grade of the invasive tumour and its three parts. */
#include "config.h"

#include "reader/candidate.h"
#include "reader/quantity.h"
#include "reader/score.h"

#define MAX_REACH 12
/* What is further away belongs to something else, and a text without stops stays quick to read. */
#define MAX_LOOK 80
#define MAX_UNKNOWN 3

typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
} Grader;

static const HeraldItem *
item_at (const Grader *self, gint64 index)
{
  return herald_page_item (self->page, self->from, self->to, index);
}

static guint
grade_value (const HeraldItem *item)
{
  if (item->kind == HERALD_ITEM_NUMBER && item->whole >= 1 && item->whole <= 3)
    return item->whole;
  if (item->term >= HERALD_REPORT_WORD_ROMAN_1 && item->term <= HERALD_REPORT_WORD_ROMAN_3)
    return item->term - HERALD_REPORT_WORD_ROMAN_1 + 1;
  return 0;
}

static gboolean
can_pass (const HeraldItem *item, guint *n_unknown)
{
  if (item->kind == HERALD_ITEM_SIGN)
    return item->sign == ':' || item->sign == '=' || item->sign == '(' || item->sign == ')' ||
           item->sign == '-' || item->sign == '.';
  if (item->kind != HERALD_ITEM_WORD)
    return FALSE;
  if (item->term == HERALD_REPORT_WORD_NONE)
    return ++*n_unknown <= MAX_UNKNOWN;
  return herald_report_word_is_small (item->term) || item->term == HERALD_REPORT_WORD_GRADE ||
         item->term == HERALD_REPORT_WORD_SCORE || item->term == HERALD_REPORT_WORD_TOTAL;
}

/* The number or numeral that belongs to a word, or G_MAXUINT. */
static guint
find_value (const Grader *self, guint index, gboolean *has_score)
{
  guint n_unknown = 0;

  *has_score = FALSE;
  for (guint i = index + 1; i <= index + MAX_REACH && i < self->to; i++)
    {
      const HeraldItem *item = item_at (self, i);

      if (item->kind == HERALD_ITEM_NUMBER || grade_value (item) > 0)
        return i;
      *has_score |=
          item->term == HERALD_REPORT_WORD_SCORE || item->term == HERALD_REPORT_WORD_TOTAL;
      if (!can_pass (item, &n_unknown))
        return G_MAXUINT;
    }
  return G_MAXUINT;
}

/* The kind of growth that a grade is about: the nearest one before it, else right behind. */
static gboolean
is_in_situ (const Grader *self, guint first, guint last)
{
  for (guint i = last + 1; i <= last + 3; i++)
    {
      if (item_at (self, i)->term == HERALD_REPORT_WORD_IN_SITU)
        return TRUE;
      if (!herald_report_word_is_small (item_at (self, i)->term) ||
          item_at (self, i)->term == HERALD_REPORT_WORD_WITH ||
          item_at (self, i)->term == HERALD_REPORT_WORD_AND)
        break;
    }
  for (gint64 i = (gint64)first - 1; i >= self->from && first - i < MAX_LOOK; i--)
    {
      if (item_at (self, i)->term == HERALD_REPORT_WORD_IN_SITU)
        return TRUE;
      if (item_at (self, i)->term == HERALD_REPORT_WORD_INVASIVE)
        return FALSE;
    }
  return FALSE;
}

static void
emit_grade (const Grader *self, guint value, guint first, guint last, gboolean is_weak)
{
  char text[2] = { '0' + value, '\0' };
  HeraldCandidate *candidate;

  if (is_in_situ (self, first, last) ||
      herald_page_is_denied (self->page, self->from, self->to, first) ||
      herald_page_is_bounded (self->page, self->from, self->to, first, last))
    return;
  candidate = herald_page_add_candidate (
      self->page, HERALD_READER_GRADE, text, first, last, self->sentence);
  candidate->is_weak = is_weak;
  if (herald_page_is_unconfirmed (self->page, self->from, self->to, last))
    candidate->reason = HERALD_REASON_DOUBT;
}

static guint
grade_of_sum (guint sum)
{
  return sum <= 5 ? 1 : sum <= 7 ? 2 : 3;
}

/* "8/9", "8 of 9", "score 8", "= 8". */
static guint
read_sum (const Grader *self, guint at, gboolean has_score, guint *last)
{
  const HeraldItem *item = item_at (self, at);
  const HeraldItem *mark = item_at (self, (gint64)at + 1);
  gboolean is_of_nine = item_at (self, (gint64)at + 2)->whole == 9 &&
                        (herald_item_is_sign (mark, '/') || mark->term == HERALD_REPORT_WORD_LINK);

  *last = is_of_nine ? at + 2 : at;
  if (item->whole < 3 || item->whole > 9)
    return 0;
  if (is_of_nine)
    return item->whole;
  if (item->whole == 3 || herald_item_is_sign (mark, '/') || herald_item_is_sign (mark, '+'))
    return 0;
  return has_score || herald_item_is_sign (item_at (self, (gint64)at - 1), '=') ? item->whole : 0;
}

static gboolean
is_plain_grade (const Grader *self, guint at, guint *last)
{
  const HeraldItem *next = item_at (self, (gint64)at + 1);
  const HeraldItem *second = item_at (self, (gint64)at + 2);

  *last = at;
  if ((herald_item_is_sign (next, '/') || next->term == HERALD_REPORT_WORD_LINK) &&
      grade_value (second) == 3)
    {
      *last = at + 2;
      return TRUE;
    }
  /* "1 2 3 (circle one)" */
  if (grade_value (next) > 0 && grade_value (second) > 0)
    return FALSE;
  if (herald_item_is_sign (next, '/') || herald_item_is_sign (next, '+') ||
      herald_item_is_sign (next, '%') || next->term == HERALD_REPORT_WORD_CM ||
      next->term == HERALD_REPORT_WORD_MM)
    return FALSE;
  return !((herald_item_is_sign (next, '-') || next->term == HERALD_REPORT_WORD_UP_TO ||
            next->term == HERALD_REPORT_WORD_TO) &&
           grade_value (second) > 0);
}

/* "Grade 3 neutropenia": where no tumour is named, the next noun is what is graded. */
static gboolean
is_of_something_else (const Grader *self, guint last)
{
  const HeraldItem *next = item_at (self, (gint64)last + 1);

  if (next->kind != HERALD_ITEM_WORD || next->term != HERALD_REPORT_WORD_NONE ||
      (next->flags & HERALD_ITEM_LINE_BEFORE) != 0)
    return FALSE;
  for (gint64 i = (gint64)last - MAX_LOOK; i < (gint64)last + MAX_LOOK; i++)
    {
      HeraldReportWord term = item_at (self, i)->term;

      if (term == HERALD_REPORT_WORD_INVASIVE || term == HERALD_REPORT_WORD_TUMOUR ||
          herald_report_word_is_marker (term) || term == HERALD_REPORT_WORD_STAGE)
        return FALSE;
    }
  return TRUE;
}

static void
emit_parts (const Grader *self, const guint parts[3])
{
  for (guint i = 0; i < 3; i++)
    {
      HeraldCandidate *candidate = herald_page_add_number (
          self->page, HERALD_READER_TUBULE_SCORE + i, parts[i], parts[0], parts[2], self->sentence);

      candidate->is_weak = TRUE;
      candidate->reason = HERALD_REASON_UNNAMED;
    }
}

/* "(3+2+2)": in the order that everybody keeps, yet without names. */
static void
take_sum (const Grader *self, guint index, const guint parts[3])
{
  guint sum = 0;
  gboolean is_graded = FALSE;

  for (gint64 i = (gint64)index - 1; i >= self->from && (gint64)index - i < 16; i--)
    is_graded |= item_at (self, i)->term == HERALD_REPORT_WORD_GRADE ||
                 item_at (self, i)->term == HERALD_REPORT_WORD_GRADE_LETTER;
  for (guint i = 0; i < 3; i++)
    sum += self->page->items[parts[i]].whole;
  /* Another total than the three give: these are no parts. */
  if (herald_item_is_sign (item_at (self, (gint64)parts[2] + 1), '=') &&
      item_at (self, (gint64)parts[2] + 2)->whole != (gint16)sum)
    return;
  if (!is_graded || is_in_situ (self, index, parts[2]))
    return;
  emit_parts (self, parts);
  emit_grade (self, grade_of_sum (sum), index, parts[2], TRUE);
}

static void
take_grade (const Grader *self, guint index)
{
  gboolean has_score;
  guint at = find_value (self, index, &has_score);
  guint parts[3];
  guint last;
  guint sum;

  if (at == G_MAXUINT || (self->page->items[at].flags & HERALD_ITEM_LEFT_OUT) != 0 ||
      herald_page_is_sum (self->page, self->from, self->to, at, parts))
    return;
  if (!herald_page_read_quantity (self->page, self->from, self->to, at).is_exact &&
      self->page->items[at].kind == HERALD_ITEM_NUMBER)
    return;
  sum = read_sum (self, at, has_score, &last);
  if (sum > 0)
    emit_grade (self, grade_of_sum (sum), index, last, TRUE);
  else if (grade_value (&self->page->items[at]) > 0 && !has_score &&
           is_plain_grade (self, at, &last) && !is_of_something_else (self, last))
    emit_grade (self, grade_value (&self->page->items[at]), index, last, FALSE);
}

/* "G2", but not the letter of something else. */
static void
take_letter (const Grader *self, guint index)
{
  guint last;

  if (grade_value (item_at (self, (gint64)index + 1)) > 0 &&
      is_plain_grade (self, index + 1, &last) &&
      ((item_at (self, (gint64)last + 1)->flags & HERALD_ITEM_SPACE_BEFORE) != 0 ||
       item_at (self, (gint64)last + 1)->kind == HERALD_ITEM_SIGN ||
       item_at (self, (gint64)last + 1)->end == 0))
    emit_grade (self, grade_value (&self->page->items[index + 1]), index, last, FALSE);
}

static gboolean
begins_part (const HeraldItem *item)
{
  return (item->term >= HERALD_REPORT_WORD_TUBULES && item->term <= HERALD_REPORT_WORD_MITOSES) ||
         item->term == HERALD_REPORT_WORD_NUCLEI || item->term == HERALD_REPORT_WORD_SCORE ||
         item->term == HERALD_REPORT_WORD_GRADE || item->term == HERALD_REPORT_WORD_TOTAL;
}

/* A count of mitoses is no score: "12 per 10 fields", "7/10". */
static gboolean
is_count (const Grader *self, guint at, HeraldReportWord term)
{
  const HeraldItem *next = item_at (self, (gint64)at + 1);

  /* "tubules 3 / nuclei 3 / mitoses 3 - grade III" lists the parts. */
  if (herald_item_is_sign (next, '/') || herald_item_is_sign (next, '-'))
    {
      const HeraldItem *second = item_at (self, (gint64)at + 2);

      return !(begins_part (second) || (herald_item_is_sign (next, '/') && second->whole == 3));
    }
  return herald_item_is_sign (next, '%') || herald_item_is_sign (next, '+') ||
         next->term == HERALD_REPORT_WORD_FIELDS || next->term == HERALD_REPORT_WORD_MM ||
         next->term == HERALD_REPORT_WORD_CM || next->term == HERALD_REPORT_WORD_PERCENT ||
         (next->term == HERALD_REPORT_WORD_MITOSES && term == HERALD_REPORT_WORD_MITOSES);
}

/* In this sentence or beside it. */
static gboolean
names_other_parts (const Grader *self, guint index, HeraldReportWord but)
{
  gint64 first = MAX ((gint64)index - MAX_LOOK, 0);
  gint64 end = MIN ((gint64)index + MAX_LOOK, self->page->n_items);

  for (gint64 i = first; i < end; i++)
    {
      HeraldReportWord term = self->page->items[i].term;

      if (term >= HERALD_REPORT_WORD_TUBULES && term <= HERALD_REPORT_WORD_MITOSES && term != but)
        return TRUE;
    }
  return FALSE;
}

static void
take_part (const Grader *self, guint index, HeraldReportWord term)
{
  gboolean has_score;
  guint at = find_value (self, index, &has_score);
  guint parts[3];
  char text[2] = { '\0', '\0' };

  if (at == G_MAXUINT || grade_value (&self->page->items[at]) == 0 || is_count (self, at, term) ||
      (self->page->items[at].flags & HERALD_ITEM_LEFT_OUT) != 0 ||
      herald_page_is_sum (self->page, self->from, self->to, at, parts))
    return;
  /* Growth inside the ducts has a nuclear grade as well. */
  if (is_in_situ (self, index, at) || (!names_other_parts (self, index, term) &&
                                       !(term == HERALD_REPORT_WORD_MITOSES && has_score)))
    return;
  text[0] = '0' + grade_value (&self->page->items[at]);
  herald_page_add_candidate (self->page,
                             HERALD_READER_TUBULE_SCORE + (term - HERALD_REPORT_WORD_TUBULES),
                             text,
                             index,
                             at,
                             self->sentence);
}

static void
read_sentence (const Grader *self)
{
  for (guint i = self->from; i < self->to; i++)
    {
      const HeraldItem *item = &self->page->items[i];
      guint parts[3];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (item->term == HERALD_REPORT_WORD_GRADE)
        take_grade (self, i);
      else if (item->term == HERALD_REPORT_WORD_GRADE_LETTER)
        take_letter (self, i);
      else if (item->term >= HERALD_REPORT_WORD_TUBULES && item->term <= HERALD_REPORT_WORD_MITOSES)
        take_part (self, i, item->term);
      else if (item->term == HERALD_REPORT_WORD_NUCLEI &&
               (item_at (self, (gint64)i + 1)->kind == HERALD_ITEM_NUMBER ||
                item_at (self, (gint64)i + 1)->kind == HERALD_ITEM_SIGN))
        take_part (self, i, HERALD_REPORT_WORD_NUCLEAR);
      else if (herald_page_is_sum (self->page, self->from, self->to, i, parts) &&
               !herald_item_is_sign (item_at (self, (gint64)i - 1), '+'))
        take_sum (self, i, parts);
    }
}

/**
 * herald_page_read_grades:
 * @self: a page whose scales and the like are left out
 *
 * Adds candidates for the grade and its parts.
 */
void
herald_page_read_grades (HeraldPage *self)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      const Grader grader = { self, i, sentence->from, sentence->to };

      read_sentence (&grader);
    }
}
