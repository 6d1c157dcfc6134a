/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the size of the invasive tumour. A report is full of other sizes; one counts only where the
 * nearest noun is the tumour. */
#include "config.h"

#include <string.h>

#include "reader/candidate.h"
#include "reader/quantity.h"

#define MAX_BACK 25
#define MAX_AHEAD 5
#define MAX_MARKERS_AHEAD 16

typedef enum
{
  WHOSE_NOBODY,
  WHOSE_TUMOUR,
  WHOSE_OTHER,
} Whose;

typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
} Measurer;

typedef struct
{
  guint first;
  guint last;
  guint largest; /* the item with the largest number */
  gdouble size;
  gboolean is_in_cm;
  gboolean has_unit;
  gboolean is_exact;
  gboolean is_about;
  gboolean is_noisy;
} Size;

static const HeraldItem *
item_at (const Measurer *self, gint64 index)
{
  return herald_page_item (self->page, self->from, self->to, index);
}

static Whose
whose (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_TUMOUR:
    case HERALD_REPORT_WORD_INVASIVE:
    case HERALD_REPORT_WORD_STAGE:
      return WHOSE_TUMOUR;
    case HERALD_REPORT_WORD_IN_SITU:
    case HERALD_REPORT_WORD_EXTENT:
    case HERALD_REPORT_WORD_LESION:
    case HERALD_REPORT_WORD_METASTASIS:
    case HERALD_REPORT_WORD_SAMPLE:
    case HERALD_REPORT_WORD_PART:
    case HERALD_REPORT_WORD_FIELDS: /* of a microscope */
      return WHOSE_OTHER;
    default:
      return herald_report_word_is_stranger (term) ? WHOSE_OTHER : WHOSE_NOBODY;
    }
}

/* Only compared with its neighbours in one size, so a double will do. */
static gdouble
number_at (const Measurer *self, guint index)
{
  char text[16] = "";
  const HeraldItem *item = &self->page->items[index];
  gsize length = MIN (item->end - item->start, sizeof text - 1);

  memcpy (text, self->page->text + item->start, length);
  g_strdelimit (text, ",", '.');
  return g_ascii_strtod (text, NULL);
}

static gboolean
take_unit (const Measurer *self, guint index, Size *size)
{
  HeraldReportWord term = item_at (self, index)->term;

  if (term != HERALD_REPORT_WORD_CM && term != HERALD_REPORT_WORD_MM)
    return FALSE;
  size->is_in_cm = term == HERALD_REPORT_WORD_CM;
  size->has_unit = TRUE;
  size->last = index;
  return TRUE;
}

/* "2.5 x 2.3 x 2.0 cm", "2.5 cm x 2.3 cm" */
static Size
read_size (const Measurer *self, guint index)
{
  Size size = { .first = index, .last = index, .is_exact = TRUE };
  guint at = index;

  while (item_at (self, at)->kind == HERALD_ITEM_NUMBER)
    {
      HeraldQuantity quantity = herald_page_read_quantity (self->page, self->from, self->to, at);

      size.is_exact &= quantity.is_exact;
      size.is_about |= quantity.is_about;
      size.last = at;
      if (number_at (self, at) > size.size)
        {
          size.size = number_at (self, at);
          size.largest = at;
        }
      at += take_unit (self, at + 1, &size) ? 2 : 1;
      if (item_at (self, at)->term != HERALD_REPORT_WORD_TIMES)
        break;
      at++;
    }
  return size;
}

static Whose
look_behind (const Measurer *self, guint last, guint reach)
{
  for (guint i = last + 1; i <= last + reach; i++)
    {
      const HeraldItem *item = item_at (self, i);

      if (item->end == 0 || herald_item_is_sign (item, ',') || herald_item_is_sign (item, ';') ||
          herald_item_is_sign (item, '.') || item->kind == HERALD_ITEM_NUMBER)
        break;
      if (whose (item->term) != WHOSE_NOBODY)
        return whose (item->term);
    }
  return WHOSE_NOBODY;
}

/* "a 3 cm, ER positive, HER2 negative breast cancer" */
static Whose
look_past_markers (const Measurer *self, guint last)
{
  for (guint i = last + 1; i <= last + MAX_MARKERS_AHEAD; i++)
    {
      const HeraldItem *item = item_at (self, i);

      if (whose (item->term) != WHOSE_NOBODY)
        return whose (item->term);
      if (!herald_report_word_is_marker (item->term) &&
          !herald_report_word_is_status (item->term) && !herald_report_word_is_small (item->term) &&
          item->term != HERALD_REPORT_WORD_AMPLIFIED &&
          item->term != HERALD_REPORT_WORD_UNAMPLIFIED && !herald_item_is_sign (item, ',') &&
          !herald_item_is_sign (item, '-') && !herald_item_is_sign (item, '+') &&
          !herald_item_is_sign (item, '/'))
        break;
    }
  return WHOSE_NOBODY;
}

