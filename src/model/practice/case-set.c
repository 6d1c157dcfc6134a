/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases that are taken together, in a fixed order. */
#include "config.h"

#include <string.h>

#include "content/day.h"
#include "content/error.h"
#include "practice/case-generator.h"
#include "practice/case-number.h"
#include "practice/case-set.h"

#define MAX_ORDER 999

struct _HeraldCaseSet
{
  gatomicrefcount references;
  JsonNode *root; /* owns the texts */
  HeraldCaseSetText text;
  GPtrArray *cases;
  GHashTable *numbers; /* (element-type utf8 uint) by the ids of the cases */
  GPtrArray *sources;
};

G_DEFINE_BOXED_TYPE (HeraldCaseSet, herald_case_set, herald_case_set_ref, herald_case_set_unref)

static gboolean
check_format (const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "format");
  const char *format = herald_json_string (&member, error);

  if (format == NULL)
    return FALSE;
  if (strcmp (format, HERALD_CASE_SET_FORMAT) != 0)
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "“%s” is not “%s”",
                             format,
                             HERALD_CASE_SET_FORMAT);
  return TRUE;
}

static gboolean
read_mode (HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "mode");
  const char *text = herald_json_string (&member, error);

  if (text == NULL)
    return FALSE;
  if (!herald_practice_mode_find (text, &self->text.mode))
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no way to take a set", text);
  return TRUE;
}

static gboolean
read_order (HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "order");

  return !herald_json_exists (&member) ||
         herald_case_number_read (json, "order", 1, MAX_ORDER, &self->text.order, error);
}

static gboolean
read_repeats (HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "repeats");

  if (!herald_json_get_optional (json, "repeats", &self->text.repeats, error))
    return FALSE;
  if (self->text.repeats != NULL && self->text.mode != HERALD_PRACTICE_REPEAT)
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "is for sets whose mode is “repeat”");
  return TRUE;
}

static gboolean
read_day (const HeraldJson *json, const char *name, const char **day, GError **error)
{
  HeraldJson member = herald_json_member (json, name);

  return !herald_json_exists (&member) || herald_json_get_day (json, name, day, error);
}

static gboolean
read_head (HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  HeraldJson sources = herald_json_member (json, "sources");

  if (!herald_json_get (json, "id", &self->text.id, error) ||
      !herald_json_get (json, "_title", &self->text.title, error) ||
      !herald_json_get (json, "_about", &self->text.about, error) ||
      !read_mode (self, json, error) || !read_repeats (self, json, error) ||
      !read_order (self, json, error) ||
      !read_day (json, "reviewed", &self->text.reviewed, error) ||
      !read_day (json, "review_by", &self->text.review_by, error) ||
      (herald_json_exists (&sources) && !herald_json_strings (&sources, self->sources, error)))
    return FALSE;
  self->text.title = herald_json_text (json, "_title");
  self->text.about = herald_json_text (json, "_about");
  return TRUE;
}

static gboolean
read_frame (HeraldCaseFrame *frame, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "edition");

  if (!herald_json_get_optional (json, "edition", &frame->edition, error) ||
      !herald_json_get_optional (json, "assay", &frame->assay, error))
    return FALSE;
  if (frame->edition == NULL)
    frame->edition = HERALD_SHELF_DEFAULT_EDITION;
  if (herald_shelf_find (frame->shelf, frame->edition) == NULL)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "there is no edition “%s”", frame->edition);
  return TRUE;
}

static gboolean
read_list (HeraldCaseSet *self,
           const HeraldJson *list,
           const HeraldCaseFrame *frame,
           GError **error)
{
  if (!herald_json_is_filled_array (list, error))
    return FALSE;
  if (herald_json_length (list) > HERALD_CASE_SET_MAX_CASES)
    return herald_json_fail (list,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "holds more than %d cases",
                             HERALD_CASE_SET_MAX_CASES);
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);
      HeraldCase *found = herald_case_read (&element, frame, error);

      if (found == NULL)
        return FALSE;
      g_ptr_array_add (self->cases, found);
    }
  return TRUE;
}

/* Either a list, or what makes one. */
static gboolean
read_cases (HeraldCaseSet *self,
            const HeraldJson *json,
            const HeraldCaseFrame *frame,
            GError **error)
{
  HeraldJson list = herald_json_member (json, "cases");
  HeraldJson generator = herald_json_member (json, "generator");

  if (herald_json_exists (&list) == herald_json_exists (&generator))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "must hold either “cases” or “generator”");
  return herald_json_exists (&list)
             ? read_list (self, &list, frame, error)
             : herald_case_generator_run (&generator, frame->edition, self->cases, error);
}

/* Whoever has seen a field knows it: the same one under two ids would be no second case. */
static gboolean
check_twice (const HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeraldJson list = herald_json_member (json, "cases");

  for (guint i = 0; i < self->cases->len; i++)
    {
      const HeraldCase *one = self->cases->pdata[i];
      g_autofree char *key = herald_case_dup_key (one);

      if (key != NULL && !g_hash_table_add (keys, g_steal_pointer (&key)))
        return herald_json_fail (
            &list, error, HERALD_CONTENT_ERROR_VALUE, "what “%s” shows is there twice", one->id);
    }
  return TRUE;
}

