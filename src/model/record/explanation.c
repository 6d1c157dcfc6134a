/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a difference between two results can come from: a paragraph with its sources, and for which
 * pairs of results it is. */
#include "config.h"

#include "content/day.h"
#include "content/error.h"
#include "record/explanation.h"
#include "record/feature.h"

static gboolean
read_occasion (HeraldExplanation *self, const HeraldJson *list, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint32 features = 0;

  if (!herald_json_strings (list, words, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      guint32 feature = herald_feature_find (words->pdata[i]);

      if (feature == 0)
        return herald_json_fail (list,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "“%s” is nothing that two results can have",
                                 (const char *)words->pdata[i]);
      features |= feature;
    }
  g_array_append_val (self->occasions, features);
  return TRUE;
}

static gboolean
read_occasions (HeraldExplanation *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "for");

  if (!herald_json_is_filled_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read_occasion (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_figures (HeraldExplanation *self, const HeraldJson *json, GError **error)
{
  HeraldJson list;

  if (!herald_json_get_filled_list (json, "figures", &list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldFigure figure = { 0 };

      if (!herald_figure_read (&figure, &element, error))
        return FALSE;
      g_array_append_val (self->figures, figure);
    }
  return TRUE;
}

static gboolean
read_ask (HeraldExplanation *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "_text", NULL };
  HeraldJson list = herald_json_member (json, "ask");

  if (!herald_json_is_filled_array (&list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      const char *word;

      if (!herald_json_is_object (&element, known, error) ||
          !herald_json_get (&element, "id", &word, error) ||
          !herald_json_get (&element, "_text", &word, error))
        return FALSE;
      g_ptr_array_add (self->ask, (gpointer)herald_json_text (&element, "_text"));
    }
  return TRUE;
}

static gboolean
read_names (const HeraldJson *json, const char *name, GPtrArray *names, GError **error)
{
  HeraldJson list = herald_json_member (json, name);

  if (!herald_json_exists (&list))
    return herald_json_fail (&list, error, HERALD_CONTENT_ERROR_MEMBER, "is missing");
  return herald_json_strings (&list, names, error);
}

static gboolean
read_head (HeraldExplanation *self, const HeraldJson *json, GError **error)
{
  return herald_json_get (json, "id", &self->id, error) &&
         herald_json_get (json, "_heading", &self->heading, error) &&
         herald_json_get (json, "_text", &self->text, error) &&
         herald_json_get_day (json, "reviewed", &self->reviewed, error) &&
         herald_json_get_day (json, "review_by", &self->review_by, error) &&
         herald_json_get_optional (json, "reviewer", &self->reviewer, error);
}

static gboolean
read_explanation (HeraldExplanation *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id",       "for",       "_heading", "_text",
                                       "figures",  "sources",   "ask",      "related",
                                       "reviewed", "review_by", "reviewer", NULL };

  if (!herald_json_is_object (json, known, error) || !read_head (self, json, error) ||
      !read_occasions (self, json, error) || !read_figures (self, json, error) ||
      !read_names (json, "sources", self->sources, error) || !read_ask (self, json, error) ||
      !read_names (json, "related", self->related, error))
    return FALSE;
  self->heading = herald_json_text (json, "_heading");
  self->text = herald_json_text (json, "_text");
  return TRUE;
}

/**
 * herald_explanation_read:
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the explanation, its texts owned by the file
 */
HeraldExplanation *
herald_explanation_read (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldExplanation) self = g_new0 (HeraldExplanation, 1);

  self->occasions = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->figures = g_array_new (FALSE, FALSE, sizeof (HeraldFigure));
  self->sources = g_ptr_array_new ();
  self->ask = g_ptr_array_new ();
  self->related = g_ptr_array_new ();
  return read_explanation (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_explanation_free:
 * @self: (transfer full): an explanation
 */
void
herald_explanation_free (HeraldExplanation *self)
{
  g_array_unref (self->occasions);
  g_array_unref (self->figures);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->ask);
  g_ptr_array_unref (self->related);
  g_free (self);
}

/**
 * herald_explanation_fits:
 * @self: an explanation
 * @features: what is so of two results, a set of #HeraldFeature
 *
 * Returns: whether it is for them
 */
gboolean
herald_explanation_fits (const HeraldExplanation *self, guint32 features)
{
  for (guint i = 0; i < self->occasions->len; i++)
    {
      guint32 wanted = g_array_index (self->occasions, guint32, i);

      if ((features & wanted) == wanted)
        return TRUE;
    }
  return FALSE;
}
