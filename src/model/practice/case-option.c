/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer to “What comes next?”. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "practice/case-option.h"

static gboolean
read_choice (const HeraldJson *json,
             const HeraldVocabulary *vocabulary,
             const char *outcome,
             const HeraldChoice **choice,
             GError **error)
{
  const char *text = herald_json_string (json, error);
  guint index = herald_vocabulary_find (vocabulary, outcome);
  const HeraldField *field;
  guint found;

  g_return_val_if_fail (index != HERALD_VOCABULARY_NO_FIELD, FALSE);

  if (text == NULL)
    return FALSE;
  field = herald_vocabulary_get_field (vocabulary, index);
  if (!herald_field_find_choice (field, text, strlen (text), &found) ||
      field->choices[found].name == NULL)
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no choice of “%s”", text, outcome);
  *choice = &field->choices[found];
  return TRUE;
}

/**
 * herald_case_option_read:
 * @json: its place
 * @vocabulary: the outcomes there are
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the option, to be freed with g_free()
 */
HeraldCaseOption *
herald_case_option_read (const HeraldJson *json, const HeraldVocabulary *vocabulary, GError **error)
{
  static const char *const known[] = { "step", "status", NULL };
  HeraldJson step = herald_json_member (json, "step");
  HeraldJson status = herald_json_member (json, "status");
  g_autofree HeraldCaseOption *self = g_new0 (HeraldCaseOption, 1);

  if (!herald_json_is_object (json, known, error) ||
      !read_choice (&step, vocabulary, "next_step", &self->step, error))
    return NULL;
  if (herald_json_exists (&status) &&
      !read_choice (&status, vocabulary, "her2_status", &self->status, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Names that are made for patients, told to those who read the slides. */
static const char *
name_step (const HeraldChoice *step)
{
  if (strcmp (step->id, "out-of-scope") == 0)
    return _ ("This rule does not apply");
  return step->name;
}

/**
 * herald_case_option_dup_title:
 * @self: an option
 *
 * Returns: (transfer full): what people choose by, such as "Result complete: HER2-positive"
 */
char *
herald_case_option_dup_title (const HeraldCaseOption *self)
{
  if (self->status == NULL)
    return g_strdup (name_step (self->step));
  /* Translators: what comes next, and the HER2 result, such as “Result complete: HER2-positive”. */
  return g_strdup_printf (_ ("%1$s: %2$s"), name_step (self->step), self->status->name);
}
