/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which bundled files the first answer needs. */
#include "config.h"

#include "content/json-ahead.h"
#include "rules/shelf.h"

/**
 * herald_shelf_read_ahead:
 *
 * Begins to parse what the shelf and the edition that applies by default are made of, in a thread
 * of its own. herald_json_ahead_end() is called when the shelf is not needed any more.
 */
void
herald_shelf_read_ahead (void)
{
  static const char *const names[] = {
    "content/sources",
    "rules/fields",
    "rules/grade",
    "rules/receptors",
    "rules/scope",
    "rules/subtype",
    "rules/" HERALD_SHELF_DEFAULT_EDITION,
  };
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (paths, g_strconcat (HERALD_APPLICATION_PATH "/", names[i], ".json", NULL));
  herald_json_ahead_begin (paths);
}
