/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which articles were read, for the way back and forth. In memory only. */
#include "config.h"

#include "questions/article-history.h"

/* Nobody goes back so far. */
#define MOST_VISITS 200

struct _HeraldArticleHistory
{
  GPtrArray *visited;
  guint current; /* index; meaningless while nothing was visited */
};

/**
 * herald_article_history_new:
 *
 * Returns: (transfer full): a history without a visit
 */
HeraldArticleHistory *
herald_article_history_new (void)
{
  HeraldArticleHistory *self = g_new0 (HeraldArticleHistory, 1);

  self->visited = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * herald_article_history_free:
 * @self: (transfer full): a history
 */
void
herald_article_history_free (HeraldArticleHistory *self)
{
  g_ptr_array_unref (self->visited);
  g_free (self);
}

/**
 * herald_article_history_visit:
 * @self: a history
 * @id: the article that is opened
 *
 * What lay ahead is forgotten, as in every browser. The article that is open already is no visit.
 */
void
herald_article_history_visit (HeraldArticleHistory *self, const char *id)
{
  if (g_strcmp0 (herald_article_history_get_current (self), id) == 0)
    return;
  if (self->visited->len > 0)
    g_ptr_array_set_size (self->visited, self->current + 1);
  if (self->visited->len == MOST_VISITS)
    g_ptr_array_remove_index (self->visited, 0);
  g_ptr_array_add (self->visited, g_strdup (id));
  self->current = self->visited->len - 1;
}

/**
 * herald_article_history_can_go:
 * @self: a history
 * @steps: forwards, or backwards where negative
 *
 * Returns: whether there is an article so many steps away
 */
gboolean
herald_article_history_can_go (const HeraldArticleHistory *self, int steps)
{
  gint64 place = (gint64)self->current + steps;

  return self->visited->len > 0 && place >= 0 && place < self->visited->len;
}

/**
 * herald_article_history_go:
 * @self: a history
 * @steps: forwards, or backwards where negative
 *
 * Returns: (nullable): the article that is open then, or %NULL where there is none
 */
const char *
herald_article_history_go (HeraldArticleHistory *self, int steps)
{
  if (!herald_article_history_can_go (self, steps))
    return NULL;
  self->current += steps;
  return herald_article_history_get_current (self);
}

/**
 * herald_article_history_get_current:
 * @self: a history
 *
 * Returns: (nullable): the article that is open
 */
const char *
herald_article_history_get_current (const HeraldArticleHistory *self)
{
  return self->visited->len > 0 ? self->visited->pdata[self->current] : NULL;
}
