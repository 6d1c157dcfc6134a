/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two reports say, line by line. Where there is no room beside it, what a line is about stands
 * above what the two say. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "common/labels.h"
#include "record/comparison-table.h"
#include "record/comparison-words.h"
#include "record/point-words.h"

/* Of the design, in pixels. */
#define LEAST_HALF 215.0

static GtkWidget *
make_pair (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), first);
  gtk_box_append (GTK_BOX (pair), second);
  return pair;
}

static GtkWidget *
make_row (GtkWidget *start, GtkWidget *end, const char *text)
{
  GtkWidget *columns = herald_columns_new (2, LEAST_HALF);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_hexpand (columns, TRUE);
  gtk_widget_add_css_class (row, "herald-compare-row");
  herald_columns_append (HERALD_COLUMNS (columns), start);
  herald_columns_append (HERALD_COLUMNS (columns), end);
  gtk_box_append (GTK_BOX (row), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static GtkWidget *
make_state (HeraldLineState state)
{
  const char *words = herald_comparison_words_state (state);
  GtkWidget *label;

  if (state == HERALD_LINE_CHANGED)
    label = herald_badge_new (words);
  else
    {
      label = herald_label_new (words, "herald-small");
      gtk_widget_add_css_class (label, "herald-soft");
    }
  /* The title beside it has the longer breath. */
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_halign (label, GTK_ALIGN_END);
  return label;
}

static GtkWidget *
make_title (const HeraldComparisonLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = herald_label_new (line->title, "herald-body");

  gtk_widget_add_css_class (title, "herald-strong");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), make_state (line->state));
  return box;
}

/* “2+” must not become “+2” where text runs from right to left. */
static char *
isolate (const char *text)
{
  return g_strdup_printf ("\u2068%s\u2069", text);
}

static GtkWidget *
make_value (const HeraldComparisonLine *line, guint side)
{
  gboolean is_said = line->texts[side] != NULL;
  g_autofree char *said = is_said ? isolate (line->texts[side]) : NULL;
  GtkWidget *label = herald_label_new (is_said ? said : _ ("Report does not say"), "herald-body");

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (!is_said)
    gtk_widget_add_css_class (label, "herald-soft");
  else if (line->state == HERALD_LINE_CHANGED)
    gtk_widget_add_css_class (label, "herald-strong");
  return label;
}

static GtkWidget *
make_head (const HeraldComparison *comparison)
{
  /* TRANSLATORS: the head of a table; the names of two samples follow */
  GtkWidget *start = herald_label_new (_ ("Report of"), "herald-small");
  GtkWidget *names[2];
  g_autofree char *text = g_strdup_printf (_ ("%1$s and %2$s"),
                                           herald_point_words_name (comparison->points[0]),
                                           herald_point_words_name (comparison->points[1]));

  for (guint i = 0; i < 2; i++)
    {
      names[i] = herald_label_new (herald_point_words_name (comparison->points[i]), "herald-small");
      gtk_widget_add_css_class (names[i], "herald-soft");
    }
  gtk_widget_add_css_class (start, "herald-soft");
  return make_row (start, make_pair (names[0], names[1]), text);
}

/**
 * herald_comparison_table_new:
 * @comparison: two results
 *
 * Returns: (transfer floating): what their reports say, line by line
 */
GtkWidget *
herald_comparison_table_new (const HeraldComparison *comparison)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (table, "herald-compare");
  gtk_box_append (GTK_BOX (table), make_head (comparison));
  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const HeraldComparisonLine *line =
          &g_array_index (comparison->lines, HeraldComparisonLine, i);
      g_autofree char *text = herald_comparison_words_line_new (comparison, line);
      GtkWidget *row = make_row (make_title (line),
                                 make_pair (make_value (line, 0), make_value (line, 1)),
                                 text);

      if (line->state == HERALD_LINE_CHANGED)
        gtk_widget_add_css_class (row, "herald-fill-yours");
      gtk_box_append (GTK_BOX (table), row);
    }
  return table;
}
