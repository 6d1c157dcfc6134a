/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one test from the file of codes: what it is called and what its values are. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "record/fhir-codes.h"

static void
clear_answer (gpointer answer)
{
  g_ptr_array_unref (((HeraldFhirAnswer *)answer)->words);
}

static gboolean
find_field (HeraldVocabulary *vocabulary, const HeraldJson *json, guint *field, GError **error)
{
  const char *id = herald_json_string (json, error);

  if (id == NULL)
    return FALSE;
  *field = herald_vocabulary_find (vocabulary, id);
  if (*field >= herald_vocabulary_get_n_inputs (vocabulary))
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "unknown input “%s”", id);
  return TRUE;
}

/* A member that may be there and then holds one text or several. */
static gboolean
read_texts (const HeraldJson *json, const char *name, GPtrArray *texts, GError **error)
{
  HeraldJson member = herald_json_member (json, name);

  return !herald_json_exists (&member) || herald_json_strings (&member, texts, error);
}

static gboolean
read_answer (const HeraldField *field,
             const HeraldJson *json,
             HeraldFhirAnswer *answer,
             GError **error)
{
  static const char *const known[] = { "is", "code", "text", "words", NULL };
  guint choice;

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "is", &answer->choice, error) ||
      !herald_json_get_optional (json, "code", &answer->code, error) ||
      !herald_json_get (json, "text", &answer->text, error) ||
      !read_texts (json, "words", answer->words, error))
    return FALSE;
  if (!herald_field_find_choice (field, answer->choice, strlen (answer->choice), &choice))
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "unknown value “%s”", answer->choice);
  return TRUE;
}

static gboolean
read_answers (HeraldFhirItem *self,
              const HeraldField *field,
              const HeraldJson *json,
              GError **error)
{
  HeraldJson list;

  if (!herald_json_get_filled_list (json, "answers", &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldFhirAnswer answer = { .words = g_ptr_array_new () };

      g_array_append_val (self->answers, answer);
      if (!read_answer (
              field, &element, &g_array_index (self->answers, HeraldFhirAnswer, i), error))
        return FALSE;
    }
  if ((field->kind == HERALD_FIELD_CHOICE) != (self->answers->len > 0))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "a choice needs answers, and nothing else has them");
  return TRUE;
}

static gboolean
read_total (HeraldFhirItem *self,
            HeraldVocabulary *vocabulary,
            const HeraldJson *json,
            GError **error)
{
  HeraldJson total = herald_json_member (json, "total");
  HeraldJson list;

  if (!herald_json_exists (&total))
    return TRUE;
  if (!find_field (vocabulary, &total, &self->total, error) ||
      !herald_json_get_filled_list (json, "by", &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      guint field;

      if (!find_field (vocabulary, &element, &field, error))
        return FALSE;
      g_array_append_val (self->by, field);
    }
  if (self->by->len == 0)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "a total needs what it is divided by");
  return TRUE;
}

static gboolean
read_parts (HeraldFhirItem *self,
            HeraldVocabulary *vocabulary,
            const HeraldJson *json,
            GError **error)
{
  HeraldJson method = herald_json_member (json, "method");
  HeraldJson list;

  if (herald_json_exists (&method))
    {
      self->method = herald_fhir_item_read (vocabulary, &method, error);
      if (self->method == NULL)
        return FALSE;
    }
  if (!herald_json_get_filled_list (json, "parts", &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldFhirItem *part = herald_fhir_item_read (vocabulary, &element, error);

      if (part == NULL)
        return FALSE;
      g_ptr_array_add (self->parts, part);
    }
  return TRUE;
}

static gboolean
read_names (HeraldFhirItem *self, const HeraldJson *json, GError **error)
{
  if (!herald_json_get_optional (json, "marker", &self->marker, error) ||
      !herald_json_get_optional (json, "code", &self->code, error) ||
      !herald_json_get_optional (json, "display", &self->display, error) ||
      !herald_json_get_optional (json, "text", &self->text, error) ||
      !herald_json_get_optional (json, "unit", &self->unit, error) ||
      !herald_json_get_optional (json, "ucum", &self->ucum, error) ||
      !herald_json_get_optional (json, "without", &self->without, error) ||
      !herald_json_get_flag (json, "only_read", &self->is_only_read, error) ||
      !read_texts (json, "also", self->also, error))
    return FALSE;
  if ((self->code == NULL) != (self->display == NULL) ||
      (self->code == NULL) == (self->text == NULL))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must have a code with its display, or a text");
  return TRUE;
}

/**
 * herald_fhir_item_read:
 * @vocabulary: the fields there are
 * @json: a test of the file of codes
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the test, its texts owned by the file, or %NULL with @error
 *   set
 */
HeraldFhirItem *
herald_fhir_item_read (HeraldVocabulary *vocabulary, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "field",   "marker", "code",      "display",
                                       "also",    "text",   "unit",      "ucum",
                                       "answers", "total",  "by",        "without",
                                       "method",  "parts",  "only_read", NULL };
  g_autoptr (HeraldFhirItem) self = g_new0 (HeraldFhirItem, 1);
  HeraldJson id = herald_json_member (json, "field");
  const HeraldField *field;

  self->total = HERALD_VOCABULARY_NO_FIELD;
  self->also = g_ptr_array_new ();
  self->by = g_array_new (FALSE, FALSE, sizeof (guint));
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_fhir_item_free);
  self->answers = g_array_new (FALSE, FALSE, sizeof (HeraldFhirAnswer));
  g_array_set_clear_func (self->answers, clear_answer);
  if (!herald_json_is_object (json, known, error) ||
      !find_field (vocabulary, &id, &self->field, error) || !read_names (self, json, error))
    return NULL;
  field = herald_vocabulary_get_field (vocabulary, self->field);
  if (!read_answers (self, field, json, error) || !read_total (self, vocabulary, json, error) ||
      !read_parts (self, vocabulary, json, error))
    return NULL;
  if (field->kind != HERALD_FIELD_CHOICE && (self->unit == NULL || self->ucum == NULL))
    {
      herald_json_fail (json, error, HERALD_CONTENT_ERROR_MEMBER, "a number needs unit and ucum");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * herald_fhir_item_free:
 * @self: (transfer full): a test
 */
void
herald_fhir_item_free (HeraldFhirItem *self)
{
  g_ptr_array_unref (self->also);
  g_array_unref (self->by);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->answers);
  g_clear_pointer (&self->method, herald_fhir_item_free);
  g_free (self);
}

/**
 * herald_fhir_item_find_answer:
 * @self: a test
 * @choice: a value of its field
 *
 * Returns: (transfer none) (nullable): how it is written, or %NULL
 */
const HeraldFhirAnswer *
herald_fhir_item_find_answer (const HeraldFhirItem *self, const char *choice)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const HeraldFhirAnswer *answer = &g_array_index (self->answers, HeraldFhirAnswer, i);

      if (strcmp (answer->choice, choice) == 0)
        return answer;
    }
  return NULL;
}
