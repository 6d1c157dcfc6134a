/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds words on the page that is shown: on that of the questions by the page's own search, on all
 * others by a bar over the page, which is made when it is first wanted. */
#include "config.h"

#include "window-find.h"

#include "common/find-bar.h"

typedef struct
{
  GtkBox *content; /* they belong to the window, as the action does */
  GtkStack *pages;
  HeraldQuestionsHost *questions;
  HeraldFindBar *bar; /* (nullable) */
} WindowFind;

/* What was found on one page is not on the next. */
static void
on_page_changed (HeraldFindBar *bar, GParamSpec *property G_GNUC_UNUSED, GtkStack *pages)
{
  herald_find_bar_set_page (bar, gtk_stack_get_visible_child (pages));
  herald_find_bar_close (bar);
}

/* Over the page, and under what tells of the record. */
static void
make_bar (WindowFind *self)
{
  GtkWidget *place = gtk_widget_get_last_child (GTK_WIDGET (self->content));

  self->bar = HERALD_FIND_BAR (herald_find_bar_new ());
  gtk_box_insert_child_after (self->content,
                              GTK_WIDGET (self->bar),
                              gtk_widget_get_prev_sibling (place));
  herald_find_bar_set_page (self->bar, gtk_stack_get_visible_child (self->pages));
  g_signal_connect_object (self->pages,
                           "notify::visible-child",
                           G_CALLBACK (on_page_changed),
                           self->bar,
                           G_CONNECT_SWAPPED);
}

static void
on_find (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  WindowFind *self = data;

  if (gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->questions))
    {
      herald_questions_page_find (herald_questions_host_get_page (self->questions));
      return;
    }
  if (self->bar == NULL)
    make_bar (self);
  herald_find_bar_open (self->bar);
}

static void
free_find (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

/**
 * herald_window_find_add:
 * @content: the window's content, the pages last
 * @pages: the pages
 * @questions: that of them which has a search of its own
 * @map: the actions of the window
 *
 * Adds the action that looks for words on the page that is shown.
 */
void
herald_window_find_add (GtkBox *content,
                        GtkStack *pages,
                        HeraldQuestionsHost *questions,
                        GActionMap *map)
{
  g_autoptr (GSimpleAction) find = g_simple_action_new ("find", NULL);
  WindowFind *self = g_new0 (WindowFind, 1);

  self->content = content;
  self->pages = pages;
  self->questions = questions;
  g_signal_connect_data (find, "activate", G_CALLBACK (on_find), self, free_find, 0);
  g_action_map_add_action (map, G_ACTION (find));
}
