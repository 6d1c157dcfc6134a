/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share of a hundred, as a text tells it. */
#include "config.h"

#include "content/error.h"
#include "content/figure.h"

static gboolean
read_count (const HeraldJson *json, guint *count, GError **error)
{
  HeraldJson member = herald_json_member (json, "count");
  const char *text = herald_json_string (&member, error);
  guint64 value;

  if (text == NULL)
    return FALSE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, HERALD_FIGURE_WHOLE, &value, NULL))
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "“%s” is not a whole number from 0 to 100",
                             text);
  *count = value;
  return TRUE;
}

static gboolean
read_part (HeraldFigurePart *part, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "count", "_label", NULL };
  const char *id;

  if (!herald_json_is_object (json, known, error) || !herald_json_get (json, "id", &id, error) ||
      !herald_json_get (json, "_label", &part->label, error) ||
      !read_count (json, &part->count, error))
    return FALSE;
  part->label = herald_json_text (json, "_label");
  return TRUE;
}

static gboolean
read_parts (HeraldFigure *self, const HeraldJson *list, GError **error)
{
  guint sum = 0;

  if (!herald_json_is_array (list, error))
    return FALSE;
  self->n_parts = herald_json_length (list);
  if (self->n_parts < 1 || self->n_parts > HERALD_FIGURE_MAX_PARTS)
    return herald_json_fail (list,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must hold 1 to %d parts",
                             HERALD_FIGURE_MAX_PARTS);
  for (guint i = 0; i < self->n_parts; i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!read_part (&self->parts[i], &element, error))
        return FALSE;
      sum += self->parts[i].count;
    }
  if (sum > HERALD_FIGURE_WHOLE)
    return herald_json_fail (
        list, error, HERALD_CONTENT_ERROR_VALUE, "the parts are %u of 100 together", sum);
  return TRUE;
}

/**
 * herald_figure_read:
 * @self: (out caller-allocates): a figure
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: whether it is sound; its texts are owned by the file
 */
gboolean
herald_figure_read (HeraldFigure *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "parts", "_rest", "_whom", NULL };
  HeraldJson list = herald_json_member (json, "parts");

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "_rest", &self->rest, error) ||
      !herald_json_get (json, "_whom", &self->whom, error) || !read_parts (self, &list, error))
    return FALSE;
  self->rest = herald_json_text (json, "_rest");
  self->whom = herald_json_text (json, "_whom");
  return TRUE;
}

/**
 * herald_figure_get_rest:
 * @self: a figure
 *
 * Returns: how many of the hundred are in no part, 0 to 100
 */
guint
herald_figure_get_rest (const HeraldFigure *self)
{
  guint sum = 0;

  for (guint i = 0; i < self->n_parts; i++)
    sum += self->parts[i].count;
  return HERALD_FIGURE_WHOLE - sum;
}
