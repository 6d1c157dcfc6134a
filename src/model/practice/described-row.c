/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a field that is told in words. */
#include "config.h"

#include "practice/described-row.h"

/**
 * herald_described_row_new:
 * @title: (transfer full): what it is about
 * @text: (transfer full): what is seen there
 *
 * Returns: (transfer full): the row
 */
HeraldDescribedRow *
herald_described_row_new (char *title, char *text)
{
  HeraldDescribedRow *self = g_new0 (HeraldDescribedRow, 1);

  self->title = title;
  self->text = text;
  return self;
}

/**
 * herald_described_row_free:
 * @self: (transfer full): a row
 */
void
herald_described_row_free (HeraldDescribedRow *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}
