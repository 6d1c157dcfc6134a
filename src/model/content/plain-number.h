/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * herald_plain_number_is_plain:
 * @text: (array length=length): any bytes
 * @length: how many
 *
 * Returns: whether it is all in ASCII, as nearly every number is
 */
static inline gboolean
herald_plain_number_is_plain (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

gunichar herald_plain_look (const char *text, gsize length, gsize at, gsize *size);
char herald_plain_digit (gunichar character);
gboolean herald_plain_is_unseen (gunichar character);
gboolean herald_plain_turns_round (gunichar character);
gsize herald_plain_number_copy (const char *text, gsize length, char *plain);
char *herald_plain_number_new (const char *text);

G_END_DECLS
