/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A tile of the mottle of nuclei, which repeats; 1/8 micrometre a step. */
#define HERALD_ISH_CHROMATIN_SIZE 256
#define HERALD_ISH_CHROMATIN_PER_UM 8

const gint8 *herald_ish_chromatin_get (void);

G_END_DECLS
