/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_CONFUSION_MAX_CLASSES 32

/**
 * HeraldConfusion:
 * @n_classes: how many classes there are, 1 to 32
 * @counts: how many cases are of the class of the row by the truth, or by the first reader, and of
 *   the class of the column by the answer, or by the second reader
 *
 * What was taken for what: a table of counts, as wide as high.
 */
typedef struct
{
  guint n_classes;
  guint counts[HERALD_CONFUSION_MAX_CLASSES][HERALD_CONFUSION_MAX_CLASSES];
} HeraldConfusion;

void herald_confusion_init (HeraldConfusion *self, guint n_classes);
void herald_confusion_add (HeraldConfusion *self, guint row, guint column);
guint herald_confusion_get_total (const HeraldConfusion *self);
guint herald_confusion_get_agreed (const HeraldConfusion *self);
guint herald_confusion_get_row (const HeraldConfusion *self, guint row);
guint herald_confusion_get_column (const HeraldConfusion *self, guint column);
void
herald_confusion_init_one_class (HeraldConfusion *self, const HeraldConfusion *all, guint wanted);

G_END_DECLS
