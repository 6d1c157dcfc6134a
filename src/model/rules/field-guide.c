/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what helps to find a line of a report. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "rules/field-guide.h"

/* A translation that lost its mark points at nothing, so the words of the file stand in for it. */
static gboolean
read_example (const HeraldJson *json, HeraldFieldGuide *guide, GError **error)
{
  HeraldJson member = herald_json_member (json, "_example");
  const char *text = herald_json_string (&member, NULL);

  if (text == NULL)
    return TRUE;
  if (!herald_field_guide_find_value (text, NULL, NULL))
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must have one value in square brackets");
  guide->example = herald_json_text (json, "_example");
  if (!herald_field_guide_find_value (guide->example, NULL, NULL))
    guide->example = text;
  return TRUE;
}

/**
 * herald_field_guide_read:
 * @json: an object that herald_json_is_object() took, with the members
 *   %HERALD_FIELD_GUIDE_MEMBERS, whose file outlives the guide; other members are passed over
 * @guide: (out): what it says
 * @error: return location for a #GError
 *
 * Returns: whether it could be read
 */
gboolean
herald_field_guide_read (const HeraldJson *json, HeraldFieldGuide *guide, GError **error)
{
  guide->what = herald_json_text (json, "_help");
  guide->where = herald_json_text (json, "_where");
  return herald_json_get_optional (json, "article", &guide->article, error) &&
         read_example (json, guide, error);
}

/**
 * herald_field_guide_find_value:
 * @example: made-up lines of a report
 * @open: (out) (optional): the place of the bracket before the value
 * @close: (out) (optional): the place of the bracket behind it
 *
 * Finds the first value that stands in square brackets; it is not empty and holds none.
 *
 * Returns: whether there is one
 */
gboolean
herald_field_guide_find_value (const char *example, gsize *open, gsize *close)
{
  const char *end = strchr (example, ']');
  const char *start = end != NULL ? g_strrstr_len (example, end - example, "[") : NULL;

  if (start == NULL || end - start < 2)
    return FALSE;
  if (open != NULL)
    *open = start - example;
  if (close != NULL)
    *close = end - example;
  return TRUE;
}
