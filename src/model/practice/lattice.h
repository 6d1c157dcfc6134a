/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_LATTICE_ONE:
 *
 * Directions are two whole numbers of which this is one.
 */
#define HERALD_LATTICE_ONE 4096

int herald_lattice_root (gint64 square);
int herald_lattice_length (gint64 across, gint64 down);
void herald_lattice_direct (int across, int down, int *cosine, int *sine);
int herald_lattice_draw (guint32 bits, gint32 turn, int below);

G_END_DECLS
