/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of an article: a paragraph, perhaps with a list and with shares. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "library/section.h"

static gboolean
read_kind (HeraldSection *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "kind");
  const char *kind;

  if (!herald_json_get_optional (json, "kind", &kind, error))
    return FALSE;
  if (kind == NULL)
    self->kind = HERALD_SECTION_TEXT;
  else if (strcmp (kind, "confusion") == 0)
    self->kind = HERALD_SECTION_CONFUSION;
  else if (strcmp (kind, "advice") == 0)
    self->kind = HERALD_SECTION_ADVICE;
  else
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is neither confusion nor advice", kind);
  return TRUE;
}

/* No claim without a source. A figure is always a claim, so advice holds none. */
static gboolean
read_sources (HeraldSection *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "sources");

  if (self->kind == HERALD_SECTION_ADVICE && !herald_json_exists (&list))
    return TRUE;
  if (!herald_json_exists (&list))
    return herald_json_fail (&list, error, HERALD_CONTENT_ERROR_MEMBER, "is missing");
  return herald_json_strings (&list, self->sources, error);
}

static gboolean
read_figures (HeraldSection *self, const HeraldJson *json, GError **error)
{
  HeraldJson list;

  if (!herald_json_get_filled_list (json, "figures", &list, error))
    return FALSE;
  if (self->kind == HERALD_SECTION_ADVICE && herald_json_exists (&list))
    return herald_json_fail (&list,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "figures do not belong into advice");
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

/**
 * herald_points_read:
 * @list: a list of points, or nothing
 * @points: (element-type utf8): where their texts go, owned by the file
 * @error: return location for a #GError
 *
 * Returns: whether each has an id and a text
 */
gboolean
herald_points_read (const HeraldJson *list, GPtrArray *points, GError **error)
{
  static const char *const known[] = { "id", "_text", NULL };

  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);
      const char *word;

      if (!herald_json_is_object (&element, known, error) ||
          !herald_json_get (&element, "id", &word, error) ||
          !herald_json_get (&element, "_text", &word, error))
        return FALSE;
      g_ptr_array_add (points, (gpointer)herald_json_text (&element, "_text"));
    }
  return TRUE;
}

static gboolean
read_section (HeraldSection *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id",     "kind",    "_heading", "_text",
                                       "points", "figures", "sources",  NULL };
  HeraldJson points;

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "_text", &self->text, error) || !read_kind (self, json, error) ||
      !read_sources (self, json, error) || !read_figures (self, json, error) ||
      !herald_json_get_filled_list (json, "points", &points, error) ||
      !herald_points_read (&points, self->points, error))
    return FALSE;
  self->heading = herald_json_text (json, "_heading");
  self->text = herald_json_text (json, "_text");
  return TRUE;
}

/**
 * herald_section_read:
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the section, its texts owned by the file
 */
HeraldSection *
herald_section_read (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldSection) self = g_new0 (HeraldSection, 1);

  self->points = g_ptr_array_new ();
  self->figures = g_array_new (FALSE, FALSE, sizeof (HeraldFigure));
  self->sources = g_ptr_array_new ();
  return read_section (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_section_free:
 * @self: (transfer full): a section
 */
void
herald_section_free (HeraldSection *self)
{
  g_ptr_array_unref (self->points);
  g_array_unref (self->figures);
  g_ptr_array_unref (self->sources);
  g_free (self);
}
