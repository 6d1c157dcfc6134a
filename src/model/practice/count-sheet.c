/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet: one row a nucleus and observer. Rows never change, so a step back is the list
 * of rows as it was. */
#include "config.h"

#include "practice/count-sheet.h"
#include "practice/ish-nucleus.h"

#define MOST_STEPS 500

struct _HeraldCountSheet
{
  GObject parent_instance;

  gboolean is_dual;
  GPtrArray *rows; /* (element-type HeraldCountRow), by number, then by observer */
  GQueue undo;     /* (element-type GPtrArray), the latest at the tail */
  GQueue redo;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  (void)model;
  return HERALD_TYPE_COUNT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return HERALD_COUNT_SHEET (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *rows = HERALD_COUNT_SHEET (model)->rows;

  return position < rows->len ? g_object_ref (rows->pdata[position]) : NULL;
}

static void
init_list (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeraldCountSheet,
                               herald_count_sheet,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_full (rows->len + 1, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (copy, g_object_ref (rows->pdata[i]));
  return copy;
}

static void
forget (GQueue *steps)
{
  g_queue_clear_full (steps, (GDestroyNotify)g_ptr_array_unref);
}

/* Rows that are the same at both ends stay where they are, with what is shown of them. */
static void
show (HeraldCountSheet *self, GPtrArray *rows)
{
  GPtrArray *old = self->rows;
  guint same_head = 0, same_tail = 0;
  guint most = MIN (old->len, rows->len);

  while (same_head < most && old->pdata[same_head] == rows->pdata[same_head])
    same_head++;
  while (same_tail < most - same_head &&
         old->pdata[old->len - 1 - same_tail] == rows->pdata[rows->len - 1 - same_tail])
    same_tail++;
  self->rows = g_ptr_array_ref (rows);
  if (old->len != rows->len || same_head + same_tail < most)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                same_head,
                                old->len - same_head - same_tail,
                                rows->len - same_head - same_tail);
  g_ptr_array_unref (old);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes the rows as they are to be. */
static void
change (HeraldCountSheet *self, GPtrArray *rows)
{
  g_queue_push_tail (&self->undo, g_ptr_array_ref (self->rows));
  if (self->undo.length > MOST_STEPS)
    g_ptr_array_unref (g_queue_pop_head (&self->undo));
  forget (&self->redo);
  show (self, rows);
  g_ptr_array_unref (rows);
}

static void
step (HeraldCountSheet *self, GQueue *from, GQueue *to)
{
  GPtrArray *rows = g_queue_pop_tail (from);

  if (rows == NULL)
    return;
  g_queue_push_tail (to, g_ptr_array_ref (self->rows));
  show (self, rows);
  g_ptr_array_unref (rows);
}

static int
compare (const HeraldCount *count, guint number, guint observer)
{
  if (count->number != number)
    return count->number < number ? -1 : 1;
  return (count->observer > observer) - (count->observer < observer);
}

/* Where the row is, or where it would be. */
static guint
locate (GPtrArray *rows, guint number, guint observer, gboolean *is_there)
{
  guint low = 0, high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (herald_count_row_get (rows->pdata[middle]), number, observer) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *is_there =
      low < rows->len && compare (herald_count_row_get (rows->pdata[low]), number, observer) == 0;
  return low;
}

static void
put (GPtrArray *rows, const HeraldCount *count)
{
  gboolean is_there;
  guint position = locate (rows, count->number, count->observer, &is_there);

  if (is_there)
    g_ptr_array_remove_index (rows, position);
  g_ptr_array_insert (rows, (int)position, herald_count_row_new (count));
}

static void
herald_count_sheet_finalize (GObject *object)
{
  HeraldCountSheet *self = HERALD_COUNT_SHEET (object);

  forget (&self->undo);
  forget (&self->redo);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (herald_count_sheet_parent_class)->finalize (object);
}

static void
herald_count_sheet_class_init (HeraldCountSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = herald_count_sheet_finalize;
  /**
   * HeraldCountSheet::changed:
   * @self: the sheet
   *
   * Rows, sums, or what can be undone may be others now.
   */
  signals[CHANGED] = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_count_sheet_init (HeraldCountSheet *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

/**
 * herald_count_sheet_new:
 * @is_dual: whether there are two probes
 *
 * Returns: (transfer full): an empty sheet
 */
HeraldCountSheet *
herald_count_sheet_new (gboolean is_dual)
{
  HeraldCountSheet *self = g_object_new (HERALD_TYPE_COUNT_SHEET, NULL);

  self->is_dual = is_dual;
  return self;
}

/**
 * herald_count_sheet_is_dual:
 * @self: a sheet
 *
 * Returns: whether there are two probes
 */
gboolean
herald_count_sheet_is_dual (HeraldCountSheet *self)
{
  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), FALSE);

  return self->is_dual;
}

/**
 * herald_count_sheet_set_dual:
 * @self: a sheet
 * @is_dual: whether there are two probes; with one, CEP17 signals are kept and not used
 */
void
herald_count_sheet_set_dual (HeraldCountSheet *self, gboolean is_dual)
{
  g_return_if_fail (HERALD_IS_COUNT_SHEET (self));

  if (self->is_dual == is_dual)
    return;
  self->is_dual = is_dual;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * herald_count_sheet_get:
 * @self: a sheet
 * @position: a row
 *
 * Returns: (transfer none) (nullable): what it holds, until the sheet changes
 */
const HeraldCount *
herald_count_sheet_get (HeraldCountSheet *self, guint position)
{
  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), NULL);

  return position < self->rows->len ? herald_count_row_get (self->rows->pdata[position]) : NULL;
}

/**
 * herald_count_sheet_put_all:
 * @self: a sheet
 * @counts: (array length=n): sound counts
 * @n: how many there are
 *
 * One step for undoing.
 *
 * Returns: %FALSE where the sheet would be too full; then nothing is changed
 */
gboolean
herald_count_sheet_put_all (HeraldCountSheet *self, const HeraldCount *counts, guint n)
{
  GPtrArray *rows;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), FALSE);
  g_return_val_if_fail (counts != NULL || n == 0, FALSE);

  for (guint i = 0; i < n; i++)
    g_return_val_if_fail (herald_count_is_sound (&counts[i]), FALSE);
  rows = copy_rows (self->rows);
  for (guint i = 0; i < n && rows->len <= HERALD_COUNT_SHEET_MOST_ROWS; i++)
    put (rows, &counts[i]);
  if (rows->len > HERALD_COUNT_SHEET_MOST_ROWS)
    {
      g_ptr_array_unref (rows);
      return FALSE;
    }
  change (self, rows);
  return TRUE;
}