/* An answer names its case by its id alone. */
static gboolean
number_cases (HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "cases");

  for (guint i = 0; i < self->cases->len; i++)
    {
      const HeraldCase *one = self->cases->pdata[i];

      if (!g_hash_table_insert (self->numbers, one->id, GUINT_TO_POINTER (i)))
        return herald_json_fail (
            &list, error, HERALD_CONTENT_ERROR_VALUE, "two cases are called “%s”", one->id);
    }
  return TRUE;
}

/* What is said of the rules in words has to rest on something, and somebody has to look again. */
static gboolean
check_written (const HeraldCaseSet *self, const HeraldJson *json, GError **error)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const HeraldCase *one = self->cases->pdata[i];

      if (one->written == NULL)
        continue;
      if (self->sources->len == 0 && one->sources->len == 0)
        return herald_json_fail (json,
                                 error,
                                 HERALD_CONTENT_ERROR_MEMBER,
                                 "the written case “%s” rests on no source",
                                 one->id);
      if (self->text.reviewed == NULL || self->text.review_by == NULL)
        return herald_json_fail (json,
                                 error,
                                 HERALD_CONTENT_ERROR_MEMBER,
                                 "a set with written cases needs “reviewed” and “review_by”");
    }
  return TRUE;
}

static gboolean
read_set (
    HeraldCaseSet *self, HeraldShelf *shelf, const char *name, const char *folder, GError **error)
{
  static const char *const known[] = { "format",  "id",       "_title",    "_about",    "mode",
                                       "repeats", "order",    "edition",   "assay",     "sources",
                                       "cases",   "reviewed", "review_by", "generator", NULL };
  HeraldJson json = herald_json_root (self->root, g_intern_string (name));
  HeraldCaseFrame frame = { .shelf = shelf, .folder = folder };

  return check_format (&json, error) && herald_json_is_object (&json, known, error) &&
         read_head (self, &json, error) && read_frame (&frame, &json, error) &&
         read_cases (self, &json, &frame, error) && number_cases (self, &json, error) &&
         check_twice (self, &json, error) && check_written (self, &json, error);
}

/**
 * herald_case_set_new:
 * @shelf: the rule books that cases are read by
 * @root: (transfer full): the root of the file
 * @name: its name in messages and in translation contexts
 * @folder: (nullable) (type filename): where its pictures lie
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the set, or %NULL with @error set
 */
HeraldCaseSet *
herald_case_set_new (
    HeraldShelf *shelf, JsonNode *root, const char *name, const char *folder, GError **error)
{
  g_autoptr (HeraldCaseSet) self = g_new0 (HeraldCaseSet, 1);

  g_atomic_ref_count_init (&self->references);
  self->root = root;
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_case_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_ptr_array_new ();
  return read_set (self, shelf, name, folder, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_case_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): @self
 */
HeraldCaseSet *
herald_case_set_ref (HeraldCaseSet *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_case_set_unref:
 * @self: (transfer full): a set
 */
void
herald_case_set_unref (HeraldCaseSet *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->sources);
  json_node_unref (self->root);
  g_free (self);
}

/**
 * herald_case_set_get_text:
 * @self: a set
 *
 * Returns: (transfer none): what it says of itself
 */
const HeraldCaseSetText *
herald_case_set_get_text (const HeraldCaseSet *self)
{
  return &self->text;
}

/**
 * herald_case_set_get_n_cases:
 * @self: a set
 *
 * Returns: how many cases it has
 */
guint
herald_case_set_get_n_cases (const HeraldCaseSet *self)
{
  return self->cases->len;
}

/**
 * herald_case_set_get_case:
 * @self: a set
 * @number: which, from 0, in the order in which they are taken
 *
 * Returns: (transfer none): the case
 */
const HeraldCase *
herald_case_set_get_case (const HeraldCaseSet *self, guint number)
{
  g_return_val_if_fail (number < self->cases->len, NULL);

  return self->cases->pdata[number];
}

/**
 * herald_case_set_find:
 * @self: a set
 * @id: the name of a case
 * @number: (out) (optional): which it is
 *
 * Returns: (transfer none) (nullable): the case
 */
const HeraldCase *
herald_case_set_find (const HeraldCaseSet *self, const char *id, guint *number)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->numbers, id, NULL, &found))
    return NULL;
  if (number != NULL)
    *number = GPOINTER_TO_UINT (found);
  return self->cases->pdata[GPOINTER_TO_UINT (found)];
}

/**
 * herald_case_set_get_sources:
 * @self: a set
 *
 * Returns: (transfer none) (element-type utf8): the ids of what it rests on
 */
GPtrArray *
herald_case_set_get_sources (const HeraldCaseSet *self)
{
  return self->sources;
}
