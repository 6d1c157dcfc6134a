/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what is still possible and what would settle it, without ever saying which is likelier. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/outlook-names.h"
#include "words/outlook-words.h"
#include "words/verdict-words.h"

#define MOST_LINES 3

/* One end and the readings of the missing test that lead there. */
typedef struct
{
  const char *name;
  guint status;
  GPtrArray *readings;
} End;

static void
clear_end (End *end)
{
  g_ptr_array_unref (end->readings);
}

static const HeraldDecision *
status_decision (const HeraldVerdict *verdict)
{
  const HeraldRulebook *book = herald_verdict_get_book (verdict);

  return herald_rulebook_get_decision (
      book, herald_rulebook_find_decision (book, herald_rulebook_get_status (book)));
}

static guint
cell_of (const HeraldVerdict *verdict, const HeraldAxis *axis)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  guint choice = evaluation->choice[axis->field];

  if (!evaluation->known[axis->field])
    return axis->n_cells;
  if (axis->is_number)
    return herald_axis_cell_of_number (axis, evaluation->number[axis->field]);
  return (axis->pending & (1u << choice)) != 0 ? axis->n_cells : choice;
}

/* A test of which the report says nothing: what the edition has for it comes from defaults only. */
static gboolean
is_not_entered (const HeraldVerdict *verdict, guint outcome)
{
  const HeraldRulebook *book = herald_verdict_get_book (verdict);
  const HeraldDecision *decision;

  if (!herald_outlook_get_field (verdict, outcome)->is_outcome)
    return FALSE;
  decision = herald_rulebook_get_decision (book, herald_rulebook_find_decision (book, outcome));
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      guint field = herald_decision_get_axis (decision, i)->field;

      if (!herald_outlook_get_field (verdict, field)->is_outcome &&
          herald_facts_get (herald_verdict_get_facts (verdict), field).known)
        return FALSE;
    }
  return strcmp (herald_decision_get_id (decision), "scope") != 0;
}

/* The one missing test that the fired rule waits for. Some rules ask for it as missing, others take
 * it as not done. */
static gboolean
find_waited_for (const HeraldVerdict *verdict, const HeraldDecision *decision, guint *input)
{
  const HeraldRule *rule = herald_verdict_get_rule (verdict);
  guint count = 0;

  if (rule == NULL)
    return FALSE;
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      const HeraldAxis *axis = herald_decision_get_axis (decision, i);
      gboolean is_waited_for = (rule->wants_missing & (1u << i)) != 0;

      if (rule->wants_missing == 0)
        is_waited_for = (rule->tested & (1u << i)) != 0 && is_not_entered (verdict, axis->field);
      if (!is_waited_for || axis->is_number)
        continue;
      *input = i;
      count++;
    }
  return count == 1;
}

/* A test that could not be read, or not be counted, is no reading of it. */
static gboolean
is_usable (const HeraldChoice *reading)
{
  static const char *const unusable[] = { "none", "indeterminate", "too-few", NULL };

  return !reading->is_silent && reading->name != NULL && !g_strv_contains (unusable, reading->id);
}

static const char *
name_of_end (const HeraldVerdict *verdict, const HeraldDecision *decision, const HeraldRule *rule)
{
  const HeraldChoice *status =
      &herald_outlook_get_field (verdict, herald_decision_get_output (decision, 0))
           ->choices[rule->outcomes[0]];
  const HeraldChoice *step;

  if (herald_outlook_is_refused (status))
    return NULL;
  if (!status->is_pending && strcmp (status->id, "pending") != 0)
    return status->name;
  if (herald_decision_get_n_outputs (decision) < 2)
    return status->name;
  step = &herald_outlook_get_field (verdict, herald_decision_get_output (decision, 1))
              ->choices[rule->outcomes[1]];
  return step->name != NULL ? step->name : status->name;
}

