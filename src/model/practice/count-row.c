/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a counting sheet. It never changes: a changed line is another row. */
#include "config.h"

#include "practice/count-row.h"
#include "practice/ish-nucleus.h"

struct _HeraldCountRow
{
  GObject parent_instance;

  HeraldCount count;
};

G_DEFINE_FINAL_TYPE (HeraldCountRow, herald_count_row, G_TYPE_OBJECT)

static void
herald_count_row_class_init (HeraldCountRowClass *klass)
{
  (void)klass;
}

static void
herald_count_row_init (HeraldCountRow *self)
{
  (void)self;
}

/**
 * herald_count_is_sound:
 * @self: a count
 *
 * Returns: whether all of it lies within its limits
 */
gboolean
herald_count_is_sound (const HeraldCount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->number >= 1 && self->number <= HERALD_COUNT_MOST_NUMBER && self->observer >= 1 &&
         self->observer <= HERALD_COUNT_N_OBSERVERS && self->her2 <= HERALD_COUNT_MOST_SIGNALS &&
         self->cep17 <= HERALD_COUNT_MOST_SIGNALS &&
         self->small_clusters <= HERALD_COUNT_MOST_SIGNALS &&
         self->large_clusters <= HERALD_COUNT_MOST_SIGNALS &&
         (guint)self->exclusion < HERALD_ISH_N_EXCLUSIONS;
}

/**
 * herald_count_get_her2:
 * @self: a count
 *
 * Returns: its HER2 signals, with clusters as they are estimated
 */
guint
herald_count_get_her2 (const HeraldCount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->her2 + self->small_clusters * HERALD_ISH_SMALL_CLUSTER +
         self->large_clusters * HERALD_ISH_LARGE_CLUSTER;
}

/**
 * herald_count_row_new:
 * @count: a sound count
 *
 * Returns: (transfer full): a row that holds it
 */
HeraldCountRow *
herald_count_row_new (const HeraldCount *count)
{
  HeraldCountRow *self;

  g_return_val_if_fail (count != NULL && herald_count_is_sound (count), NULL);

  self = g_object_new (HERALD_TYPE_COUNT_ROW, NULL);
  self->count = *count;
  return self;
}

/**
 * herald_count_row_get:
 * @self: a row
 *
 * Returns: (transfer none): what was counted
 */
const HeraldCount *
herald_count_row_get (HeraldCountRow *self)
{
  g_return_val_if_fail (HERALD_IS_COUNT_ROW (self), NULL);

  return &self->count;
}
