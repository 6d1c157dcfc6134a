/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strips of boxes beside a path: the scores of the protein test, each with what it means by
 * itself, and the groups of the gene test. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/path-scale.h"
#include "words/verdict-words.h"

#define N_MEMO_SLOTS 16
#define GROUP_PREFIX "group-"

/**
 * herald_path_scale_status_of_score:
 * @book: an edition
 * @score: a score of the protein test
 *
 * Asks the edition itself, with this score and nothing else.
 *
 * Returns: the name of the HER2 status that follows
 */
const char *
herald_path_scale_status_of_score (const HeraldRulebook *book, const char *score)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint field = herald_vocabulary_find (vocabulary, "ihc_score");
  guint status = herald_rulebook_get_status (book);
  g_autoptr (HeraldFacts) empty = herald_facts_new (vocabulary);
  g_autoptr (HeraldFacts) facts = NULL;
  g_autoptr (HeraldMemo) memo = herald_memo_new (book, N_MEMO_SLOTS);
  HeraldValue value = { .known = TRUE };
  HeraldEvaluation evaluation;

  if (!herald_field_find_choice (
          herald_vocabulary_get_field (vocabulary, field), score, strlen (score), &value.choice))
    return "undefined";
  facts = herald_facts_with (empty, field, value);
  herald_evaluation_run (&evaluation, memo, herald_facts_get_values (facts));
  if (!evaluation.known[status])
    return "pending";
  return herald_vocabulary_get_field (vocabulary, status)->choices[evaluation.choice[status]].id;
}

static void
add_box (HeraldPathStep *step, const char *label, const char *caption, gboolean is_chosen)
{
  if (step->n_boxes == HERALD_PATH_MAX_BOXES)
    return;
  if (is_chosen)
    step->chosen = step->n_boxes;
  step->labels[step->n_boxes] = label;
  step->captions[step->n_boxes++] = caption;
}

static void
describe (HeraldPathStep *step, const char *title)
{
  g_autoptr (GString) boxes = g_string_new (NULL);

  for (guint i = 0; i < step->n_boxes; i++)
    {
      g_string_append_printf (boxes, "%s%s", i > 0 ? "; " : "", step->labels[i]);
      if (step->captions[i] != NULL)
        g_string_append_printf (boxes, ": %s", step->captions[i]);
    }
  step->picture = HERALD_PATH_SCALE;
  step->picture_text = g_strdup_printf (_ ("Scale for “%1$s”. Steps: %2$s. Yours is %3$s."),
                                        title,
                                        boxes->str,
                                        step->labels[step->chosen]);
}

static const char *
by_itself (const char *status)
{
  if (strcmp (status, "positive") == 0)
    return _ ("By itself this score is positive.");
  if (strcmp (status, "negative") == 0)
    return _ ("By itself this score is negative.");
  return _ ("By itself this score is in between. The gene test decides.");
}

static void
add_scores (HeraldPathStep *step,
            const HeraldVerdict *verdict,
            const HeraldField *field,
            guint chosen)
{
  const HeraldRulebook *book = herald_verdict_get_book (verdict);

  for (guint i = 0; i < field->n_choices; i++)
    {
      if (g_ascii_isdigit (field->choices[i].id[0]))
        add_box (step,
                 field->choices[i].name,
                 herald_words_status (
                     herald_path_scale_status_of_score (book, field->choices[i].id)),
                 i == chosen);
    }
  if (step->chosen < 0)
    return;
  describe (step, field->title);
  if (step->because == NULL)
    step->because =
        g_strdup (by_itself (herald_path_scale_status_of_score (book, field->choices[chosen].id)));
}

static void
add_groups (HeraldPathStep *step, const HeraldField *field, guint chosen)
{
  for (guint i = 0; i < field->n_choices; i++)
    {
      if (g_str_has_prefix (field->choices[i].id, GROUP_PREFIX))
        add_box (step, field->choices[i].id + strlen (GROUP_PREFIX), NULL, i == chosen);
    }
  if (step->chosen >= 0)
    describe (step, field->title);
}

/**
 * herald_path_scale_add:
 * @step: a step of the path
 * @verdict: the verdict that it explains
 * @outcome: the outcome that the step is about
 *
 * Gives @step its strip of boxes, where its outcome has one.
 */
void
herald_path_scale_add (HeraldPathStep *step, const HeraldVerdict *verdict, guint outcome)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, outcome);

  if (strcmp (field->id, "ihc_reading") == 0)
    add_scores (step, verdict, field, evaluation->choice[outcome]);
  else if (g_str_has_prefix (field->choices[evaluation->choice[outcome]].id, GROUP_PREFIX))
    add_groups (step, field, evaluation->choice[outcome]);
}
