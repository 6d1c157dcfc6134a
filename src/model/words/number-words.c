/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words where a number lies among the lines of a rule. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/written-number.h"
#include "words/number-words.h"

typedef struct
{
  char *low;  /* (nullable) */
  char *high; /* (nullable) */
  gboolean is_low_in;
  gboolean is_high_in;
  gboolean is_point;
} Ends;

static void
clear_ends (Ends *ends)
{
  g_free (ends->low);
  g_free (ends->high);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, clear_ends)

static gboolean
is_same (HeraldDecimal a, HeraldDecimal b)
{
  return herald_fraction_compare (herald_fraction_from_decimal (a),
                                  herald_fraction_from_decimal (b)) == 0;
}

static void
find_ends (Ends *ends, const HeraldAxis *axis, guint cell, const HeraldField *field)
{
  const HeraldBoundary *below = cell > 0 ? &axis->boundaries[cell - 1] : NULL;
  const HeraldBoundary *above = cell + 1 < axis->n_cells ? &axis->boundaries[cell] : NULL;

  if (below != NULL)
    {
      ends->low = herald_words_decimal_new (below->at);
      ends->is_low_in = below->is_at_above;
    }
  if (above != NULL)
    {
      ends->high = herald_words_decimal_new (above->at);
      ends->is_high_in = !above->is_at_above;
    }
  /* Zero can be a cell of its own: no cell at all stains. */
  ends->is_point = above != NULL && is_same (above->at, below != NULL ? below->at : field->minimum);
}

/**
 * herald_words_decimal_new:
 * @number: a number
 *
 * Returns: (transfer full): its digits, as people write them
 */
char *
herald_words_decimal_new (HeraldDecimal number)
{
  g_autofree char *digits = herald_decimal_to_text (number);

  return herald_written_number_new (digits);
}

/**
 * herald_words_cell_new:
 * @axis: the axis of a number
 * @cell: one of its cells, not "missing"
 * @field: the number
 *
 * Returns: (transfer full): the cell in a few words, as in "4.0 to below 6.0"
 */
char *
herald_words_cell_new (const HeraldAxis *axis, guint cell, const HeraldField *field)
{
  g_auto (Ends) ends = { 0 };

  find_ends (&ends, axis, cell, field);
  if (ends.is_point)
    return g_strdup (ends.high);
  if (ends.low == NULL && ends.high == NULL)
    return g_strdup (_ ("any number"));
  if (ends.low == NULL)
    return g_strdup_printf (ends.is_high_in ? _ ("%s or less") : _ ("below %s"), ends.high);
  if (ends.high == NULL)
    return g_strdup_printf (ends.is_low_in ? _ ("%s or more") : _ ("above %s"), ends.low);
  if (ends.is_low_in)
    return g_strdup_printf (ends.is_high_in ? _ ("%1$s to %2$s") : _ ("%1$s to below %2$s"),
                            ends.low,
                            ends.high);
  return g_strdup_printf (ends.is_high_in ? _ ("above %1$s, up to %2$s")
                                          : _ ("above %1$s, below %2$s"),
                          ends.low,
                          ends.high);
}

/**
 * herald_words_place_new:
 * @axis: the axis of a number
 * @cell: the cell that the number falls in
 * @field: the number
 *
 * Returns: (transfer full): a sentence on where it falls
 */
char *
herald_words_place_new (const HeraldAxis *axis, guint cell, const HeraldField *field)
{
  g_auto (Ends) ends = { 0 };

  find_ends (&ends, axis, cell, field);
  if (ends.is_point)
    return g_strdup_printf (_ ("This is %s."), ends.high);
  if (ends.low == NULL && ends.high == NULL)
    return g_strdup (_ ("No line counts here."));
  if (ends.low == NULL)
    return g_strdup_printf (ends.is_high_in ? _ ("This is not above the line at %s.")
                                            : _ ("This is below the line at %s."),
                            ends.high);
  if (ends.high == NULL)
    return g_strdup_printf (ends.is_low_in ? _ ("This is not below the line at %s.")
                                           : _ ("This is above the line at %s."),
                            ends.low);
  return g_strdup_printf (_ ("This lies between the lines at %1$s and %2$s."), ends.low, ends.high);
}

/**
 * herald_words_number_new:
 * @verdict: a verdict
 * @field: a number or a count
 *
 * Returns: (transfer full): its value for people, without a unit; "" where it is not known
 */
char *
herald_words_number_new (const HeraldVerdict *verdict, guint field)
{
  g_autofree char *digits = herald_verdict_get_value_text (verdict, field);

  return herald_written_number_new (digits);
}

/**
 * herald_words_value_new:
 * @verdict: a verdict
 * @field: a field of the report
 *
 * Returns: (transfer full): the value for people, with "%" where it has that unit
 */
char *
herald_words_value_new (const HeraldVerdict *verdict, guint field)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  const HeraldField *definition =
      herald_vocabulary_get_field (herald_rulebook_get_vocabulary (book), field);
  HeraldValue value = herald_facts_get (herald_verdict_get_facts (verdict), field);
  g_autofree char *text = NULL;

  if (definition->kind == HERALD_FIELD_CHOICE)
    {
      value = value.known ? value : definition->fallback;
      return herald_written_apart_new (value.known ? definition->choices[value.choice].name : "");
    }
  text = herald_words_number_new (verdict, field);
  if (definition->n_units == 0)
    return g_steal_pointer (&text);
  if (strcmp (definition->units[0].text, "%") == 0)
    /* TRANSLATORS: a percent, as in "30 %" */
    return g_strdup_printf (_ ("%s %%"), text);
  if (strcmp (definition->units[0].text, "mm") == 0)
    return g_strdup_printf (_ ("%s mm"), text);
  return g_steal_pointer (&text);
}

/**
 * herald_words_number_line_new:
 * @axis: the axis of a number
 * @cell: the cell that the number falls in
 * @field: the number
 * @value: the number as text
 *
 * Returns: (transfer full): what the picture of a number line shows
 */
char *
herald_words_number_line_new (const HeraldAxis *axis,
                              guint cell,
                              const HeraldField *field,
                              const char *value)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *own = herald_words_cell_new (axis, cell, field);

  for (guint i = 0; i < axis->n_cells; i++)
    {
      g_autofree char *part = herald_words_cell_new (axis, i, field);

      g_string_append_printf (parts, "%s%s", i > 0 ? "; " : "", part);
    }
  return g_strdup_printf (
      _ ("Number line for “%1$s”. Parts: %2$s. Your value is %3$s, in the part: %4$s."),
      field->title,
      parts->str,
      value,
      own);
}

/*
 * herald_words_count_new:
 * @count: a count
 *
 * Returns: (transfer full): its digits, in groups where the language has them
 */
char *
herald_words_count_new (guint count)
{
  return herald_written_count_new (count);
}
