/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of a text: where it starts, and how many bytes it has. */
typedef struct
{
  const char *start;
  gsize length;
} HeraldJsonSpan;

/**
 * HeraldJsonCursor:
 * @at: where it stands
 * @end: where the text ends
 * @is_cut: whether the text ended before it should
 * @is_irregular: whether anything was passed over that was not understood
 * @n_endless: how many values had no end
 *
 * Walks forward through a JSON text that may be damaged, and goes on behind what is broken. Sound
 * texts are walked as JSON has it; the values that it passes over are not looked into.
 */
typedef struct
{
  const char *at;
  const char *end;
  gboolean is_cut;
  gboolean is_irregular;
  guint n_endless;
} HeraldJsonCursor;

gboolean herald_json_span_equals (HeraldJsonSpan self, const char *text);
HeraldJsonCursor herald_json_cursor (const char *text, gsize length);
char herald_json_cursor_peek (HeraldJsonCursor *self);
gboolean herald_json_cursor_enter (HeraldJsonCursor *self, char opening);
gboolean herald_json_cursor_next_member (HeraldJsonCursor *self, HeraldJsonSpan *name);
gboolean herald_json_cursor_next_element (HeraldJsonCursor *self);
HeraldJsonSpan herald_json_cursor_pass (HeraldJsonCursor *self);

G_END_DECLS
