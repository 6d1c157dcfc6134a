/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is true of a case of the protein test, and the field in words: area by area, as eyes go, so
 * that the parts are still to be put together. */
#include "config.h"

#include <glib/gi18n.h>

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

static guint
area_of (const HeraldIhcCell *cell)
{
  guint column = cell->x * 2 >= HERALD_IHC_FIELD_WIDTH ? 1 : 0;
  guint row = cell->y * 2 >= HERALD_IHC_FIELD_HEIGHT ? 1 : 0;

  return row * 2 + column;
}

static void
describe_area (GString *text, guint area, const HeraldStainParts *parts)
{
  static const char *const names[] = {
    N_ ("Upper left"), N_ ("Upper right"), N_ ("Lower left"), N_ ("Lower right")
  };

  if (parts->cells == 0)
    return;
  g_string_append_printf (text,
                          _ ("%s: %u invasive cells. Strong whole edge %u, weak to moderate whole "
                             "edge %u, faint broken "
                             "edge %u."),
                          _ (names[area]),
                          parts->cells,
                          parts->counts[HERALD_EDGE_INTENSE],
                          parts->counts[HERALD_EDGE_WEAK],
                          parts->counts[HERALD_EDGE_FAINT]);
  if (parts->counts[HERALD_EDGE_BASOLATERAL] > 0)
    g_string_append_printf (text,
                            _ (" Moderate to strong edge at sides and base %u."),
                            parts->counts[HERALD_EDGE_BASOLATERAL]);
  g_string_append_c (text, '\n');
}

/* What must not be counted is told as it is seen: with its stain. */
static void
describe_decoys (GString *text, const guint *n_stained)
{
  if (n_stained[HERALD_IHC_IN_SITU] > 0)
    g_string_append_printf (text,
                            _ ("A duct with tumour inside: %u cells have a brown edge.\n"),
                            n_stained[HERALD_IHC_IN_SITU]);
  if (n_stained[HERALD_IHC_CRUSHED] > 0)
    g_string_append_printf (text,
                            _ ("Squeezed cells: %u are brown.\n"),
                            n_stained[HERALD_IHC_CRUSHED]);
  if (n_stained[HERALD_IHC_RIM] > 0)
    g_string_append_printf (text,
                            _ ("Along the rim of the tissue: %u cells are brown.\n"),
                            n_stained[HERALD_IHC_RIM]);
}

/**
 * herald_ihc_truth_describe:
 * @self: a truth
 *
 * Returns: (nullable) (transfer full): what there is to see, area by area; %NULL where nothing was
 *   drawn
 */
char *
herald_ihc_truth_describe (const HeraldIhcTruth *self)
{
  HeraldStainParts areas[4] = { 0 };
  guint n_stained[HERALD_IHC_RIM + 1] = { 0 };
  const HeraldIhcCell *cells;
  GString *text;
  guint n_cells;

  if (self->field == NULL)
    return NULL;
  cells = herald_ihc_field_get_cells (self->field, &n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      HeraldStainParts *area = &areas[area_of (&cells[i])];

      if (herald_ihc_cell_counts (&cells[i]))
        {
          area->cells++;
          area->counts[cells[i].edge]++;
        }
      else if (cells[i].edge != HERALD_EDGE_NONE)
        n_stained[cells[i].kind]++;
    }
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    describe_area (text, i, &areas[i]);
  describe_decoys (text, n_stained);
  return g_string_free (text, FALSE);
}