static Whose
look_before (const Measurer *self, guint first, gboolean *has_size_word)
{
  *has_size_word = FALSE;
  for (gint64 i = (gint64)first - 1; i >= self->from && (gint64)first - i <= MAX_BACK; i--)
    {
      const HeraldItem *item = item_at (self, i);

      *has_size_word |= item->term == HERALD_REPORT_WORD_SIZE;
      if (whose (item->term) != WHOSE_NOBODY && (item->flags & HERALD_ITEM_LEFT_OUT) == 0)
        return whose (item->term);
    }
  return WHOSE_NOBODY;
}

/* "3 mm from the margin" */
static gboolean
is_distance (const Measurer *self, guint last)
{
  for (guint i = last + 1; i <= last + MAX_AHEAD; i++)
    {
      const HeraldItem *item = item_at (self, i);

      /* A line with the next size. */
      if ((item->flags & HERALD_ITEM_LINE_BEFORE) != 0 &&
          (item->term == HERALD_REPORT_WORD_TUMOUR || item->term == HERALD_REPORT_WORD_SIZE))
        return FALSE;
      if (item->term == HERALD_REPORT_WORD_MARGIN || item->term == HERALD_REPORT_WORD_IN_SITU ||
          item->term == HERALD_REPORT_WORD_EXTENT)
        return TRUE;
      if (item->end == 0 || item->kind != HERALD_ITEM_WORD)
        return herald_item_is_sign (item, '(') &&
               whose (item_at (self, (gint64)i + 1)->term) == WHOSE_OTHER;
    }
  return FALSE;
}

/* "grade II, 13 mm" */
static gboolean
has_grade_before (const Measurer *self, guint first)
{
  for (gint64 i = (gint64)first - 1; i >= self->from && (gint64)first - i <= MAX_BACK; i--)
    {
      if (item_at (self, i)->term == HERALD_REPORT_WORD_GRADE ||
          item_at (self, i)->term == HERALD_REPORT_WORD_GRADE_LETTER)
        return TRUE;
    }
  return FALSE;
}

/* "a nodule of 15 mm, invasive carcinoma", where no other size follows. */
static gboolean
is_diagnosed_behind (const Measurer *self, guint last)
{
  const HeraldItem *mark = item_at (self, (gint64)last + 1);

  if ((!herald_item_is_sign (mark, ',') && !herald_item_is_sign (mark, ';') &&
       !herald_item_is_sign (mark, ':')) ||
      item_at (self, (gint64)last + 2)->term != HERALD_REPORT_WORD_INVASIVE)
    return FALSE;
  for (guint i = last + 3; i <= last + MAX_BACK; i++)
    {
      HeraldReportWord term = item_at (self, i)->term;

      if (term == HERALD_REPORT_WORD_CM || term == HERALD_REPORT_WORD_MM)
        return FALSE;
    }
  return TRUE;
}

static void
emit_size (const Measurer *self, const Size *size, gboolean is_doubtful)
{
  HeraldCandidate *candidate = herald_page_add_number (
      self->page, HERALD_READER_SIZE, size->largest, size->first, size->last, self->sentence);

  if (size->is_in_cm)
    g_strlcat (candidate->value, " cm", sizeof candidate->value);
  if (size->is_about)
    candidate->reason = HERALD_REASON_ABOUT;
  if (is_doubtful)
    candidate->reason = HERALD_REASON_DOUBT;
}

static guint
take_size (const Measurer *self, guint index)
{
  Size size = read_size (self, index);
  gboolean has_size_word;
  Whose before;
  Whose behind;

  if (!size.has_unit || !size.is_exact || size.size <= 0 ||
      herald_page_is_denied (self->page, self->from, self->to, size.first) ||
      herald_page_is_bounded (self->page, self->from, self->to, size.first, size.last))
    return size.last;
  behind = look_behind (self, size.last, 3);
  before = look_before (self, size.first, &has_size_word);
  if (is_distance (self, size.last))
    return size.last;
  if (before == WHOSE_NOBODY && behind == WHOSE_NOBODY)
    behind = look_past_markers (self, size.last);
  if (behind == WHOSE_TUMOUR || before == WHOSE_TUMOUR)
    emit_size (self, &size, FALSE);
  else if (before == WHOSE_NOBODY && behind == WHOSE_NOBODY &&
           (has_size_word || has_grade_before (self, size.first)))
    emit_size (self, &size, TRUE);
  else if (before == WHOSE_OTHER && is_diagnosed_behind (self, size.last))
    emit_size (self, &size, TRUE);
  return size.last;
}

/**
 * herald_page_read_sizes:
 * @self: a page whose scales and the like are left out
 *
 * Adds candidates for the size of the tumour, in its own unit.
 */
void
herald_page_read_sizes (HeraldPage *self)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      const Measurer measurer = { self, i, sentence->from, sentence->to };

      for (guint k = sentence->from; k < sentence->to; k++)
        {
          const HeraldItem *item = &self->items[k];

          if (item->kind == HERALD_ITEM_NUMBER && (item->flags & HERALD_ITEM_LEFT_OUT) == 0)
            k = take_size (&measurer, k);
        }
    }
}
