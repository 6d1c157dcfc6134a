/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of GTK's own parts, as pages have them. */
#pragma once

#include <gtk/gtk.h>

typedef struct
{
  GtkWidget *window;
  GPtrArray *focusable; /* what may have the focus */
  GPtrArray *edged;     /* what is known by its edge alone */
  GPtrArray *adorned;   /* what has an edge for high contrast */
  GtkWidget *unsaid[2]; /* the same choice, not taken and taken */
} Gallery;

static inline GtkWidget *
add (Gallery *gallery, GtkWidget *box, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (box), widget);
  if (gtk_widget_get_focusable (widget) || GTK_IS_EDITABLE (widget))
    g_ptr_array_add (gallery->focusable, widget);
  return widget;
}

static inline GtkWidget *
create_entry (const char *text, const char *hint)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  return entry;
}

static inline void
add_fields (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *wrong = create_entry ("wrong", NULL);
  GtkWidget *sought = gtk_search_entry_new ();

  gtk_widget_add_css_class (wrong, "error");
  g_ptr_array_add (gallery->edged, add (gallery, box, create_entry ("filled", NULL)));
  g_ptr_array_add (gallery->edged, add (gallery, box, create_entry ("", "a hint")));
  g_ptr_array_add (gallery->edged, add (gallery, box, wrong));
  gtk_editable_set_text (GTK_EDITABLE (sought), "sought");
  g_ptr_array_add (gallery->edged, add (gallery, box, sought));
  g_ptr_array_add (gallery->edged, add (gallery, box, gtk_spin_button_new_with_range (0, 100, 1)));
}

/* For more than one line of text. */
static inline void
add_text (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (frame, "herald-report-frame");
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 40);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), gtk_text_view_new ());
  gtk_box_append (GTK_BOX (box), frame);
  g_ptr_array_add (gallery->edged, frame);
  g_ptr_array_add (gallery->focusable, frame);
}

/* What may hold anything. */
static inline void
add_grounds (Gallery *gallery, GtkWidget *box)
{
  static const char *const styles[] = {
    "herald-list",
    "herald-card",
    "herald-card herald-answer-card herald-yours",
    "herald-card herald-rule",
    "herald-note",
    "herald-note herald-error",
    "herald-tag",
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkWidget *ground = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      g_auto (GStrv) classes = g_strsplit (styles[i], " ", -1);

      gtk_widget_set_css_classes (ground, (const char **)classes);
      gtk_widget_set_size_request (ground, -1, 24);
      gtk_box_append (GTK_BOX (box), ground);
      g_ptr_array_add (gallery->adorned, ground);
    }
}

static inline void
add_unsaid (Gallery *gallery, GtkWidget *box)
{
  for (guint i = 0; i < G_N_ELEMENTS (gallery->unsaid); i++)
    {
      GtkWidget *button = add (gallery, box, gtk_toggle_button_new_with_label ("Not said"));

      gtk_widget_add_css_class (button, "herald-choice");
      gtk_widget_add_css_class (button, "herald-unsaid");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i > 0);
      gallery->unsaid[i] = button;
    }
}

static inline void
add_choices (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *mark = add (gallery, box, gtk_check_button_new_with_label ("a choice"));
  GtkWidget *marked = add (gallery, box, gtk_check_button_new_with_label ("chosen"));
  GtkWidget *one = add (gallery, box, gtk_check_button_new_with_label ("one of two"));
  GtkWidget *other = add (gallery, box, gtk_check_button_new_with_label ("the other"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (marked), TRUE);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (one), GTK_CHECK_BUTTON (other));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (one), TRUE);
  g_ptr_array_add (gallery->edged, gtk_widget_get_first_child (mark));
  g_ptr_array_add (gallery->edged, gtk_widget_get_first_child (marked));
  g_ptr_array_add (gallery->edged, gtk_widget_get_first_child (one));
  g_ptr_array_add (gallery->edged, gtk_widget_get_first_child (other));
}

