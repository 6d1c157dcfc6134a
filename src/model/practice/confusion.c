/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts of what was answered, by what is true. */
#include "config.h"

#include "practice/confusion.h"

/**
 * herald_confusion_init:
 * @self: (out caller-allocates): a table
 * @n_classes: how many classes there are, 1 to 32
 */
void
herald_confusion_init (HeraldConfusion *self, guint n_classes)
{
  g_return_if_fail (n_classes >= 1 && n_classes <= HERALD_CONFUSION_MAX_CLASSES);

  *self = (HeraldConfusion){ .n_classes = n_classes };
}

/**
 * herald_confusion_add:
 * @self: a table
 * @row: the class by the truth, or by the first reader
 * @column: the class by the answer, or by the second reader
 *
 * Counts one case.
 */
void
herald_confusion_add (HeraldConfusion *self, guint row, guint column)
{
  g_return_if_fail (row < self->n_classes && column < self->n_classes);

  self->counts[row][column]++;
}

/**
 * herald_confusion_get_total:
 * @self: a table
 *
 * Returns: how many cases it has
 */
guint
herald_confusion_get_total (const HeraldConfusion *self)
{
  guint total = 0;

  for (guint row = 0; row < self->n_classes; row++)
    total += herald_confusion_get_row (self, row);
  return total;
}

/**
 * herald_confusion_get_agreed:
 * @self: a table
 *
 * Returns: how many cases are of the same class in both
 */
guint
herald_confusion_get_agreed (const HeraldConfusion *self)
{
  guint agreed = 0;

  for (guint i = 0; i < self->n_classes; i++)
    agreed += self->counts[i][i];
  return agreed;
}

/**
 * herald_confusion_get_row:
 * @self: a table
 * @row: a class
 *
 * Returns: how many cases are of it by the truth, or by the first reader
 */
guint
herald_confusion_get_row (const HeraldConfusion *self, guint row)
{
  guint total = 0;

  g_return_val_if_fail (row < self->n_classes, 0);

  for (guint column = 0; column < self->n_classes; column++)
    total += self->counts[row][column];
  return total;
}

/**
 * herald_confusion_get_column:
 * @self: a table
 * @column: a class
 *
 * Returns: how many cases are of it by the answer, or by the second reader
 */
guint
herald_confusion_get_column (const HeraldConfusion *self, guint column)
{
  guint total = 0;

  g_return_val_if_fail (column < self->n_classes, 0);

  for (guint row = 0; row < self->n_classes; row++)
    total += self->counts[row][column];
  return total;
}

/**
 * herald_confusion_init_one_class:
 * @self: (out caller-allocates): a table of two classes: @wanted first, then all others
 * @all: a table
 * @wanted: one of its classes
 */
void
herald_confusion_init_one_class (HeraldConfusion *self, const HeraldConfusion *all, guint wanted)
{
  g_return_if_fail (wanted < all->n_classes);

  herald_confusion_init (self, 2);
  for (guint row = 0; row < all->n_classes; row++)
    for (guint column = 0; column < all->n_classes; column++)
      self->counts[row != wanted][column != wanted] += all->counts[row][column];
}
