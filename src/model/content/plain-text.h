/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPlainText:
 * @HERALD_PLAIN_TEXT_LINE: one line: nothing in it is obeyed by whatever shows it
 * @HERALD_PLAIN_TEXT_LINES: lines and tabs stay
 * @HERALD_PLAIN_TEXT_SHOWN: likewise, and so do the marks that translators put round a name in a
 *   script of the other direction; what overrides the direction of letters goes
 *
 * What may stay in a text that came from somebody else.
 */
typedef enum
{
  HERALD_PLAIN_TEXT_LINE,
  HERALD_PLAIN_TEXT_LINES,
  HERALD_PLAIN_TEXT_SHOWN,
} HeraldPlainText;

gboolean herald_plain_text_is (const char *text, HeraldPlainText kind);
char *herald_plain_text_new (const char *text, HeraldPlainText kind);

G_END_DECLS