static inline void
add_switches (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *off = add (gallery, box, gtk_switch_new ());
  GtkWidget *on = add (gallery, box, gtk_switch_new ());

  gtk_widget_set_halign (off, GTK_ALIGN_START);
  gtk_widget_set_halign (on, GTK_ALIGN_START);
  gtk_switch_set_active (GTK_SWITCH (on), TRUE);
  g_ptr_array_add (gallery->edged, off);
  g_ptr_array_add (gallery->edged, on);
}

static inline void
add_buttons (Gallery *gallery, GtkWidget *box)
{
  static const struct
  {
    const char *style;
    gboolean is_checked;
  } buttons[] = {
    { "plain", FALSE },        { "plain", TRUE },          { "flat", FALSE },
    { "flat", TRUE },          { "herald-main", FALSE },   { "herald-link", FALSE },
    { "link", FALSE },         { "herald-choice", FALSE }, { "herald-choice", TRUE },
    { "herald-truth", FALSE }, { "herald-truth", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = add (gallery, box, gtk_toggle_button_new_with_label (buttons[i].style));

      gtk_widget_add_css_class (button, buttons[i].style);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), buttons[i].is_checked);
    }
  g_ptr_array_add (gallery->edged,
                   add (gallery,
                        box,
                        gtk_drop_down_new_from_strings ((const char *[]){ "drop-down", NULL })));
  add (gallery, box, gtk_expander_new ("expander"));
}

static inline void
add_words (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *link = add (gallery, box, gtk_label_new (NULL));
  GtkWidget *dim = add (gallery, box, gtk_label_new ("dim"));
  GtkWidget *progress = add (gallery, box, gtk_progress_bar_new ());

  gtk_label_set_markup (GTK_LABEL (link), "<a href='x'>link</a>");
  gtk_widget_add_css_class (dim, "dim-label");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (progress), 0.5);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (progress), "progress");
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (progress), TRUE);
}

static inline void
add_list (Gallery *gallery, GtkWidget *box)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (box), list);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new ("row"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_ptr_array_add (gallery->focusable, row);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
}

static inline void
on_setup (gpointer factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static inline void
on_bind (gpointer factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

static inline void
add_table (GtkWidget *box)
{
  GtkStringList *strings = gtk_string_list_new ((const char *[]){ "cell", "another", NULL });
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (strings));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *table = gtk_column_view_new (GTK_SELECTION_MODEL (selection));
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("heading", factory);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
  gtk_widget_set_size_request (table, -1, 100);
  gtk_box_append (GTK_BOX (box), table);
}

static inline void
gallery_init (Gallery *gallery, const char *ground)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *boxes[3];

  gallery->window = gtk_window_new ();
  gallery->focusable = g_ptr_array_new ();
  gallery->edged = g_ptr_array_new ();
  gallery->adorned = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      boxes[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_widget_set_margin_top (boxes[i], 12);
      gtk_widget_set_margin_start (boxes[i], 12);
      gtk_widget_set_size_request (boxes[i], 200, -1);
      gtk_box_append (GTK_BOX (columns), boxes[i]);
    }
  add_fields (gallery, boxes[0]);
  add_text (gallery, boxes[0]);
  add_choices (gallery, boxes[0]);
  add_switches (gallery, boxes[0]);
  add_words (gallery, boxes[1]);
  add_list (gallery, boxes[1]);
  add_table (boxes[1]);
  add_grounds (gallery, boxes[1]);
  add_buttons (gallery, boxes[2]);
  add_unsaid (gallery, boxes[2]);
  gtk_widget_add_css_class (columns, ground);
  gtk_widget_add_css_class (gallery->window, "herald-window");
  gtk_window_set_title (GTK_WINDOW (gallery->window), "title");
  /* As a titlebar it would bring a shadow, and all places would be others. */
  gtk_box_append (GTK_BOX (all), gtk_header_bar_new ());
  gtk_box_append (GTK_BOX (all), columns);
  gtk_window_set_child (GTK_WINDOW (gallery->window), all);
  gtk_window_present (GTK_WINDOW (gallery->window));
}

static inline void
gallery_clear (Gallery *gallery)
{
  g_ptr_array_unref (gallery->focusable);
  g_ptr_array_unref (gallery->edged);
  g_ptr_array_unref (gallery->adorned);
  gtk_window_destroy (GTK_WINDOW (gallery->window));
}
