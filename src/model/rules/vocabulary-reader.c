/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads fields.json: the fields, what follows from what, how a form groups them, the outcomes. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/vocabulary-private.h"

static gboolean
add_field (HeraldVocabulary *self, const HeraldJson *json, gboolean is_outcome, GError **error)
{
  HeraldField *field = herald_field_read (json, is_outcome, error);

  if (field == NULL)
    return FALSE;
  g_ptr_array_add (self->fields, field);
  if (self->fields->len > HERALD_VOCABULARY_MAX_FIELDS)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "too many fields");
  if (!g_hash_table_insert (self->indexes,
                            (gpointer)field->id,
                            GUINT_TO_POINTER (self->fields->len - 1)))
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "the field “%s” stands twice", field->id);
  return TRUE;
}

static gboolean
read_fields (HeraldVocabulary *self, const HeraldJson *json, gboolean is_outcome, GError **error)
{
  HeraldJson list = herald_json_member (json, is_outcome ? "outcomes" : "fields");

  if (!herald_json_is_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!add_field (self, &element, is_outcome, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_index (HeraldVocabulary *self, const HeraldJson *json, guint *index, GError **error)
{
  const char *id = herald_json_string (json, error);

  if (id == NULL)
    return FALSE;
  *index = herald_vocabulary_find (self, id);
  if (*index == HERALD_VOCABULARY_NO_FIELD)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "unknown field “%s”", id);
  return TRUE;
}

static gboolean
read_number_index (HeraldVocabulary *self, const HeraldJson *json, guint *index, GError **error)
{
  if (!read_index (self, json, index, error))
    return FALSE;
  if (herald_vocabulary_get_field (self, *index)->kind == HERALD_FIELD_CHOICE)
    return herald_json_fail (json, error, HERALD_CONTENT_ERROR_VALUE, "must be a number field");
  return TRUE;
}

static gboolean
read_operands (HeraldVocabulary *self,
               const HeraldJson *list,
               HeraldDerivation *derivation,
               GError **error)
{
  derivation->n_operands = herald_json_length (list);
  if (derivation->n_operands < 1 || derivation->n_operands > G_N_ELEMENTS (derivation->operands))
    return herald_json_fail (list, error, HERALD_CONTENT_ERROR_VALUE, "must hold 1 or 2 fields");
  for (guint i = 0; i < derivation->n_operands; i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!read_number_index (self, &element, &derivation->operands[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_derivation (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "field", "quotient", "by", "smallest", NULL };
  HeraldDerivation derivation = { 0 };
  HeraldJson target = herald_json_member (json, "field");
  HeraldJson dividend = herald_json_member (json, "quotient");
  HeraldJson divisors = herald_json_member (json, "by");
  HeraldJson smallest = herald_json_member (json, "smallest");
  gboolean is_quotient = herald_json_exists (&dividend);

  derivation.kind = is_quotient ? HERALD_DERIVATION_QUOTIENT : HERALD_DERIVATION_SMALLEST;
  if (!herald_json_is_object (json, known, error) ||
      !read_number_index (self, &target, &derivation.target, error) ||
      (is_quotient && !read_number_index (self, &dividend, &derivation.dividend, error)) ||
      !read_operands (self, is_quotient ? &divisors : &smallest, &derivation, error))
    return FALSE;
  g_array_append_val (self->derivations, derivation);
  return TRUE;
}

static gboolean
read_variant (HeraldVocabulary *self,
              const HeraldJson *json,
              HeraldFieldVariant *variant,
              GError **error)
{
  static const char *const known[] = { "id", "_title", "fields", NULL };
  HeraldJson list = herald_json_member (json, "fields");

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &variant->id, error) || !herald_json_is_array (&list, error))
    return FALSE;
  variant->title = herald_json_text (json, "_title");
  variant->fields = g_new0 (guint, herald_json_length (&list));
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read_index (self, &element, &variant->fields[variant->n_fields++], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_condition (HeraldVocabulary *self,
                const HeraldJson *json,
                HeraldCondition *condition,
                GError **error)
{
  static const char *const known[] = { "field", "is", NULL };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  HeraldJson field = herald_json_member (json, "field");
  HeraldJson is = herald_json_member (json, "is");

  if (!herald_json_is_object (json, known, error) ||
      !read_index (self, &field, &condition->field, error) ||
      !herald_json_strings (&is, words, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      guint choice;

      if (!herald_field_find_choice (
              herald_vocabulary_get_field (self, condition->field), word, strlen (word), &choice))
        return herald_json_fail (
            &is, error, HERALD_CONTENT_ERROR_VALUE, "unknown value “%s”", word);
      condition->choices |= 1u << choice;
    }
  return TRUE;
}

static gboolean
read_group_lists (HeraldVocabulary *self,
                  const HeraldJson *json,
                  HeraldFieldGroup *group,
                  GError **error)
{
  HeraldJson variants;
  HeraldJson conditions;

  if (!herald_json_get_list (json, "variants", &variants, error) ||
      !herald_json_get_list (json, "shown_when", &conditions, error))
    return FALSE;
  group->variants = g_new0 (HeraldFieldVariant, herald_json_length (&variants));
  for (guint i = 0; i < herald_json_length (&variants); i++)
    {
      HeraldJson element = herald_json_element (&variants, i);

      if (!read_variant (self, &element, &group->variants[group->n_variants++], error))
        return FALSE;
    }
  group->conditions = g_new0 (HeraldCondition, herald_json_length (&conditions));
  for (guint i = 0; i < herald_json_length (&conditions); i++)
    {
      HeraldJson element = herald_json_element (&conditions, i);

      if (!read_condition (self, &element, &group->conditions[group->n_conditions++], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_group (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "_title", "_help", "variants", "shown_when", NULL };
  HeraldFieldGroup *group;

  g_array_set_size (self->groups, self->groups->len + 1);
  group = &g_array_index (self->groups, HeraldFieldGroup, self->groups->len - 1);
  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &group->id, error))
    return FALSE;
  group->title = herald_json_text (json, "_title");
  group->help = herald_json_text (json, "_help");
  return read_group_lists (self, json, group, error);
}

static gboolean
read_each (HeraldVocabulary *self,
           const HeraldJson *json,
           const char *name,
           gboolean (*read) (HeraldVocabulary *, const HeraldJson *, GError **),
           GError **error)
{
  HeraldJson list;

  if (!herald_json_get_list (json, name, &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

/* The year of a report is no input of the rules: it picks them. */
static gboolean
read_year (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { HERALD_FIELD_GUIDE_MEMBERS, NULL };
  HeraldJson year = herald_json_member (json, "year");

  return !herald_json_exists (&year) || (herald_json_is_object (&year, known, error) &&
                                         herald_field_guide_read (&year, &self->year, error));
}

/*
 * herald_vocabulary_read:
 * @self: an empty vocabulary
 * @json: the root of fields.json
 * @error: return location for a #GError
 *
 * Returns: whether the file could be read
 */
gboolean
herald_vocabulary_read (HeraldVocabulary *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "format",  "reviewed", "review_by", "year", "fields",
                                       "derived", "groups",   "outcomes",  NULL };
  HeraldJson format = herald_json_member (json, "format");
  const char *text = herald_json_string (&format, error);

  if (text == NULL)
    return FALSE;
  if (strcmp (text, "herald-fields-1") != 0)
    return herald_json_fail (&format, error, HERALD_CONTENT_ERROR_VALUE, "must be herald-fields-1");
  if (!herald_json_is_object (json, known, error) || !read_fields (self, json, FALSE, error))
    return FALSE;
  self->n_inputs = self->fields->len;
  return read_year (self, json, error) && read_fields (self, json, TRUE, error) &&
         read_each (self, json, "derived", read_derivation, error) &&
         read_each (self, json, "groups", read_group, error);
}
