/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The truth of a drawn field of the gene test, as JSON. */
#include "config.h"

#include "content/json-quote.h"
#include "practice/ish-field.h"
#include "specimen.h"

#define LEAST_COUNTED 20

/* Whether a recipe can be had is all that is asked. */
gboolean
herald_specimen_ish_has_class (const char *class_name)
{
  HeraldIshRecipe recipe;

  return herald_ish_recipe_for_class (class_name, 0, &recipe);
}

static void
add_text (GString *json, const char *name, const char *text)
{
  g_string_append_printf (json, "  \"%s\": ", name);
  herald_json_quote (json, text);
  g_string_append (json, ",\n");
}

/* Two counts say more than a quotient, and are exact. */
static void
add_totals (GString *json, const HeraldIshField *field)
{
  HeraldIshTotals totals;

  herald_ish_field_get_totals (field, &totals);
  add_text (json, "probe", totals.is_dual ? "dual" : "single");
  g_string_append_printf (json,
                          "  \"nuclei\": %u,\n  \"her2_signals\": %u,\n  \"cep17_signals\": %u,\n"
                          "  \"cluster_tolerance\": %u,\n",
                          totals.nuclei,
                          totals.her2,
                          totals.cep17,
                          herald_ish_field_get_tolerance (field));
}

static void
add_fraction (GString *json, const char *name, HeraldFraction number, const char *end)
{
  g_string_append_printf (json,
                          "\"%s\": [%u, %u]%s",
                          name,
                          (guint)herald_wide_get_low (number.numerator),
                          (guint)herald_wide_get_low (number.denominator),
                          end);
}

static void
add_range (GString *json, const HeraldIshField *field)
{
  HeraldIshRange range;

  herald_ish_field_get_range (field, LEAST_COUNTED, &range);
  g_string_append_printf (json, "  \"range\": {\"nuclei\": %u, ", range.nuclei);
  add_fraction (json, "copies_low", range.copies_low, ", ");
  if (herald_ish_field_get_recipe (field)->is_dual)
    {
      add_fraction (json, "ratio_low", range.ratio_low, ", ");
      add_fraction (json, "ratio_high", range.ratio_high, ", ");
    }
  add_fraction (json, "copies_high", range.copies_high, "},\n");
}

static void
add_nucleus (GString *json, const HeraldIshNucleus *nucleus)
{
  g_string_append_printf (json,
                          "    {\"nucleus\": %u, \"her2\": %u, \"cep17\": %u, "
                          "\"small_clusters\": %u, \"large_clusters\": %u, \"excluded\": \"%s\"}",
                          nucleus->number,
                          nucleus->her2,
                          nucleus->cep17,
                          nucleus->small_clusters,
                          nucleus->large_clusters,
                          herald_ish_exclusion_get_id (nucleus->exclusion));
}

static void
add_nuclei (GString *json, const HeraldIshField *field)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  g_string_append (json, "  \"rows\": [\n");
  for (guint i = 0; i < n_nuclei; i++)
    {
      add_nucleus (json, &nuclei[i]);
      g_string_append (json, i + 1 < n_nuclei ? ",\n" : "\n");
    }
  g_string_append (json, "  ],\n");
}

static void
add_reading (GString *json, const HeraldIshField *field, HeraldRulebook *book)
{
  HeraldIshTotals totals;
  const HeraldChoice *reading;

  herald_ish_field_get_totals (field, &totals);
  reading = herald_ish_totals_get_reading (&totals, book);
  add_text (json, "edition", herald_rulebook_get_text (book)->id);
  if (reading != NULL)
    add_text (json, "result", reading->id);
}

/**
 * herald_specimen_ish_truth:
 * @order: what was asked for; its class is one that herald_specimen_ish_has_class() knows
 *
 * Returns: (transfer full): what the field is, as JSON with a line end
 */
char *
herald_specimen_ish_truth (const HeraldSpecimenOrder *order)
{
  HeraldIshRecipe recipe;
  g_autoptr (HeraldIshField) field = NULL;
  GString *json = g_string_new ("{\n");

  herald_ish_recipe_for_class (order->class_name, order->seed, &recipe);
  field = herald_ish_field_new (&recipe, order->seed);
  add_text (json, "format", "herald-specimen-1");
  add_text (json, "kind", "ish");
  add_text (json, "class", order->class_name);
  g_string_append_printf (json, "  \"seed\": %u,\n", order->seed);
  add_totals (json, field);
  add_range (json, field);
  add_nuclei (json, field);
  add_reading (json, field, order->book);
  g_string_append_printf (json,
                          "  \"geometry\": \"%016" G_GINT64_MODIFIER "x\"\n}\n",
                          herald_ish_field_get_hash (field));
  return g_string_free (json, FALSE);
}
