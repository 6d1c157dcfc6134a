/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could not be read of a damaged file, told one by one, though not without end. */
#include "config.h"

#include <glib/gi18n.h>

#include "record/losses.h"

/* Nobody reads more. */
#define MAX_SENTENCES 50

static guint
find_line (const char *text, const char *at)
{
  guint line = 1;

  for (const char *c = text; c < at; c++)
    line += *c == '\n';
  return line;
}

/**
 * herald_losses_add:
 * @self: what was lost so far
 * @at: where in the text
 * @format: a sentence, translated, as for printf()
 * @...: its arguments
 */
void
herald_losses_add (HeraldLosses *self, const char *at, const char *format, ...)
{
  va_list arguments;

  self->n_losses++;
  if (self->n_losses == 1)
    self->first_line = find_line (self->text, at);
  if (self->n_losses == MAX_SENTENCES)
    g_ptr_array_add (self->sentences, g_strdup (_ ("There is more that can’t be read.")));
  if (self->n_losses >= MAX_SENTENCES)
    return;
  va_start (arguments, format);
  g_ptr_array_add (self->sentences, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}
