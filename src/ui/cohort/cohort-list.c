/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases that are wanted, as a list of objects. An object lives only while somebody looks at it:
 * of a million cases some hundred do. */
#include "config.h"

#include "cohort/cohort-list.h"

/* GTK makes widgets for some 200 rows, in sight or not; at once that would hold the window up. So
 * the list grows by a few rows a frame, and by all the others when those have their widgets. */
#define FEW 24
#define MANY 240

struct _HeraldCohortList
{
  GObject parent_instance;

  HeraldCaseTable *table; /* (nullable) */
  GArray *chosen;         /* (nullable) (element-type guint32) */
  GHashTable *alive;      /* (element-type guint HeraldCohortCase) by place, not owned */
  guint n_told;           /* how many of them have been told of */
  guint grow_id;
};

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return HERALD_TYPE_COHORT_CASE;
}

static guint
get_n_items (GListModel *model)
{
  return HERALD_COHORT_LIST (model)->n_told;
}

static gboolean
is_gone (gpointer place G_GNUC_UNUSED, gpointer alive, gpointer gone)
{
  return alive == gone;
}

static void
on_gone (gpointer data, GObject *gone)
{
  g_hash_table_foreach_remove (data, is_gone, gone);
}

/* Asked twice, the list gives the same object. */
static gpointer
get_item (GListModel *model, guint place)
{
  HeraldCohortList *self = HERALD_COHORT_LIST (model);
  HeraldCohortCase *found;

  if (place >= get_n_items (model))
    return NULL;
  found = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (place));
  if (found != NULL)
    return g_object_ref (found);
  found = herald_cohort_case_new (self->table, g_array_index (self->chosen, guint32, place));
  g_object_weak_ref (G_OBJECT (found), on_gone, self->alive);
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (place), found);
  return found;
}

static void
forget_alive (HeraldCohortList *self)
{
  GHashTableIter iter;
  gpointer found;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &found))
    g_object_weak_unref (found, on_gone, self->alive);
  g_hash_table_remove_all (self->alive);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeraldCohortList,
                               herald_cohort_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
herald_cohort_list_finalize (GObject *object)
{
  HeraldCohortList *self = HERALD_COHORT_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  forget_alive (self);
  g_hash_table_unref (self->alive);
  g_clear_pointer (&self->chosen, g_array_unref);
  g_clear_pointer (&self->table, herald_case_table_unref);
  G_OBJECT_CLASS (herald_cohort_list_parent_class)->finalize (object);
}

static void
herald_cohort_list_class_init (HeraldCohortListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_cohort_list_finalize;
}

static void
herald_cohort_list_init (HeraldCohortList *self)
{
  self->alive = g_hash_table_new (NULL, NULL);
}

/*
 * herald_cohort_list_new:
 *
 * Returns: (transfer full): an empty list
 */
HeraldCohortList *
herald_cohort_list_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_LIST, NULL);
}

static void
tell (HeraldCohortList *self, guint place, guint n_removed, guint n_added)
{
  self->n_told += n_added - n_removed;
  if (n_removed + n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), place, n_removed, n_added);
}

static gboolean
on_grow (gpointer data)
{
  HeraldCohortList *self = data;
  guint n_left = self->chosen->len - self->n_told;
  guint n_added = self->n_told < MANY ? MIN (n_left, FEW) : n_left;

  if (n_added == n_left)
    self->grow_id = 0;
  tell (self, self->n_told, 0, n_added);
  return n_added < n_left;
}

/*
 * herald_cohort_list_set:
 * @self: a list
 * @table: (nullable): cases
 * @chosen: (nullable) (element-type guint32): those that are wanted; not changed any more
 *
 * The first few are there at once, the others soon.
 */
void
herald_cohort_list_set (HeraldCohortList *self, HeraldCaseTable *table, GArray *chosen)
{
  guint n_few = MIN (self->n_told, FEW);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  /* GTK looks for the row that has the focus among all that are new, so these are to be few. */
  tell (self, n_few, self->n_told - n_few, 0);
  forget_alive (self);
  g_clear_pointer (&self->table, herald_case_table_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  if (table != NULL)
    {
      self->table = herald_case_table_ref (table);
      self->chosen = g_array_ref (chosen);
    }
  if (table != NULL && chosen->len > FEW)
    self->grow_id = g_idle_add (on_grow, self);
  tell (self, 0, n_few, table != NULL ? MIN (chosen->len, FEW) : 0);
}

/*
 * herald_cohort_list_is_growing:
 * @self: a list
 *
 * Returns: whether more cases are still to be told of
 */
gboolean
herald_cohort_list_is_growing (HeraldCohortList *self)
{
  return self->grow_id != 0;
}

/*
 * herald_cohort_list_find:
 * @self: a list
 * @index: a case, in the order of the rows
 *
 * Returns: its place, perhaps not told of yet, or %GTK_INVALID_LIST_POSITION where it is not wanted
 */
guint
herald_cohort_list_find (HeraldCohortList *self, guint index)
{
  for (guint place = 0; self->chosen != NULL && place < self->chosen->len; place++)
    {
      if (g_array_index (self->chosen, guint32, place) == index)
        return place;
    }
  return GTK_INVALID_LIST_POSITION;
}

/*
 * herald_cohort_list_get_n_alive:
 * @self: a list
 *
 * Returns: how many objects there are now
 */
guint
herald_cohort_list_get_n_alive (HeraldCohortList *self)
{
  return g_hash_table_size (self->alive);
}
