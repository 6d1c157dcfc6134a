/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps specimens, foci and dates apart: two of them can have two results, and both are true. */
#include "config.h"

#include "reader/page.h"
#include "reader/part.h"

/* A report names a handful of specimens. Past this many names none is known again. */
#define MAX_NAMES 64

typedef struct
{
  HeraldPartKind kind;
  guint first;
  guint last;
} Label;

typedef struct
{
  HeraldPage *page;
  guint names[MAX_NAMES]; /* the first part of each specimen */
  guint n_names;
  guint n_specimens;
  guint specimen; /* the one that was named last */
} Naming;

static gboolean
is_capital_letter (const HeraldPage *self, const HeraldItem *item)
{
  return item->kind == HERALD_ITEM_WORD && item->end == item->start + 1 &&
         g_ascii_isupper (self->text[item->start]);
}

static gboolean
is_number_or_letter (const HeraldPage *self, const HeraldItem *item)
{
  return (item->kind == HERALD_ITEM_NUMBER && item->whole >= 0) || is_capital_letter (self, item) ||
         (item->term >= HERALD_REPORT_WORD_ROMAN_1 && item->term <= HERALD_REPORT_WORD_ROMAN_3);
}

static gboolean
ends_label (const HeraldItem *item)
{
  return item->end == 0 ||
         (item->kind == HERALD_ITEM_SIGN && item->sign != '+' && item->sign != '%') ||
         (item->flags & HERALD_ITEM_LINE_BEFORE) != 0;
}

/* "Part A", "Specimen 1:", "Focus 2", with or without a hash between. */
static gboolean
find_named (const HeraldPage *self, const HeraldSentence *sentence, guint at, Label *label)
{
  const HeraldItem *item = herald_page_item (self, sentence->from, sentence->to, at);
  const HeraldItem *name = herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1);

  gboolean is_focus =
      item->term == HERALD_REPORT_WORD_FOCUS || item->term == HERALD_REPORT_WORD_TUMOUR;

  if (item->term != HERALD_REPORT_WORD_PART && item->term != HERALD_REPORT_WORD_SAMPLE && !is_focus)
    return FALSE;
  label->kind = is_focus ? HERALD_PART_FOCUS : HERALD_PART_SPECIMEN;
  label->first = at;
  label->last = at + 1;
  if (herald_item_is_sign (name, '#') || herald_item_is_sign (name, '.'))
    name = herald_page_item (self, sentence->from, sentence->to, ++label->last);
  return is_number_or_letter (self, name) &&
         ends_label (
             herald_page_item (self, sentence->from, sentence->to, (gint64)label->last + 1));
}

/* "A." or "B)" at the beginning of a line. */
static gboolean
find_letter (const HeraldPage *self, const HeraldSentence *sentence, Label *label)
{
  const HeraldItem *item = &self->items[sentence->from];
  const HeraldItem *mark =
      herald_page_item (self, sentence->from, sentence->to, (gint64)sentence->from + 1);

  label->kind = HERALD_PART_SPECIMEN;
  label->first = label->last = sentence->from;
  return (item->flags & HERALD_ITEM_LINE_BEFORE) != 0 && is_capital_letter (self, item) &&
         item->term == HERALD_REPORT_WORD_NONE &&
         (herald_item_is_sign (mark, '.') || herald_item_is_sign (mark, ')') ||
          herald_item_is_sign (mark, ':')) &&
         sentence->to - sentence->from > 2;
}

/* "12.03.2021:", "In 03/2022", at the beginning of a sentence. */
static gboolean
find_date (const HeraldPage *self, const HeraldSentence *sentence, Label *label)
{
  guint at = sentence->from;
  const HeraldItem *item = herald_page_item (self, sentence->from, sentence->to, at);

  if (item->term == HERALD_REPORT_WORD_LINK || item->term == HERALD_REPORT_WORD_COMMON ||
      herald_item_is_sign (item, HERALD_SIGN_BULLET))
    item = herald_page_item (self, sentence->from, sentence->to, ++at);
  if (item->term == HERALD_REPORT_WORD_MONTH)
    item = herald_page_item (self, sentence->from, sentence->to, ++at);
  label->kind = HERALD_PART_DATE;
  label->first = sentence->from;
  label->last = at;
  if (item->kind == HERALD_ITEM_DATE)
    return TRUE;
  return item->whole >= 1980 && item->whole < 2100 &&
         ends_label (herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1));
}

