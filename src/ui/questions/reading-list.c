/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that the person keeps for the next appointment. In memory only: nothing is written
 * unless asked. */
#include "config.h"

#include "questions/reading-list.h"

struct _HeraldReadingList
{
  GObject parent_instance;

  GPtrArray *ids;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReadingList, herald_reading_list, G_TYPE_OBJECT)

static void
herald_reading_list_finalize (GObject *object)
{
  g_ptr_array_unref (HERALD_READING_LIST (object)->ids);
  G_OBJECT_CLASS (herald_reading_list_parent_class)->finalize (object);
}

static void
herald_reading_list_class_init (HeraldReadingListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_reading_list_finalize;
  /**
   * HeraldReadingList::changed:
   * @self: the list
   * @id: the article that came or went
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (class),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
}

static void
herald_reading_list_init (HeraldReadingList *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * herald_reading_list_new:
 *
 * Returns: (transfer full): an empty list
 */
HeraldReadingList *
herald_reading_list_new (void)
{
  return g_object_new (HERALD_TYPE_READING_LIST, NULL);
}

/**
 * herald_reading_list_contains:
 * @self: a list
 * @id: the name of an article
 *
 * Returns: whether the article is kept
 */
gboolean
herald_reading_list_contains (HeraldReadingList *self, const char *id)
{
  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL);
}

/**
 * herald_reading_list_set:
 * @self: a list
 * @id: the name of an article
 * @is_kept: whether to keep it
 *
 * Says so only where that changes something.
 */
void
herald_reading_list_set (HeraldReadingList *self, const char *id, gboolean is_kept)
{
  g_autofree char *copy = g_strdup (id);
  guint place;
  gboolean is_there = g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &place);

  if (is_there == is_kept)
    return;
  if (is_kept)
    g_ptr_array_add (self->ids, g_strdup (id));
  else
    g_ptr_array_remove_index (self->ids, place);
  g_signal_emit (self, signals[CHANGED], 0, copy);
}

/**
 * herald_reading_list_get_ids:
 * @self: a list
 *
 * Returns: (transfer none) (element-type utf8): the articles, in the order in which they came
 */
GPtrArray *
herald_reading_list_get_ids (HeraldReadingList *self)
{
  return self->ids;
}
