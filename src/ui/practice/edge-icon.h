/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldEdgePart:
 * @HERALD_EDGE_PART_INTENSE: strong, all the way round
 * @HERALD_EDGE_PART_WEAK: weak to moderate, all the way round
 * @HERALD_EDGE_PART_FAINT: faint and broken
 * @HERALD_EDGE_PART_BASOLATERAL: moderate to strong at sides and base
 * @HERALD_EDGE_PART_NONE: no stain
 * @HERALD_N_EDGE_PARTS: how many there are
 *
 * What a person tells apart, the strongest first.
 */
typedef enum
{
  HERALD_EDGE_PART_INTENSE,
  HERALD_EDGE_PART_WEAK,
  HERALD_EDGE_PART_FAINT,
  HERALD_EDGE_PART_BASOLATERAL,
  HERALD_EDGE_PART_NONE,
  HERALD_N_EDGE_PARTS,
} HeraldEdgePart;

#define HERALD_TYPE_EDGE_ICON (herald_edge_icon_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEdgeIcon, herald_edge_icon, HERALD, EDGE_ICON, GtkWidget)

GtkWidget *herald_edge_icon_new (HeraldEdgePart part);

G_END_DECLS
