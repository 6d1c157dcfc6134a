/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small notes on the form: what a number reads as, and what was worked out from others. */
#include "config.h"

#include "result/field-note.h"

#include <string.h>

#include <glib/gi18n.h>

#include "result/problem-text.h"
#include "words/number-words.h"

/* Which outcome is the reading of a field, or of one way to enter a group. */
typedef struct
{
  const char *place;
  const char *variant;
  const char *outcome;
} Reading;

static const Reading field_readings[] = {
  { "er_percent", NULL, "er_reading" },
  { "pr_percent", NULL, "pr_reading" },
};

static const Reading group_readings[] = {
  { "protein-test", "stain", "staining_score" },
  { "dual-probe", NULL, "ish_group" },
  { "second-count", NULL, "recount_group" },
  { "grade", "parts", "nottingham_grade" },
};

static const char *
reading_name (HeraldSession *session, const char *outcome)
{
  const HeraldChoice *choice =
      herald_session_shows_result (session)
          ? herald_verdict_get_outcome (herald_session_get_verdict (session), outcome)
          : NULL;

  return choice != NULL ? choice->name : NULL;
}

static char *
worked_out (HeraldSession *session, guint field)
{
  HeraldVerdict *verdict = herald_session_get_verdict (session);
  g_autofree char *text = herald_words_number_new (verdict, field);

  /* Translators: the placeholder is a number that was worked out from others */
  return g_strdup_printf (_ ("worked out: %s"), text);
}

/**
 * herald_field_note_of_field:
 * @session: a session
 * @field: the index of an input
 *
 * Returns: (transfer full) (nullable): what is to be said beside @field, or %NULL
 */
char *
herald_field_note_of_field (HeraldSession *session, guint field)
{
  const HeraldEvaluation *evaluation;
  const char *id;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);

  evaluation = herald_verdict_get_evaluation (herald_session_get_verdict (session));
  if (evaluation->derived[field])
    return worked_out (session, field);
  if (*herald_session_get_text (session, field) == '\0')
    return NULL;
  id = herald_vocabulary_get_field (herald_session_get_vocabulary (session), field)->id;
  for (guint i = 0; i < G_N_ELEMENTS (field_readings); i++)
    {
      if (strcmp (field_readings[i].place, id) == 0)
        return g_strdup (reading_name (session, field_readings[i].outcome));
    }
  return NULL;
}

/**
 * herald_field_note_of_group:
 * @session: a session
 * @group: a part of the form
 * @variant: the way to enter it that is shown
 *
 * Returns: (transfer full) (nullable): what the lines of @group say together, or %NULL
 */
char *
herald_field_note_of_group (HeraldSession *session, const HeraldFieldGroup *group, guint variant)
{
  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);
  g_return_val_if_fail (variant < group->n_variants, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (group_readings); i++)
    {
      const Reading *reading = &group_readings[i];
      const char *name;
      guint outcome;

      if (strcmp (reading->place, group->id) != 0 ||
          (reading->variant != NULL && strcmp (reading->variant, group->variants[variant].id) != 0))
        continue;
      name = reading_name (session, reading->outcome);
      outcome = herald_vocabulary_find (herald_session_get_vocabulary (session), reading->outcome);
      if (name == NULL)
        return NULL;
      /* Translators: the placeholders are a result and its value: “Score from the stain: 2+” */
      return g_strdup_printf (
          C_ ("reading", "%s: %s"),
          herald_vocabulary_get_field (herald_session_get_vocabulary (session), outcome)->title,
          name);
    }
  return NULL;
}
