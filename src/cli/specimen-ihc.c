/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The truth of a drawn field of the protein test, as JSON. */
#include "config.h"

#include "content/json-quote.h"
#include "practice/ihc-field.h"
#include "specimen.h"

static const char *const kinds[HERALD_N_IHC_CELL_KINDS] = {
  [HERALD_IHC_INVASIVE] = "cut-by-border",
  [HERALD_IHC_IN_SITU] = "in-situ",
  [HERALD_IHC_CRUSHED] = "crushed",
  [HERALD_IHC_RIM] = "edge-artefact",
};

/* Whether a recipe can be had is all that is asked. */
gboolean
herald_specimen_ihc_has_class (const char *class_name)
{
  HeraldIhcRecipe recipe;

  return herald_ihc_recipe_for_class (class_name, 0, &recipe);
}

static void
add_text (GString *json, const char *name, const char *text)
{
  g_string_append_printf (json, "  \"%s\": ", name);
  herald_json_quote (json, text);
  g_string_append (json, ",\n");
}

static void
add_parts (GString *json, const HeraldStainParts *parts)
{
  g_string_append_printf (json, "  \"cells\": %u,\n  \"parts\": {", parts->cells);
  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    g_string_append_printf (
        json, "%s\"%s\": %u", i > 0 ? ", " : "", herald_edge_class_get_id (i), parts->counts[i]);
  g_string_append (json, "},\n");
}

static void
add_not_counted (GString *json, const HeraldIhcField *field)
{
  guint n_cells = 0;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
  guint counts[HERALD_N_IHC_CELL_KINDS] = { 0 };

  for (guint i = 0; i < n_cells; i++)
    if (!herald_ihc_cell_counts (&cells[i]))
      counts[cells[i].kind]++;
  g_string_append (json, "  \"not_counted\": {");
  for (guint i = 0; i < HERALD_N_IHC_CELL_KINDS; i++)
    g_string_append_printf (json, "%s\"%s\": %u", i > 0 ? ", " : "", kinds[i], counts[i]);
  g_string_append (json, "},\n");
}

static void
add_score (GString *json, const HeraldStainParts *parts, const HeraldRulebook *book)
{
  gboolean trace = FALSE;
  const HeraldChoice *score = herald_stain_parts_get_score (parts, book, &trace);

  add_text (json, "edition", herald_rulebook_get_text (book)->id);
  if (score != NULL)
    add_text (json, "score", score->id);
  add_text (json, "faint_trace", trace ? "yes" : "no");
}

/**
 * herald_specimen_ihc_truth:
 * @order: what was asked for; its class is one that herald_specimen_ihc_has_class() knows
 *
 * Returns: (transfer full): what the field is, as JSON with a line end
 */
char *
herald_specimen_ihc_truth (const HeraldSpecimenOrder *order)
{
  HeraldIhcRecipe recipe;
  HeraldStainParts parts;
  GString *json = g_string_new ("{\n");

  herald_ihc_recipe_for_class (order->class_name, order->seed, &recipe);
  if (order->plain)
    herald_ihc_recipe_make_plain (&recipe);

  g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, order->seed);

  herald_ihc_field_get_parts (field, &parts);
  add_text (json, "format", "herald-specimen-1");
  add_text (json, "kind", "ihc");
  add_text (json, "class", order->class_name);
  add_text (json, "plain", order->plain ? "yes" : "no");
  g_string_append_printf (json, "  \"seed\": %u,\n", order->seed);
  add_parts (json, &parts);
  add_not_counted (json, field);
  add_score (json, &parts, order->book);
  g_string_append_printf (json,
                          "  \"geometry\": \"%016" G_GINT64_MODIFIER "x\"\n}\n",
                          herald_ihc_field_get_hash (field));
  return g_string_free (json, FALSE);
}
