/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one field of fields.json. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/field.h"

static const char *const kinds[] = { "choice", "number", "count", NULL };

static gboolean
read_kind (const HeraldJson *json, HeraldField *field, GError **error)
{
  HeraldJson member = herald_json_member (json, "kind");
  const char *kind = herald_json_string (&member, error);

  if (kind == NULL)
    return FALSE;
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      if (strcmp (kinds[i], kind) == 0)
        {
          field->kind = i;
          return TRUE;
        }
    }
  return herald_json_fail (&member,
                           error,
                           HERALD_CONTENT_ERROR_VALUE,
                           "must be choice, number or count");
}

static gboolean
read_choice (const HeraldJson *json, HeraldChoice *choice, GError **error)
{
  static const char *const known[] = { "id", "_name", "_sentence", "_ask", "_not", "silent", NULL };

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &choice->id, error) ||
      !herald_json_get_flag (json, "silent", &choice->is_silent, error))
    return FALSE;
  choice->id_length = strlen (choice->id);
  choice->name = herald_json_text (json, "_name");
  choice->sentence = herald_json_text (json, "_sentence");
  choice->ask = herald_json_text (json, "_ask");
  choice->not_text = herald_json_text (json, "_not");
  choice->is_pending = strcmp (choice->id, "pending") == 0;
  return TRUE;
}

static gboolean
read_choices (const HeraldJson *json, HeraldField *field, GError **error)
{
  HeraldJson list = herald_json_member (json, "choices");
  guint length = herald_json_length (&list);

  if (length == 0 || length > HERALD_FIELD_MAX_CHOICES)
    return herald_json_fail (&list,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must hold 1 to %d choices",
                             HERALD_FIELD_MAX_CHOICES);
  field->choices = g_new0 (HeraldChoice, length);
  for (guint i = 0; i < length; i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      guint earlier;

      if (!read_choice (&element, &field->choices[i], error))
        return FALSE;
      if (herald_field_find_choice (
              field, field->choices[i].id, strlen (field->choices[i].id), &earlier))
        return herald_json_fail (&element,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "the choice “%s” stands twice",
                                 field->choices[i].id);
      field->n_choices++;
    }
  return TRUE;
}

static gboolean
read_number (const HeraldJson *json, const char *name, HeraldDecimal *number, GError **error)
{
  HeraldJson member = herald_json_member (json, name);
  const char *text = herald_json_string (&member, error);
  gsize used;

  if (text == NULL)
    return FALSE;
  if (herald_decimal_parse (text, strlen (text), number, &used) != HERALD_DECIMAL_OK ||
      text[used] != '\0')
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is not a number", text);
  return TRUE;
}

static gboolean
read_units (const HeraldJson *json, HeraldField *field, GError **error)
{
  static const char *const known[] = { "text", "tenfold", NULL };
  HeraldJson list;
  guint length;

  if (!herald_json_get_list (json, "units", &list, error))
    return FALSE;
  length = herald_json_length (&list);
  field->units = g_new0 (HeraldUnit, length);
  for (guint i = 0; i < length; i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      gboolean is_tenfold;

      if (!herald_json_is_object (&element, known, error) ||
          !herald_json_get (&element, "text", &field->units[i].text, error) ||
          !herald_json_get_flag (&element, "tenfold", &is_tenfold, error))
        return FALSE;
      field->units[i].tenfold = is_tenfold ? 1 : 0;
      field->n_units++;
    }
  return TRUE;
}

static gboolean
read_limits (const HeraldJson *json, HeraldField *field, GError **error)
{
  HeraldJson above = herald_json_member (json, "above");

  field->is_above_minimum = herald_json_exists (&above);
  if (!read_number (json, field->is_above_minimum ? "above" : "from", &field->minimum, error) ||
      !read_number (json, "to", &field->maximum, error) || !read_units (json, field, error))
    return FALSE;
  field->low = herald_fraction_from_decimal (field->minimum);
  field->high = herald_fraction_from_decimal (field->maximum);
  return TRUE;
}

static gboolean
read_fallback (const HeraldJson *json, HeraldField *field, GError **error)
{
  HeraldJson member = herald_json_member (json, "default");
  const char *text;

  if (!herald_json_exists (&member))
    return TRUE;
  text = herald_json_string (&member, error);
  if (text == NULL)
    return FALSE;
  if (herald_field_parse (field, text, strlen (text), &field->fallback) != HERALD_PROBLEM_NONE)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is not a value of this field", text);
  return TRUE;
}

static const char *const *
known_members (const HeraldField *field)
{
  static const char *const outcome[] = { "id", "_title", "_help", "choices", NULL };
  static const char *const choice[] = { "id",      "kind",    "_title",
                                        "choices", "default", HERALD_FIELD_GUIDE_MEMBERS,
                                        NULL };
  static const char *const number[] = { "id",    "kind",       "_title",
                                        "from",  "above",      "to",
                                        "units", "_too_large", HERALD_FIELD_GUIDE_MEMBERS,
                                        NULL };

  if (field->is_outcome)
    return outcome;
  return field->kind == HERALD_FIELD_CHOICE ? choice : number;
}

static gboolean
read_rest (const HeraldJson *json, HeraldField *field, GError **error)
{
  field->title = herald_json_text (json, "_title");
  field->too_large_text = herald_json_text (json, "_too_large");
  if (!herald_field_guide_read (json, &field->guide, error))
    return FALSE;
  if (field->kind != HERALD_FIELD_CHOICE)
    return read_limits (json, field, error);
  return read_choices (json, field, error) && read_fallback (json, field, error);
}

/**
 * herald_field_read:
 * @json: an element of `fields` or of `outcomes`, whose file outlives the field
 * @is_outcome: whether it is one of `outcomes`
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the field, or %NULL with @error set
 */
HeraldField *
herald_field_read (const HeraldJson *json, gboolean is_outcome, GError **error)
{
  g_autoptr (HeraldField) field = g_new0 (HeraldField, 1);

  field->is_outcome = is_outcome;
  if ((!is_outcome && !read_kind (json, field, error)) ||
      !herald_json_is_object (json, known_members (field), error) ||
      !herald_json_get (json, "id", &field->id, error) || !read_rest (json, field, error))
    return NULL;
  return g_steal_pointer (&field);
}
