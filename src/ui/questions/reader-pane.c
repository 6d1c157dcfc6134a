/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open: an article, or whom to turn to in a country. Knows what was read before. */
#include "config.h"

#include "questions/article-history.h"
#include "questions/article-view.h"
#include "common/access.h"
#include "questions/reader-pane.h"
#include "questions/support-view.h"

struct _HeraldReaderPane
{
  GtkWidget parent_instance;

  GtkStack *stack;
  HeraldArticleView *article;
  GtkWidget *country; /* (nullable) */
  HeraldLibrary *library;
  HeraldArticleHistory *history;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReaderPane, herald_reader_pane, GTK_TYPE_WIDGET)

static void
open_article (HeraldReaderPane *self, const HeraldArticle *article)
{
  herald_article_view_set_article (self->article, article);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->article));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
open_country (HeraldReaderPane *self, const HeraldCountry *country)
{
  GtkWidget *before = self->country;

  self->country = herald_support_view_new (country);
  gtk_stack_add_child (self->stack, self->country);
  gtk_stack_set_visible_child (self->stack, self->country);
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
herald_reader_pane_dispose (GObject *object)
{
  HeraldReaderPane *self = HERALD_READER_PANE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->history, herald_article_history_free);
  G_OBJECT_CLASS (herald_reader_pane_parent_class)->dispose (object);
}

static void
herald_reader_pane_class_init (HeraldReaderPaneClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_reader_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding_action (
      GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "win.back", NULL);
  /**
   * HeraldReaderPane::changed:
   * @self: the pane
   *
   * Something else is open now.
   */
  signals[CHANGED] = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_reader_pane_init (HeraldReaderPane *self)
{
  self->history = herald_article_history_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

/**
 * herald_reader_pane_new:
 * @library: what there is; outlives the pane
 * @kept: the questions that the person keeps
 *
 * Returns: (transfer floating): a pane with nothing open
 */
GtkWidget *
herald_reader_pane_new (HeraldLibrary *library, HeraldReadingList *kept)
{
  HeraldReaderPane *self = g_object_new (HERALD_TYPE_READER_PANE, NULL);

  self->library = library;
  self->article = HERALD_ARTICLE_VIEW (herald_article_view_new (library, kept));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->article));
  herald_access_follow_stack (self->stack);
  return GTK_WIDGET (self);
}

/**
 * herald_reader_pane_show_article:
 * @self: a pane
 * @id: the name of an article
 *
 * Returns: whether there is such an article
 */
gboolean
herald_reader_pane_show_article (HeraldReaderPane *self, const char *id)
{
  const HeraldArticle *article = herald_library_find_article (self->library, id);

  if (article == NULL)
    return FALSE;
  herald_article_history_visit (self->history, article->id);
  open_article (self, article);
  return TRUE;
}

/**
 * herald_reader_pane_show_country:
 * @self: a pane
 * @id: the name of a country
 *
 * Returns: whether there is such a country
 */
gboolean
herald_reader_pane_show_country (HeraldReaderPane *self, const char *id)
{
  GPtrArray *countries = herald_library_get_countries (self->library);

  for (guint i = 0; i < countries->len; i++)
    {
      const HeraldCountry *country = countries->pdata[i];

      if (g_strcmp0 (country->id, id) != 0)
        continue;
      open_country (self, country);
      return TRUE;
    }
  return FALSE;
}

/**
 * herald_reader_pane_can_go:
 * @self: a pane
 * @steps: forwards, or backwards where negative
 *
 * Returns: whether an article was read there
 */
gboolean
herald_reader_pane_can_go (HeraldReaderPane *self, int steps)
{
  return herald_article_history_can_go (self->history, steps);
}

/**
 * herald_reader_pane_go:
 * @self: a pane
 * @steps: forwards, or backwards where negative
 *
 * Returns: whether there was an article to go to
 */
gboolean
herald_reader_pane_go (HeraldReaderPane *self, int steps)
{
  const char *id = herald_article_history_go (self->history, steps);

  if (id == NULL)
    return FALSE;
  open_article (self, herald_library_find_article (self->library, id));
  return TRUE;
}

/**
 * herald_reader_pane_forget:
 * @self: a pane
 *
 * Forgets what was read.
 */
void
herald_reader_pane_forget (HeraldReaderPane *self)
{
  herald_article_history_free (self->history);
  self->history = herald_article_history_new ();
}

/**
 * herald_reader_pane_get_article:
 * @self: a pane
 *
 * Returns: (nullable): the article that is open
 */
const HeraldArticle *
herald_reader_pane_get_article (HeraldReaderPane *self)
{
  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->article))
    return NULL;
  return herald_article_view_get_article (self->article);
}

/**
 * herald_reader_pane_is_empty:
 * @self: a pane
 *
 * Returns: whether nothing was opened yet
 */
gboolean
herald_reader_pane_is_empty (HeraldReaderPane *self)
{
  return self->country == NULL && herald_article_view_get_article (self->article) == NULL;
}

/**
 * herald_reader_pane_find:
 * @self: a pane with an article
 *
 * Looks for words in the article.
 */
void
herald_reader_pane_find (HeraldReaderPane *self)
{
  herald_article_view_find (self->article);
}

/**
 * herald_reader_pane_dup_text:
 * @self: a pane
 *
 * Returns: (transfer full) (nullable): the article as plain text
 */
char *
herald_reader_pane_dup_text (HeraldReaderPane *self)
{
  return herald_article_view_dup_text (self->article);
}
