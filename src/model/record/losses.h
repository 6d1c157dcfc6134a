/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldLosses:
 * @sentences: (element-type utf8): what was lost, for people
 * @text: where the text starts that is being read
 * @first_line: the line of the first loss, from 1
 * @n_losses: how many there were, also those that are not listed any more
 *
 * What could not be read of a damaged file.
 */
typedef struct
{
  GPtrArray *sentences;
  const char *text;
  guint first_line;
  guint n_losses;
} HeraldLosses;

void herald_losses_add (HeraldLosses *self, const char *at, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
