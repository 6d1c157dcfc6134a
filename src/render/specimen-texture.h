/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_SPECIMEN_TEXTURE_BITS 8
#define HERALD_SPECIMEN_TEXTURE_SIZE (1 << HERALD_SPECIMEN_TEXTURE_BITS)

/**
 * HeraldSpecimenTexture:
 * @HERALD_TEXTURE_CHROMATIN: clumps and threads, some tenths of a micrometre wide
 * @HERALD_TEXTURE_GRAIN: grains of stain
 * @HERALD_TEXTURE_CLOUD: slow changes over a few micrometres
 * @HERALD_N_TEXTURES: how many there are
 *
 * What makes drawn tissue uneven.
 */
typedef enum
{
  HERALD_TEXTURE_CHROMATIN,
  HERALD_TEXTURE_GRAIN,
  HERALD_TEXTURE_CLOUD,
  HERALD_N_TEXTURES,
} HeraldSpecimenTexture;

const guint8 *herald_specimen_texture_get (HeraldSpecimenTexture texture);

/**
 * herald_specimen_texture_at:
 * @texels: a texture
 * @x: a place, in texels; any
 * @y: a place, in texels; any
 *
 * Returns: what is there, 0 to 255, 128 on the average; the texture repeats
 */
static inline int
herald_specimen_texture_at (const guint8 *texels, int x, int y)
{
  const int mask = HERALD_SPECIMEN_TEXTURE_SIZE - 1;

  return texels[(y & mask) << HERALD_SPECIMEN_TEXTURE_BITS | (x & mask)];
}

G_END_DECLS
