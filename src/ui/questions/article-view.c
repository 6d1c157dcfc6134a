/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article: the question, the answer, the longer answer, what to ask, and what it rests on. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/labels.h"
#include "content/page-words.h"
#include "library/article-words.h"
#include "questions/article-parts.h"
#include "questions/article-view.h"
#include "common/find-bar.h"
#include "questions/star-button.h"
#include "questions/start-view.h"

/* About 65 characters of body text. */
#define MOST_WIDTH 640.0
#define PART_GAP 20

struct _HeraldArticleView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  HeraldFindBar *find_bar;
  GtkScrolledWindow *scroller;
  GtkBox *content;
  HeraldLibrary *library;
  HeraldReadingList *list;
  const HeraldArticle *article; /* (nullable) */
  GPtrArray *labels;            /* (element-type GtkLabel) */
  GDateTime *today;             /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeraldArticleView, herald_article_view, GTK_TYPE_WIDGET)

static void
add_overdue (HeraldArticleView *self)
{
  g_autofree char *text = herald_article_words_overdue_new (self->article, self->today);
  GtkWidget *note;

  if (text == NULL)
    return;
  note = g_object_new (GTK_TYPE_LABEL,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_ALERT,
                       "label",
                       text,
                       "wrap",
                       TRUE,
                       "xalign",
                       0.0,
                       NULL);
  gtk_widget_add_css_class (note, "herald-note");
  gtk_widget_add_css_class (note, "herald-body");
  gtk_box_append (self->content, note);
}

static GtkWidget *
make_kicker (HeraldArticleView *self)
{
  const HeraldTopic *topic =
      herald_library_find_topic (self->library, self->article->topics->pdata[0]);
  g_autofree char *byline = herald_article_words_byline_new (self->article);
  /* Translators: a topic and the day it was checked */
  g_autofree char *text =
      topic != NULL ? g_strdup_printf (_ ("%s · %s"), topic->title, byline) : g_strdup (byline);
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  return label;
}

static void
add_head (HeraldArticleView *self, HeraldArticleParts *parts)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = herald_heading_new (self->article->question, "herald-title-1", 1);
  GtkWidget *star = herald_star_button_new (self->list, self->article);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (star, GTK_ALIGN_START);
  g_ptr_array_add (parts->labels, title);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), star);
  gtk_box_append (GTK_BOX (head), make_kicker (self));
  gtk_box_append (GTK_BOX (head), row);
  gtk_box_append (self->content, head);
}

static void
add_foot (HeraldArticleView *self, HeraldArticleParts *parts)
{
  GtkWidget *words = herald_article_parts_words (parts);
  g_autofree char *foot = herald_words_foot_new ();
  GtkWidget *limits = herald_label_new (foot, "herald-small");

  gtk_box_append (self->content, herald_article_parts_related (parts));
  if (words != NULL)
    gtk_box_append (self->content, words);
  gtk_box_append (self->content, herald_article_parts_sources (parts));
  gtk_widget_add_css_class (limits, "herald-soft");
  gtk_box_append (self->content, limits);
}

static void
fill (HeraldArticleView *self)
{
  HeraldArticleParts parts;

  herald_article_parts_init (&parts, self->article, self->library);
  add_overdue (self);
  add_head (self, &parts);
  gtk_box_append (self->content, herald_article_parts_answer (&parts));
  for (guint i = 0; i < self->article->sections->len; i++)
    gtk_box_append (self->content,
                    herald_article_parts_section (&parts, self->article->sections->pdata[i]));
  gtk_box_append (self->content, herald_article_parts_asks (&parts));
  add_foot (self, &parts);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  self->labels = g_ptr_array_ref (parts.labels);
  herald_article_parts_clear (&parts);
}

/* Brings the place that was found into view. */
static void
on_found (HeraldArticleView *self, GtkLabel *label, guint start)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_point_t place;
  PangoRectangle rectangle;

  pango_layout_index_to_pos (gtk_label_get_layout (label), start, &rectangle);
  if (gtk_widget_compute_point (GTK_WIDGET (label),
                                GTK_WIDGET (self->content),
                                &GRAPHENE_POINT_INIT (0, PANGO_PIXELS (rectangle.y)),
                                &place))
    gtk_adjustment_clamp_page (adjustment, place.y - 60, place.y + 90);
}

