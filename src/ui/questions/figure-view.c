/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share: the circles, and beside them the same in numbers and words. */
#include "config.h"

#include "common/columns.h"
#include "common/labels.h"
#include "icon-array.h"
#include "library/article-words.h"
#include "questions/figure-view.h"
#include "questions/icon-array-view.h"

/* Below this, the words stand under the circles. */
#define LEAST_COLUMN 190.0

static void
add_part (GtkWidget *legend, guint part, guint count, const char *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *text = herald_article_words_share_new (count, label);
  GtkWidget *words = herald_label_new (text, "herald-body");
  GtkWidget *icon = herald_icon_array_view_new_icon (part);

  gtk_widget_add_css_class (words, "herald-strong");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (legend), row);
}

static GtkWidget *
make_legend (const HeraldFigure *figure)
{
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *whom = herald_label_new (figure->whom, "herald-small");

  for (guint i = 0; i < figure->n_parts; i++)
    add_part (legend, i, figure->parts[i].count, figure->parts[i].label);
  add_part (legend, HERALD_ICON_ARRAY_REST, herald_figure_get_rest (figure), figure->rest);
  gtk_widget_add_css_class (whom, "herald-soft");
  gtk_widget_set_margin_top (whom, 6);
  gtk_box_append (GTK_BOX (legend), whom);
  return legend;
}

/**
 * herald_figure_view_new:
 * @figure: a figure; its texts outlive the view
 *
 * Returns: (transfer floating): the figure, drawn and in words
 */
GtkWidget *
herald_figure_view_new (const HeraldFigure *figure)
{
  GtkWidget *columns = herald_columns_new (2, LEAST_COLUMN);

  herald_columns_append (HERALD_COLUMNS (columns), herald_icon_array_view_new (figure));
  herald_columns_append (HERALD_COLUMNS (columns), make_legend (figure));
  return columns;
}
