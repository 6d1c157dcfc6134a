/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question before a window closes, with few answers; Escape goes back to where one was. */
#include "config.h"

#include "record/choice-window.h"

#include "common/labels.h"
#include "common/title-bar.h"
#include "common/wrap-box.h"

#define WIDTH 400
#define MARGIN 18
#define SPACING 12
#define INDEX "herald-index"

struct _HeraldChoiceWindow
{
  GtkWindow parent_instance;

  GtkBox *box;
  HeraldWrapBox *buttons;
  guint n_choices;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldChoiceWindow, herald_choice_window, GTK_TYPE_WINDOW)

static void
on_clicked (GtkButton *button, HeraldChoiceWindow *self)
{
  guint choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX));

  g_object_ref (self);
  /* The answer may end the window that asked, while this one is still held by its button. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[ANSWERED], 0, choice);
  g_object_unref (self);
}

static void
herald_choice_window_class_init (HeraldChoiceWindowClass *class)
{
  /**
   * HeraldChoiceWindow::answered:
   * @self: the window, closed by now
   * @choice: which answer, in the order they were added
   */
  signals[ANSWERED] = g_signal_new ("answered",
                                    G_TYPE_FROM_CLASS (class),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_UINT);
  gtk_widget_class_add_binding_action (
      GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
herald_choice_window_init (HeraldChoiceWindow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->buttons = HERALD_WRAP_BOX (herald_wrap_box_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-window");
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->box));
}

/**
 * herald_choice_window_new:
 * @parent: the window that asks
 * @question: what it asks, in few words
 * @text: what hangs on the answer
 *
 * Returns: (transfer none): the question, without an answer to choose yet but going back
 */
GtkWidget *
herald_choice_window_new (GtkWindow *parent, const char *question, const char *text)
{
  HeraldChoiceWindow *self = g_object_new (HERALD_TYPE_CHOICE_WINDOW, "title", question, NULL);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_box_append (self->box, herald_label_new (text, "herald-body"));
  gtk_box_append (self->box, GTK_WIDGET (self->buttons));
  return GTK_WIDGET (self);
}

/**
 * herald_choice_window_add:
 * @self: a question
 * @label: an answer
 * @is_main: whether it is the one that loses nothing
 */
void
herald_choice_window_add (HeraldChoiceWindow *self, const char *label, gboolean is_main)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), INDEX, GUINT_TO_POINTER (self->n_choices++));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  if (is_main)
    gtk_widget_add_css_class (button, "herald-main");
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  herald_wrap_box_append (self->buttons, button);
  if (is_main)
    gtk_widget_grab_focus (button);
}
