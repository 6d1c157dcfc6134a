/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/* One denominator everywhere, so that figures can be held beside each other. */
#define HERALD_FIGURE_WHOLE 100
#define HERALD_FIGURE_MAX_PARTS 3

/**
 * HeraldFigurePart:
 * @count: so many of the hundred
 * @label: what they are, without the number
 */
typedef struct
{
  guint count;
  const char *label;
} HeraldFigurePart;

/**
 * HeraldFigure:
 * @id: its name in its section
 * @parts: (array length=n_parts): the parts that matter, first the one that matters most
 * @rest: what the others are
 * @whom: of whom, and when
 *
 * A share, told as so many of a hundred. Owned by its section.
 */
typedef struct
{
  const char *id;
  HeraldFigurePart parts[HERALD_FIGURE_MAX_PARTS];
  guint n_parts;
  const char *rest;
  const char *whom;
} HeraldFigure;

gboolean herald_figure_read (HeraldFigure *self, const HeraldJson *json, GError **error);
guint herald_figure_get_rest (const HeraldFigure *self);

G_END_DECLS
