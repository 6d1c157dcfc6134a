/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "practice/specimen-source.h"

G_BEGIN_DECLS

/**
 * HERALD_SPECIMEN_TILE:
 *
 * The width and the height of a tile, in its own pixels.
 */
#define HERALD_SPECIMEN_TILE 256

/* What cairo reads of a texture of a tile: the surface that it was painted on. */
#define HERALD_SPECIMEN_SURFACE "herald-surface"

/**
 * HeraldSpecimenPlace:
 * @look: how it is looked at
 * @units_per_px: how many units a pixel of the tile is wide; whole, more than 0
 * @column: which tile from the left; the one that starts at 0 is the first on the specimen
 * @row: which tile from the top
 *
 * One tile among all.
 */
typedef struct
{
  HeraldSpecimenLook look;
  int units_per_px;
  int column;
  int row;
} HeraldSpecimenPlace;

#define HERALD_TYPE_SPECIMEN_TILES (herald_specimen_tiles_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSpecimenTiles, herald_specimen_tiles, HERALD, SPECIMEN_TILES, GObject)

/* Signal: "painted" when a tile has come. */

HeraldSpecimenTiles *herald_specimen_tiles_new (HeraldSpecimenSource *source);
GdkTexture *herald_specimen_tiles_get_whole (HeraldSpecimenTiles *self,
                                             const HeraldSpecimenLook *look);
GdkTexture *herald_specimen_tiles_get (HeraldSpecimenTiles *self, const HeraldSpecimenPlace *place);
GdkTexture *herald_specimen_tiles_peek (HeraldSpecimenTiles *self,
                                        const HeraldSpecimenPlace *place);
void herald_specimen_tiles_stop (HeraldSpecimenTiles *self);
void herald_specimen_tiles_begin (HeraldSpecimenTiles *self);
void herald_specimen_tiles_end (HeraldSpecimenTiles *self);
guint herald_specimen_tiles_get_n_waiting (HeraldSpecimenTiles *self);
guint herald_specimen_tiles_get_n_kept (HeraldSpecimenTiles *self);

G_END_DECLS