static void
add_reading (GArray *ends, const char *name, guint status, const char *reading)
{
  End end = { name, status, NULL };

  for (guint i = 0; i < ends->len; i++)
    {
      if (strcmp (g_array_index (ends, End, i).name, name) != 0)
        continue;
      g_ptr_array_add (g_array_index (ends, End, i).readings, (gpointer)reading);
      return;
    }
  end.readings = g_ptr_array_new ();
  g_ptr_array_add (end.readings, (gpointer)reading);
  g_array_append_val (ends, end);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  return (int)((const End *)a)->status - (int)((const End *)b)->status;
}

static GArray *
collect_ends (const HeraldVerdict *verdict, const HeraldDecision *decision, guint input)
{
  const HeraldAxis *axis = herald_decision_get_axis (decision, input);
  const HeraldField *field = herald_outlook_get_field (verdict, axis->field);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (End));
  guint cells[HERALD_RULE_MAX_INPUTS];

  g_array_set_clear_func (ends, (GDestroyNotify)clear_end);
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    cells[i] = cell_of (verdict, herald_decision_get_axis (decision, i));
  for (guint cell = 0; cell < axis->n_cells; cell++)
    {
      const HeraldChoice *reading = &field->choices[cell];
      const char *name;
      int fired;

      cells[input] = cell;
      fired = herald_decision_fire (decision, cells);
      if (fired == HERALD_DECISION_NO_RULE || !is_usable (reading))
        continue;
      name = name_of_end (verdict, decision, herald_decision_get_rule (decision, fired));
      if (name != NULL)
        add_reading (ends,
                     name,
                     herald_decision_get_rule (decision, fired)->outcomes[0],
                     reading->name);
    }
  g_array_sort (ends, compare_ends);
  return ends;
}

/**
 * herald_words_possible_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (element-type utf8): the ends that are still possible while a result is
 * to come, each with its condition where one test decides
 */
GPtrArray *
herald_words_possible_new (const HeraldVerdict *verdict)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const HeraldDecision *decision = status_decision (verdict);
  g_autoptr (GArray) ends = NULL;
  guint input;

  if (!herald_words_is_waiting (verdict))
    return lines;
  if (!find_waited_for (verdict, decision, &input) ||
      herald_verdict_has_outcome (verdict, "next_step", "order-ihc-or-ish"))
    {
      herald_outlook_add_names (verdict, lines);
      return lines;
    }
  ends = collect_ends (verdict, decision, input);
  for (guint i = 0; i < ends->len; i++)
    {
      const End *end = &g_array_index (ends, End, i);
      g_autofree char *readings = herald_words_or_new (end->readings);

      /* TRANSLATORS: an end, a test and its readings: HER2-negative, if “Protein test” is 0 or 1+
       */
      g_ptr_array_add (lines,
                       g_strdup_printf (_ ("%1$s, if “%2$s” is %3$s"),
                                        end->name,
                                        herald_outlook_get_field (
                                            verdict,
                                            herald_decision_get_axis (decision, input)->field)
                                            ->title,
                                        readings));
    }
  return lines;
}

/**
 * herald_words_open_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (element-type utf8): what is missing and would narrow the result, what
 *   decides most first; empty where a result is there
 */
GPtrArray *
herald_words_open_new (const HeraldVerdict *verdict)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const GArray *items = herald_verdict_get_open_items (verdict);
  const HeraldDecision *decision = status_decision (verdict);
  guint input;

  if (!herald_words_is_waiting (verdict))
    return lines;
  for (guint i = 0; i < items->len && lines->len < MOST_LINES; i++)
    {
      const HeraldOpenItem *item = &g_array_index (items, HeraldOpenItem, i);
      const char *title = herald_outlook_get_field (verdict, item->field)->title;
      const char *heading = herald_outlook_get_heading (verdict, item->field);

      if (heading != NULL)
        /* TRANSLATORS: a part of the report and a line in it, as in: Protein test (IHC): “Score” */
        g_ptr_array_add (lines, g_strdup_printf (_ ("%1$s: “%2$s”"), heading, title));
    }
  if (lines->len == 0 && find_waited_for (verdict, decision, &input))
    g_ptr_array_add (lines,
                     g_strdup (herald_outlook_get_field (
                                   verdict, herald_decision_get_axis (decision, input)->field)
                                   ->title));
  return lines;
}
