/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldDescribedRow:
 * @title: what it is about, such as "Place 3" or "Nucleus 12"
 * @text: what is seen there
 *
 * One line of a field that is told in words.
 */
typedef struct
{
  char *title;
  char *text;
} HeraldDescribedRow;

HeraldDescribedRow *herald_described_row_new (char *title, char *text);
void herald_described_row_free (HeraldDescribedRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldDescribedRow, herald_described_row_free)

G_END_DECLS
