/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects the members of an object that this version does not know, as they stand in the file. A
 * value is kept as text: a number of twenty digits would not be the same after reading. */
#include "config.h"

#include <string.h>

#include "content/json-check.h"
#include "record/others.h"

/**
 * herald_others_init:
 * @self: made ready, for herald_others_clear()
 */
void
herald_others_init (HeraldOthers *self)
{
  self->members = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * herald_others_clear:
 * @self: members
 */
void
herald_others_clear (HeraldOthers *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->members);
}

/**
 * herald_others_keep:
 * @self: members
 * @name: the name of one more, from between its quotes
 * @value: its value
 * @depth: how many levels stand around the value
 *
 * Returns: whether they are sound and the name is new, and so are kept
 */
gboolean
herald_others_keep (HeraldOthers *self, HeraldJsonSpan name, HeraldJsonSpan value, guint depth)
{
  g_autofree char *text = NULL;

  /* An escape could hide a name that stands there already. */
  if (memchr (name.start, '\\', name.length) != NULL ||
      !herald_json_check_part (name.start - 1, name.length + 2, depth, NULL) ||
      !herald_json_check_part (value.start, value.length, depth, NULL))
    return FALSE;
  text = g_strndup (name.start, name.length);
  if (g_hash_table_contains (self->names, text))
    return FALSE;
  g_hash_table_add (self->names, text);
  g_ptr_array_add (self->members, g_steal_pointer (&text));
  g_ptr_array_add (self->members, g_strndup (value.start, value.length));
  return TRUE;
}

/**
 * herald_others_get:
 * @self: members
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): names and JSON texts in turn
 */
const char *const *
herald_others_get (const HeraldOthers *self)
{
  return self->members->len > 0 ? (const char *const *)self->members->pdata : NULL;
}