static void
herald_article_view_dispose (GObject *object)
{
  HeraldArticleView *self = HERALD_ARTICLE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_date_time_unref);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (herald_article_view_parent_class)->dispose (object);
}

static void
herald_article_view_class_init (HeraldArticleViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_article_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "article");
}

static void
herald_article_view_init (HeraldArticleView *self)
{
  GtkWidget *limited = herald_columns_new_limited (MOST_WIDTH);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->find_bar = HERALD_FIND_BAR (herald_find_bar_new ());
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, PART_GAP));
  gtk_widget_add_css_class (self->box, "herald-page");
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "herald-article");
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  herald_columns_append (HERALD_COLUMNS (limited), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_child (self->scroller, limited);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->find_bar));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->scroller));
  herald_access_set_name (GTK_WIDGET (self->scroller), _ ("The answer"));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->find_bar, "found", G_CALLBACK (on_found), self);
}

/**
 * herald_article_view_new:
 * @library: where articles stand; outlives the view
 * @list: the questions that the person keeps
 *
 * Returns: (transfer floating): a view without an article
 */
GtkWidget *
herald_article_view_new (HeraldLibrary *library, HeraldReadingList *list)
{
  HeraldArticleView *self = g_object_new (HERALD_TYPE_ARTICLE_VIEW, NULL);

  self->library = library;
  self->list = g_object_ref (list);
  herald_article_view_set_article (self, NULL);
  return GTK_WIDGET (self);
}

static gboolean
has_focus (HeraldArticleView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content));
}

static void
remove_until (HeraldArticleView *self, GtkWidget *last)
{
  GtkWidget *child;

  do
    {
      child = gtk_widget_get_first_child (GTK_WIDGET (self->content));
      gtk_box_remove (self->content, child);
    }
  while (child != last);
}

/* Who followed a link goes on at the head of what it leads to, and before the link is gone. */
static void
remove_old (HeraldArticleView *self, GtkWidget *last)
{
  GtkWidget *head = gtk_widget_get_next_sibling (last);

  while (has_focus (self) && head != NULL && !gtk_widget_child_focus (head, GTK_DIR_TAB_FORWARD))
    head = gtk_widget_get_next_sibling (head);
  remove_until (self, last);
}

/**
 * herald_article_view_set_article:
 * @self: a view
 * @article: (nullable): what to show
 */
void
herald_article_view_set_article (HeraldArticleView *self, const HeraldArticle *article)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->content));

  self->article = article;
  herald_find_bar_set_labels (self->find_bar, none);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  if (article != NULL)
    fill (self);
  else
    gtk_box_append (self->content, herald_start_view_new (self->library));
  if (last != NULL)
    remove_old (self, last);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  if (self->labels != NULL)
    herald_find_bar_set_labels (self->find_bar, self->labels);
}

/**
 * herald_article_view_get_article:
 * @self: a view
 *
 * Returns: (nullable): what it shows
 */
const HeraldArticle *
herald_article_view_get_article (HeraldArticleView *self)
{
  return self->article;
}

/**
 * herald_article_view_set_today:
 * @self: a view
 * @today: (nullable): the day to hold the text against; %NULL for the day it is
 */
void
herald_article_view_set_today (HeraldArticleView *self, GDateTime *today)
{
  g_clear_pointer (&self->today, g_date_time_unref);
  self->today = today != NULL ? g_date_time_ref (today) : NULL;
  herald_article_view_set_article (self, self->article);
}

/**
 * herald_article_view_find:
 * @self: a view
 *
 * Opens the field that looks for words in the article.
 */
void
herald_article_view_find (HeraldArticleView *self)
{
  herald_find_bar_open (self->find_bar);
}

/**
 * herald_article_view_dup_text:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): the article as plain text
 */
char *
herald_article_view_dup_text (HeraldArticleView *self)
{
  return self->article != NULL ? herald_article_words_text_new (self->article, self->library)
                               : NULL;
}
