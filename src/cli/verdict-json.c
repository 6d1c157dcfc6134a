/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One verdict as one line of JSON, with the trail: for people who want to check every step. */
#include "config.h"

#include <string.h>

#include "rules/verdict.h"
#include "verdict-json.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text != NULL ? text : "");
}

static void
add_cell (JsonBuilder *builder, const char *name, HeraldCsvCell cell)
{
  g_autofree char *text = g_utf8_make_valid (cell.text, cell.length);

  add_text (builder, name, text);
}

static const HeraldField *
field_of (const HeraldVerdict *verdict, guint field)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);

  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (book), field);
}

static void
add_outcomes (JsonBuilder *builder, const HeraldVerdict *verdict)
{
  static const char *const ids[] = { "her2_status", "ish_group", "her2_expression",
                                     "next_step",   "hr_status", "subtype" };
  const HeraldChoice *grade = herald_verdict_get_outcome (verdict, "nottingham_grade");

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const HeraldChoice *choice = herald_verdict_get_outcome (verdict, ids[i]);

      add_text (builder, ids[i], choice != NULL ? choice->id : NULL);
    }
  add_text (builder, "grade", grade != NULL ? grade->id : NULL);
}

static void
add_possible (JsonBuilder *builder, const HeraldVerdict *verdict)
{
  guint32 possible = herald_verdict_get_possible (verdict);
  const HeraldField *status =
      field_of (verdict, herald_rulebook_get_status (herald_verdict_get_book (verdict)));

  json_builder_set_member_name (builder, "possible");
  json_builder_begin_array (builder);
  for (guint i = 0; i < status->n_choices; i++)
    {
      if ((possible & (1u << i)) != 0)
        json_builder_add_string_value (builder, status->choices[i].id);
    }
  json_builder_end_array (builder);
}

static void
add_open_items (JsonBuilder *builder, const HeraldVerdict *verdict)
{
  const GArray *items = herald_verdict_get_open_items (verdict);

  json_builder_set_member_name (builder, "decides_most");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      const HeraldOpenItem *item = &g_array_index (items, HeraldOpenItem, i);

      json_builder_add_string_value (builder, field_of (verdict, item->field)->id);
    }
  json_builder_end_array (builder);
}

static void
add_change (JsonBuilder *builder, const HeraldVerdict *verdict, const HeraldChange *change)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  const HeraldField *status = field_of (verdict, herald_rulebook_get_status (book));
  const HeraldField *field = field_of (verdict, change->field);

  json_builder_begin_object (builder);
  add_text (builder, "field", field->id);
  if (change->is_number)
    {
      static const char *const operators[2][2] = { { "<", "<=" }, { ">", ">=" } };
      g_autofree char *line = herald_decimal_to_text (change->line);
      g_autofree char *test =
          g_strdup_printf ("%s %s",
                           operators[change->is_upward != FALSE][change->is_line_reached != FALSE],
                           line);

      add_text (builder, "to", test);
    }
  else
    add_text (builder, "to", field->choices[change->choice].id);
  add_text (builder, "her2_status", status->choices[change->outcome].id);
  json_builder_end_object (builder);
}

static void
add_changes (JsonBuilder *builder, const HeraldVerdict *verdict)
{
  const GArray *changes = herald_verdict_get_changes (verdict);

  json_builder_set_member_name (builder, "would_change");
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    add_change (builder, verdict, &g_array_index (changes, HeraldChange, i));
  json_builder_end_array (builder);
}

static void
add_inputs (JsonBuilder *builder, const HeraldVerdict *verdict, const HeraldStep *step)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);

  json_builder_set_member_name (builder, "inputs");
  json_builder_begin_object (builder);
  for (guint i = 0; i < herald_decision_get_n_inputs (step->decision); i++)
    {
      guint input = herald_decision_get_axis (step->decision, i)->field;
      const HeraldField *field = field_of (verdict, input);
      g_autofree char *text = NULL;

      if (!evaluation->known[input])
        text = g_strdup ("");
      else if (field->is_outcome)
        text = g_strdup (field->choices[evaluation->choice[input]].id);
      else
        text = herald_verdict_get_value_text (verdict, input);
      add_text (builder, field->id, text);
    }
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder *builder, const HeraldVerdict *verdict, const HeraldStep *step)
{
  static const char *const certainties[] = {
    "rule", "second-hand", "our-reading", "unverified", "gap"
  };

  json_builder_begin_object (builder);
  add_text (builder, "decision", herald_decision_get_id (step->decision));
  add_inputs (builder, verdict, step);
  add_text (builder, "rule", step->rule != NULL ? step->rule->id : NULL);
  add_text (builder, "outcome", field_of (verdict, step->outcome)->choices[step->choice].id);
  if (step->rule != NULL)
    {
      add_text (builder, "certainty", certainties[step->rule->certainty]);
      json_builder_set_member_name (builder, "sources");
      json_builder_begin_array (builder);
      for (guint i = 0; i < step->rule->sources->len; i++)
        json_builder_add_string_value (builder, step->rule->sources->pdata[i]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_trail (JsonBuilder *builder, const HeraldVerdict *verdict)
{
  const GArray *steps = herald_verdict_get_steps (verdict);

  json_builder_set_member_name (builder, "trail");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    add_step (builder, verdict, &g_array_index (steps, HeraldStep, i));
  json_builder_end_array (builder);
}

static void
add_verdict (JsonBuilder *builder, const HeraldCohortRow *row)
{
  HeraldFacts *facts =
      herald_facts_new_from_values (herald_rulebook_get_vocabulary (row->book), row->values);
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (row->book, facts);
  const HeraldRule *rule = herald_verdict_get_rule (verdict);

  add_outcomes (builder, verdict);
  add_possible (builder, verdict);
  add_open_items (builder, verdict);
  add_changes (builder, verdict);
  add_text (builder, "rule", rule != NULL ? rule->id : NULL);
  add_text (builder, "reviewed", herald_rulebook_get_text (row->book)->reviewed);
  add_text (builder, "problem", row->problem);
  add_trail (builder, verdict);
  herald_facts_unref (facts);
}

static void
add_bad_row (JsonBuilder *builder, const HeraldCohortRow *row)
{
  add_text (builder, "her2_status", "invalid");
  add_text (builder, "next_step", "check-input");
  json_builder_set_member_name (builder, "possible");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "invalid");
  json_builder_end_array (builder);
  add_text (builder, "problem", row->problem);
}

/*
 * herald_verdict_json_from_row:
 * @row: a row of a cohort
 *
 * Returns: (transfer full): its verdict as JSON without line ends
 */
char *
herald_verdict_json_from_row (const HeraldCohortRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_cell (builder, "case", row->case_id);
  add_cell (builder, "edition", row->edition);
  if (row->is_bad)
    add_bad_row (builder, row);
  else
    add_verdict (builder, row);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
