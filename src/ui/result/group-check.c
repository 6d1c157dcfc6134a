/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what is to be mended in a part of the form as a whole: lines that do not count, lines that
 * can't stand together, and what is out of sight. */
#include "config.h"

#include "result/group-check.h"

#include <string.h>

#include <glib/gi18n.h>

static const HeraldField *
field_of (HeraldSession *session, guint field)
{
  return herald_vocabulary_get_field (herald_session_get_vocabulary (session), field);
}

static const char *
name_of_answer (HeraldSession *session, guint field)
{
  const HeraldField *definition = field_of (session, field);
  const char *text = herald_session_get_text (session, field);
  HeraldValue value = definition->fallback;

  if (*text != '\0')
    herald_field_parse (definition, text, strlen (text), &value);
  return value.known ? definition->choices[value.choice].name : _ ("Not said");
}

static HeraldGroupCheck *
check_unmet (HeraldSession *session, const HeraldFieldGroup *group)
{
  const HeraldCondition *unmet = herald_session_find_unmet (session, group);
  const HeraldField *field;
  HeraldGroupCheck *self;

  if (unmet == NULL || !herald_session_group_applies (session, group))
    return NULL;
  field = field_of (session, unmet->field);
  self = g_new0 (HeraldGroupCheck, 1);
  self->unmet = unmet;
  /* Translators: the placeholders are a line of the form and its answer */
  self->text = g_strdup_printf (_ ("“%s” says “%s”, so these lines do not count."),
                                field->title,
                                name_of_answer (session, unmet->field));
  /* Translators: a button; the placeholder is an answer, such as “Two probes (dual)” */
  self->way_out = g_strdup_printf (_ ("Change It to “%s”"),
                                   field->choices[__builtin_ctz (unmet->choices)].name);
  return self;
}

static gboolean
is_undefined (HeraldSession *session, const char *id)
{
  const HeraldEvaluation *evaluation =
      herald_verdict_get_evaluation (herald_session_get_verdict (session));
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);
  guint outcome = herald_vocabulary_find (vocabulary, id);

  return outcome != HERALD_VOCABULARY_NO_FIELD && evaluation->known[outcome] &&
         strcmp (herald_vocabulary_get_field (vocabulary, outcome)
                     ->choices[evaluation->choice[outcome]]
                     .id,
                 "undefined") == 0;
}

static gboolean
is_impossible_stain (HeraldSession *session)
{
  HeraldVerdict *verdict = herald_session_get_verdict (session);

  return herald_verdict_has_outcome (verdict, "her2_status", "invalid") &&
         herald_verdict_get_evaluation (verdict)->n_conflicts == 0;
}

static const char *
find_contradiction (HeraldSession *session, const char *group)
{
  if (strcmp (group, "protein-test") == 0 && is_impossible_stain (session))
    return _ ("One line says “no stain”, and another one speaks of a stain. Please check them.");
  if (strcmp (group, "receptors") == 0 && is_undefined (session, "er_reading"))
    return _ ("For ER, the word and the percent differ. Please check both.");
  if (strcmp (group, "receptors") == 0 && is_undefined (session, "pr_reading"))
    return _ ("For PR, the word and the percent differ. Please check both.");
  if (strcmp (group, "grade") == 0 && is_undefined (session, "nottingham_grade"))
    return _ ("The parts give another grade than the overall one. Please check both.");
  return NULL;
}

static HeraldGroupCheck *
check_contradiction (HeraldSession *session, const HeraldFieldGroup *group)
{
  const char *text = find_contradiction (session, group->id);
  HeraldGroupCheck *self;

  if (text == NULL)
    return NULL;
  self = g_new0 (HeraldGroupCheck, 1);
  self->text = g_strdup (text);
  return self;
}

static gboolean
has_problem (HeraldSession *session, guint field)
{
  g_autofree char *conflict = herald_session_dup_conflict_text (session, field);

  return conflict != NULL || herald_session_get_problem (session, field) != HERALD_PROBLEM_NONE;
}

static gboolean
find_hidden (HeraldSession *session, const HeraldFieldGroup *group, guint shown, guint *variant)
{
  for (*variant = 0; *variant < group->n_variants; (*variant)++)
    {
      const HeraldFieldVariant *other = &group->variants[*variant];

      for (guint i = 0; i < other->n_fields; i++)
        {
          if (!herald_field_variant_has (&group->variants[shown], other->fields[i]) &&
              has_problem (session, other->fields[i]))
            return TRUE;
        }
    }
  return FALSE;
}

static HeraldGroupCheck *
check_hidden (HeraldSession *session, const HeraldFieldGroup *group, guint shown)
{
  guint variant;
  HeraldGroupCheck *self;

  if (!find_hidden (session, group, shown, &variant))
    return NULL;
  self = g_new0 (HeraldGroupCheck, 1);
  self->variant = variant;
  /* Translators: the placeholder is one of two ways to enter numbers, such as “Totals” */
  self->text = g_strdup_printf (_ ("There is something to check under “%s”."),
                                group->variants[variant].title);
  /* Translators: a button; the placeholder is one of two ways to enter numbers */
  self->way_out = g_strdup_printf (_ ("Show “%s”"), group->variants[variant].title);
  return self;
}

/**
 * herald_group_check_new:
 * @session: a session
 * @group: a part of the form
 * @variant: the way to enter it that is shown
 *
 * Returns: (transfer full) (nullable): what is to be mended, or %NULL
 */
HeraldGroupCheck *
herald_group_check_new (HeraldSession *session, const HeraldFieldGroup *group, guint variant)
{
  HeraldGroupCheck *self;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);
  g_return_val_if_fail (variant < group->n_variants, NULL);

  self = check_unmet (session, group);
  if (self == NULL)
    self = check_contradiction (session, group);
  if (self == NULL)
    self = check_hidden (session, group, variant);
  return self;
}

/**
 * herald_group_check_count:
 * @session: a session
 *
 * Returns: how many things the whole form asks to mend: lines, and parts of the form
 */
guint
herald_group_check_count (HeraldSession *session)
{
  HeraldVocabulary *vocabulary;
  const HeraldFieldGroup *groups;
  g_autofree char *year = NULL;
  guint n_groups;
  guint count;

  g_return_val_if_fail (HERALD_IS_SESSION (session), 0);

  vocabulary = herald_session_get_vocabulary (session);
  groups = herald_vocabulary_get_groups (vocabulary, &n_groups);
  year = herald_session_dup_year_problem_text (session);
  count = year != NULL ? 1 : 0;
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    count += has_problem (session, i) ? 1 : 0;
  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (HeraldGroupCheck) check = check_unmet (session, &groups[i]);

      if (check == NULL)
        check = check_contradiction (session, &groups[i]);
      count += check != NULL ? 1 : 0;
    }
  return count;
}

/**
 * herald_group_check_free:
 * @self: (transfer full): a check
 */
void
herald_group_check_free (HeraldGroupCheck *self)
{
  g_free (self->text);
  g_free (self->way_out);
  g_free (self);
}

/**
 * herald_field_variant_has:
 * @variant: a way to enter a group
 * @field: the index of an input
 *
 * Returns: whether @field is one of its lines
 */
gboolean
herald_field_variant_has (const HeraldFieldVariant *variant, guint field)
{
  for (guint i = 0; i < variant->n_fields; i++)
    {
      if (variant->fields[i] == field)
        return TRUE;
    }
  return FALSE;
}
