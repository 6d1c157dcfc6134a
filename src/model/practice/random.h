/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldRandom:
 *
 * A stream of random numbers that is the same on every machine: what a
 * specimen is must follow from its seed. Holds nothing to be freed, so it may
 * be copied; a copy goes its own way.
 */
typedef struct
{
  /*< private >*/
  guint64 state;
} HeraldRandom;

void herald_random_init (HeraldRandom *self, guint64 seed);
guint32 herald_random_next (HeraldRandom *self);
guint32 herald_random_below (HeraldRandom *self, guint32 bound);

G_END_DECLS
