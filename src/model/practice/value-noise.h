/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_VALUE_NOISE_SIZE 64

/**
 * HERALD_VALUE_NOISE_ONE:
 *
 * One more than the largest value of the noise.
 */
#define HERALD_VALUE_NOISE_ONE 1024

/**
 * HeraldValueNoise:
 *
 * A tile of random heights; it repeats every 64 steps.
 */
typedef struct
{
  guint16 heights[HERALD_VALUE_NOISE_SIZE * HERALD_VALUE_NOISE_SIZE];
} HeraldValueNoise;

guint32 herald_value_noise_hash (guint32 seed, gint32 x, gint32 y);
void herald_value_noise_init (HeraldValueNoise *noise, guint32 seed);
int herald_value_noise_at (const HeraldValueNoise *noise, int x, int y, int step_bits);

G_END_DECLS
