/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of explanations: what differences between two results can come from. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "record/explanations.h"

#define FORMAT "herald-changes-1"
#define BUNDLED HERALD_APPLICATION_PATH "/content/changes.json"

struct _HeraldExplanations
{
  JsonNode *root;
  GPtrArray *all;
};

static gboolean
check_format (const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "format");
  const char *format = herald_json_string (&member, error);

  if (format == NULL)
    return FALSE;
  if (strcmp (format, FORMAT) != 0)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is not “%s”", format, FORMAT);
  return TRUE;
}

static gboolean
add (HeraldExplanations *self, const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldExplanation) explanation = herald_explanation_read (json, error);

  if (explanation == NULL)
    return FALSE;
  if (herald_explanations_find (self, explanation->id) != NULL)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "another explanation is called “%s” already",
                             explanation->id);
  g_ptr_array_add (self->all, g_steal_pointer (&explanation));
  return TRUE;
}

static gboolean
read_all (HeraldExplanations *self, const char *name, GError **error)
{
  static const char *const known[] = { "format", "explanations", NULL };
  HeraldJson json = herald_json_root (self->root, g_intern_string (name));
  HeraldJson list = herald_json_member (&json, "explanations");

  if (!check_format (&json, error) || !herald_json_is_object (&json, known, error) ||
      !herald_json_is_filled_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!add (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_explanations_new:
 * @root: (transfer full): the root of the file
 * @name: its name in messages and in translation contexts
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the explanations, or %NULL with @error set
 */
HeraldExplanations *
herald_explanations_new (JsonNode *root, const char *name, GError **error)
{
  g_autoptr (HeraldExplanations) self = g_new0 (HeraldExplanations, 1);

  self->root = root;
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_explanation_free);
  return read_all (self, name, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_explanations_new_bundled:
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the explanations that come with the program
 */
HeraldExplanations *
herald_explanations_new_bundled (GError **error)
{
  JsonNode *root = herald_json_file_load_resource (BUNDLED, error);

  return root != NULL ? herald_explanations_new (root, "changes.json", error) : NULL;
}

/**
 * herald_explanations_free:
 * @self: (transfer full): explanations
 */
void
herald_explanations_free (HeraldExplanations *self)
{
  g_ptr_array_unref (self->all);
  json_node_unref (self->root);
  g_free (self);
}

/**
 * herald_explanations_find:
 * @self: explanations
 * @id: a name
 *
 * Returns: (transfer none) (nullable): the one of that name
 */
const HeraldExplanation *
herald_explanations_find (const HeraldExplanations *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const HeraldExplanation *explanation = self->all->pdata[i];

      if (strcmp (explanation->id, id) == 0)
        return explanation;
    }
  return NULL;
}

/**
 * herald_explanations_get_all:
 * @self: explanations
 *
 * Returns: (transfer none) (element-type HeraldExplanation): all of them, in order
 */
GPtrArray *
herald_explanations_get_all (const HeraldExplanations *self)
{
  return self->all;
}

/**
 * herald_explanations_list_for:
 * @self: explanations
 * @features: what is so of two results, a set of #HeraldFeature
 *
 * Returns: (transfer container) (element-type HeraldExplanation): those that are for them, in order
 */
GPtrArray *
herald_explanations_list_for (const HeraldExplanations *self, guint32 features)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->all->len; i++)
    {
      if (herald_explanation_fits (self->all->pdata[i], features))
        g_ptr_array_add (list, self->all->pdata[i]);
    }
  return list;
}
