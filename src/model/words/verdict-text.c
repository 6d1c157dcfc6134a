/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole answer as plain text, to be copied or read aloud. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/page-words.h"
#include "words/decision-path.h"
#include "words/number-words.h"
#include "words/other-results.h"
#include "words/outlook-words.h"
#include "words/verdict-text.h"
#include "words/verdict-words.h"

static void
add_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

static void
add_heading (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

static void
add_list (GString *text, const char *heading, GPtrArray *lines)
{
  if (lines->len == 0)
    return;
  add_heading (text, heading);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "- %s\n", (const char *)lines->pdata[i]);
}

static void
add_facts (GString *text, const HeraldVerdict *verdict)
{
  HeraldFacts *facts = herald_verdict_get_facts (verdict);
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);

  add_heading (text, _ ("From your report"));
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);
      g_autofree char *value = NULL;
      g_autofree char *line = NULL;

      if (!herald_facts_get (facts, i).known)
        continue;
      value = herald_words_value_new (verdict, i);
      line = g_strdup_printf (_ ("%1$s: %2$s"), field->title, value);
      g_string_append_printf (text, "- %s\n", line);
    }
}

static void
add_lab (GString *text, const HeraldVerdict *verdict)
{
  g_autofree char *lab = herald_words_lab_new (verdict);
  g_autofree char *ask = NULL;

  add_line (text, lab);
  add_line (text, herald_words_lab_fit (verdict));
  if (herald_words_lab_ask (verdict) == NULL)
    return;
  ask = herald_words_ask_new (herald_words_lab_ask (verdict));
  add_line (text, ask);
}

static void
add_path (GString *text, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);

  add_heading (text, _ ("Why"));
  for (guint i = 0; i < path->len; i++)
    {
      const HeraldPathStep *step = path->pdata[i];

      g_string_append_printf (text, "%u. %s\n", i + 1, step->title);
      if (step->because != NULL)
        g_string_append_printf (text, "   %s\n", step->because);
      if (!step->is_needed)
        g_string_append_printf (text, "   %s\n", _ ("The answer does not rest on this."));
      if (herald_words_certainty (step->certainty) != NULL)
        g_string_append_printf (text, "   [%s]\n", herald_words_certainty (step->certainty));
    }
}

static void
add_next (GString *text, const HeraldVerdict *verdict)
{
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");
  g_autofree char *ask = NULL;

  if (next == NULL)
    return;
  add_heading (text, _ ("What comes next"));
  add_line (text, next->sentence);
  if (next->ask == NULL)
    return;
  ask = herald_words_ask_new (next->ask);
  add_line (text, ask);
}

static void
add_outlook (GString *text, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) possible = herald_words_possible_new (verdict);
  g_autoptr (GPtrArray) open = herald_words_open_new (verdict);
  g_autoptr (GPtrArray) changes = herald_words_changes_new (verdict);

  add_list (text, _ ("Still possible"), possible);
  add_list (text, _ ("What would settle it"), open);
  add_list (text, _ ("What would change it"), changes);
}

static void
add_near (GString *text, const HeraldVerdict *verdict)
{
  g_autoptr (GArray) near = herald_nearness_find (verdict);
  const HeraldNearness *first;
  g_autofree char *chance = NULL;

  if (near->len == 0)
    return;
  first = &g_array_index (near, HeraldNearness, 0);
  add_heading (text, _ ("Close to the line"));
  for (guint i = 0; i < near->len; i++)
    {
      g_autofree char *place =
          herald_words_near_new (verdict, &g_array_index (near, HeraldNearness, i));

      add_line (text, place);
    }
  chance = herald_words_chance_new (first);
  add_line (text, chance);
  add_line (text, herald_words_counting (verdict, first));
  add_line (text, herald_words_near_limits ());
}

static void
add_others (GString *text, const HeraldVerdict *verdict)
{
  g_autoptr (GArray) results = herald_other_results_new (verdict);

  if (results->len > 0)
    add_heading (text, _ ("Other results"));
  for (guint i = 0; i < results->len; i++)
    {
      const HeraldOtherResult *result = &g_array_index (results, HeraldOtherResult, i);
      g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), result->title, result->value);

      g_string_append_printf (text, "- %s\n", line);
      if (result->because != NULL)
        g_string_append_printf (text, "  %s\n", result->because);
      if (result->note != NULL)
        g_string_append_printf (text, "  %s\n", result->note);
      if (result->rule != NULL && herald_words_certainty (result->rule->certainty) != NULL)
        g_string_append_printf (text, "  [%s]\n", herald_words_certainty (result->rule->certainty));
    }
}

static void
add_sources (GString *text, const HeraldVerdict *verdict)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  GPtrArray *sources = herald_rulebook_get_sources (book);
  g_autofree char *edition = herald_words_edition_new (book);
  g_autofree char *checked = herald_words_checked_new (book);
  g_autofree char *foot = herald_words_foot_new ();

  add_heading (text, _ ("The rule"));
  add_line (text, edition);
  for (guint i = 0; i < sources->len; i++)
    {
      const HeraldSource *source = sources->pdata[i];

      g_string_append_printf (text, "- %s", source->citation);
      if (source->link != NULL)
        g_string_append_printf (text, " <%s>", source->link);
      g_string_append_c (text, '\n');
    }
  add_line (text, checked);
  add_line (text, herald_words_not_reviewed ());
  g_string_append_printf (text, "\n%s\n", foot);
}

/**
 * herald_verdict_text_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full): all that the panel says, as plain text
 */
char *
herald_verdict_text_new (const HeraldVerdict *verdict)
{
  GString *text = g_string_new (NULL);
  const HeraldChoice *status = herald_verdict_get_outcome (verdict, "her2_status");
  g_autofree char *overdue = herald_words_overdue_new (herald_verdict_get_book (verdict), NULL);

  add_line (text, overdue);
  if (herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    {
      add_line (text, _ ("Enter what your report says"));
      add_sources (text, verdict);
      return g_string_free (text, FALSE);
    }
  add_lab (text, verdict);
  add_line (text, herald_words_headline (verdict));
  add_line (text, herald_words_answer (verdict));
  add_facts (text, verdict);
  add_path (text, verdict);
  add_next (text, verdict);
  add_outlook (text, verdict);
  add_near (text, verdict);
  if (status->not_text != NULL)
    {
      add_heading (text, _ ("What this does not mean"));
      add_line (text, status->not_text);
    }
  add_others (text, verdict);
  add_sources (text, verdict);
  return g_string_free (text, FALSE);
}
