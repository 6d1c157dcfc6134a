/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldEdgeClass:
 * @HERALD_EDGE_NONE: no brown edge
 * @HERALD_EDGE_FAINT: faint, and only part of the way round
 * @HERALD_EDGE_WEAK: weak to moderate, all the way round
 * @HERALD_EDGE_INTENSE: strong, all the way round
 * @HERALD_EDGE_BASOLATERAL: moderate to strong at the sides and the base, none at the top
 * @HERALD_N_EDGE_CLASSES: how many there are
 *
 * What the edge of one tumour cell looks like. A score follows from how many cells have which.
 */
typedef enum
{
  HERALD_EDGE_NONE,
  HERALD_EDGE_FAINT,
  HERALD_EDGE_WEAK,
  HERALD_EDGE_INTENSE,
  HERALD_EDGE_BASOLATERAL,
  HERALD_N_EDGE_CLASSES,
} HeraldEdgeClass;

const char *herald_edge_class_get_id (HeraldEdgeClass self);

G_END_DECLS
