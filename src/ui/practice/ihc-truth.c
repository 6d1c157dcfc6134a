/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is true of a case of the protein test. */
#include "config.h"

#include "practice/described-field.h"
#include "practice/ihc-truth.h"

#define HUNDREDTHS 100

static const char *
name_score (const HeraldChoice *score, gboolean trace)
{
  if (score == NULL || g_str_equal (score->id, "undefined"))
    return "";
  return trace && g_str_equal (score->id, "0") ? "ultralow" : score->id;
}

/**
 * herald_ihc_truth_names_ultralow:
 * @book: an edition
 *
 * Returns: whether score 0 with a faint trace has a name: in editions that are older than the word
 *   it has none
 */
gboolean
herald_ihc_truth_names_ultralow (const HeraldRulebook *book)
{
  return herald_rulebook_get_text (book)->year_from >= 2018;
}

/**
 * herald_ihc_truth_score_of:
 * @parts: how many cells have which edge
 * @book: the edition that they are read by
 *
 * Returns: the score as answers name it, "" where the edition names none
 */
const char *
herald_ihc_truth_score_of (const HeraldStainParts *parts, const HeraldRulebook *book)
{
  gboolean trace = FALSE;
  const HeraldChoice *score = herald_stain_parts_get_score (parts, book, &trace);

  return name_score (score, trace && herald_ihc_truth_names_ultralow (book));
}

static void
take_picture (HeraldIhcTruth *self, const HeraldPictureCase *picture)
{
  gboolean trace =
      picture->zero_staining != NULL && g_str_equal (picture->zero_staining->id, "faint");

  self->score = name_score (picture->score, trace);
  self->has_parts = picture->has_parts && herald_stain_parts_init_percents (&self->parts,
                                                                            picture->intense,
                                                                            picture->weak,
                                                                            picture->faint);
}

/**
 * herald_ihc_truth_init:
 * @self: what is filled; to be cleared with herald_ihc_truth_clear()
 * @practice_case: a drawn case of the protein test, or a picture
 * @book: the edition that it is read by
 */
void
herald_ihc_truth_init (HeraldIhcTruth *self,
                       const HeraldCase *practice_case,
                       const HeraldRulebook *book)
{
  HeraldIhcRecipe recipe;

  *self = (HeraldIhcTruth){ .score = "" };
  if (practice_case->kind == HERALD_CASE_KIND_PICTURE)
    {
      take_picture (self, practice_case->picture);
      return;
    }
  if (!herald_ihc_recipe_for_class (practice_case->class_name, practice_case->seed, &recipe))
    return;
  self->field = herald_ihc_field_new (&recipe, practice_case->seed);
  herald_ihc_field_get_parts (self->field, &self->parts);
  self->has_parts = TRUE;
  self->score = herald_ihc_truth_score_of (&self->parts, book);
}

/**
 * herald_ihc_truth_clear:
 * @self: a truth
 */
void
herald_ihc_truth_clear (HeraldIhcTruth *self)
{
  g_clear_pointer (&self->field, herald_ihc_field_unref);
}

/**
 * herald_ihc_truth_dup_percent:
 * @self: a truth
 * @edge_class: an edge
 *
 * Returns: (transfer full): how many of 100 cells have it, cut off after two digits and never
 *   rounded up to a line; "" where that is not known
 */
char *
herald_ihc_truth_dup_percent (const HeraldIhcTruth *self, HeraldEdgeClass edge_class)
{
  guint64 hundredths;

  if (!self->has_parts || self->parts.cells == 0)
    return g_strdup ("");
  hundredths = (guint64)self->parts.counts[edge_class] * 100 * HUNDREDTHS / self->parts.cells;
  if (hundredths % HUNDREDTHS == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, hundredths / HUNDREDTHS);
  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%02" G_GUINT64_FORMAT,
                          hundredths / HUNDREDTHS,
                          hundredths % HUNDREDTHS);
}

/**
 * herald_ihc_truth_describe:
 * @self: a truth
 *
 * Returns: (nullable) (transfer full): what there is to see, place by place; %NULL where nothing
 * was drawn
 */
char *
herald_ihc_truth_describe (const HeraldIhcTruth *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text;

  if (self->field == NULL)
    return NULL;
  rows = herald_described_field_tell_ihc (self->field);
  text = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const HeraldDescribedRow *row = rows->pdata[i];

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", row->title, row->text);
    }
  return g_string_free (text, FALSE);
}