/**
 * herald_count_sheet_load:
 * @self: a sheet that loses what it has, and what could be undone
 * @counts: (array length=n): sound counts, no nucleus of an observer twice
 * @n: how many there are, at most %HERALD_COUNT_SHEET_MOST_ROWS
 */
void
herald_count_sheet_load (HeraldCountSheet *self, const HeraldCount *counts, guint n)
{
  GPtrArray *rows;

  g_return_if_fail (HERALD_IS_COUNT_SHEET (self) && n <= HERALD_COUNT_SHEET_MOST_ROWS);

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    put (rows, &counts[i]);
  forget (&self->undo);
  forget (&self->redo);
  show (self, rows);
  g_ptr_array_unref (rows);
}

/**
 * herald_count_sheet_remove:
 * @self: a sheet
 * @position: a row that there is
 */
void
herald_count_sheet_remove (HeraldCountSheet *self, guint position)
{
  GPtrArray *rows;

  g_return_if_fail (HERALD_IS_COUNT_SHEET (self) && position < self->rows->len);

  rows = copy_rows (self->rows);
  g_ptr_array_remove_index (rows, position);
  change (self, rows);
}

/**
 * herald_count_sheet_clear:
 * @self: a sheet that loses its rows; that can be undone
 */
void
herald_count_sheet_clear (HeraldCountSheet *self)
{
  g_return_if_fail (HERALD_IS_COUNT_SHEET (self));

  if (self->rows->len > 0)
    change (self, g_ptr_array_new_with_free_func (g_object_unref));
}

/**
 * herald_count_sheet_can_undo:
 * @self: a sheet
 *
 * Returns: whether there is a step back
 */
gboolean
herald_count_sheet_can_undo (HeraldCountSheet *self)
{
  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), FALSE);

  return self->undo.length > 0;
}

/**
 * herald_count_sheet_undo:
 * @self: a sheet that goes a step back, where there is one
 */
void
herald_count_sheet_undo (HeraldCountSheet *self)
{
  g_return_if_fail (HERALD_IS_COUNT_SHEET (self));

  step (self, &self->undo, &self->redo);
}

/**
 * herald_count_sheet_can_redo:
 * @self: a sheet
 *
 * Returns: whether a step was undone and nothing was changed since
 */
gboolean
herald_count_sheet_can_redo (HeraldCountSheet *self)
{
  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), FALSE);

  return self->redo.length > 0;
}

/**
 * herald_count_sheet_redo:
 * @self: a sheet that takes the last undoing back, where there is one
 */
void
herald_count_sheet_redo (HeraldCountSheet *self)
{
  g_return_if_fail (HERALD_IS_COUNT_SHEET (self));

  step (self, &self->redo, &self->undo);
}