static gboolean
find_label (const HeraldPage *self, const HeraldSentence *sentence, Label *label)
{
  guint at = sentence->from;

  if (self->items[at].kind == HERALD_ITEM_SIGN && at + 1 < sentence->to)
    at++;
  if (find_named (self, sentence, at, label) || find_letter (self, sentence, label) ||
      find_date (self, sentence, label))
    return TRUE;
  label->kind = HERALD_PART_ADDENDUM;
  label->first = label->last = at;
  return self->items[at].term == HERALD_REPORT_WORD_ADDENDUM;
}

static gboolean
has_same_label (const HeraldPage *self, const HeraldPart *part, const Label *label)
{
  guint32 length = self->items[label->last].end - self->items[label->first].start;

  return part->kind == label->kind && part->end - part->start == length &&
         g_ascii_strncasecmp (self->text + part->start,
                              self->text + self->items[label->first].start,
                              length) == 0;
}

/* A specimen is named again where its results stand. */
static guint
find_specimen (const Naming *self, const Label *label, guint otherwise)
{
  for (guint i = 0; i < self->n_names; i++)
    {
      const HeraldPart *part = &g_array_index (self->page->parts, HeraldPart, self->names[i]);

      if (has_same_label (self->page, part, label))
        return part->specimen;
    }
  return otherwise;
}

static void
name_specimen (Naming *self, const Label *label)
{
  self->specimen = find_specimen (self, label, self->n_specimens);
  if (self->specimen < self->n_specimens)
    return;
  self->n_specimens++;
  if (self->n_names < MAX_NAMES)
    self->names[self->n_names++] = self->page->parts->len;
}

static void
add_part (Naming *self, const Label *label)
{
  HeraldPart part = { .kind = label->kind };

  if (label->kind != HERALD_PART_ADDENDUM)
    name_specimen (self, label);
  part.specimen = self->specimen;
  part.start = self->page->items[label->first].start;
  part.end = self->page->items[label->last].end;
  g_array_append_val (self->page->parts, part);
}

/* "FISH on focus 1", in an addendum: back to a specimen that has its name already. */
static guint
named_inside (const Naming *self, const HeraldSentence *sentence)
{
  guint found;
  Label label;

  for (guint i = sentence->from + 1; self->n_names > 0 && i + 1 < sentence->to; i++)
    {
      if (!find_named (self->page, sentence, i, &label))
        continue;
      found = find_specimen (self, &label, G_MAXUINT);
      if (found != G_MAXUINT)
        return found;
    }
  return G_MAXUINT;
}

/**
 * herald_page_read_parts:
 * @self: a page with its sentences
 *
 * Fills in the parts, and to which one each sentence belongs. What stands before the first label
 * belongs to specimen 0 as well. A specimen that an addendum names holds until another label.
 */
void
herald_page_read_parts (HeraldPage *self)
{
  Naming naming = { .page = self };
  gboolean in_addendum = FALSE;
  gboolean is_open = FALSE;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      Label label = { 0 };

      if (find_label (self, sentence, &label))
        {
          add_part (&naming, &label);
          in_addendum = label.kind == HERALD_PART_ADDENDUM;
          is_open = in_addendum && naming.n_specimens > 1;
        }
      sentence->part = named_inside (&naming, sentence);
      if (sentence->part == G_MAXUINT)
        sentence->part = naming.specimen;
      else if (in_addendum)
        {
          naming.specimen = sentence->part;
          is_open = FALSE;
        }
      sentence->is_open = is_open;
    }
}
