/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that files and the command line give to the classes of edges. */

#include "practice/edge-class.h"

static const char *const ids[HERALD_N_EDGE_CLASSES] = {
  "none", "faint", "weak", "intense", "basolateral",
};

/**
 * herald_edge_class_get_id:
 * @self: a class of edges
 *
 * Returns: its name in files, never translated
 */
const char *
herald_edge_class_get_id (HeraldEdgeClass self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_EDGE_CLASSES, NULL);

  return ids[self];
}
