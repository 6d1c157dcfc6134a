/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two reports say, line by line. Where there is no room beside it, what a line is about stands
 * above what the two say. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "record/comparison-table.h"
#include "record/comparison-words.h"
#include "record/point-words.h"
#include "record/value-pair.h"

/* Of the design, in pixels. */
#define LEAST_HALF 215.0

/* At twice the text size so many characters still fit the narrowest window. */
#define LONGEST_WORD 14

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
  /* It goes below the title where both have no room in one line. */
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
make_title (const HeraldComparisonLine *line)
{
  GtkWidget *box = herald_wrap_box_new ();
  GtkWidget *title = herald_label_new (line->title, "herald-body");

  gtk_widget_add_css_class (title, "herald-strong");
  gtk_widget_set_margin_end (title, 8);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  herald_wrap_box_append (HERALD_WRAP_BOX (box), title);
  herald_wrap_box_append (HERALD_WRAP_BOX (box), make_state (line->state));
  return box;
}

static GtkWidget *
make_value (const HeraldComparisonLine *line, guint side)
{
  gboolean is_said = line->texts[side] != NULL;
  g_autofree char *said = is_said ? herald_text_isolate_new (line->texts[side]) : NULL;
  GtkWidget *label = herald_label_new (is_said ? said : _ ("Report does not say"), "herald-body");

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  herald_label_keep_words (label, LONGEST_WORD);
  if (!is_said)
    gtk_widget_add_css_class (label, "herald-soft");
  else if (line->state == HERALD_LINE_CHANGED)
    gtk_widget_add_css_class (label, "herald-strong");
  return label;
}

static GtkWidget *
make_pair (const HeraldComparison *comparison,
           const HeraldComparisonLine *line,
           GtkSizeGroup *group)
{
  GtkWidget *pair = herald_value_pair_new ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *value = make_value (line, i);

      gtk_size_group_add_widget (group, value);
      herald_value_pair_add (HERALD_VALUE_PAIR (pair),
                             herald_point_words_name (comparison->points[i]),
                             value);
    }
  return pair;
}

static GtkWidget *
make_names (const HeraldComparison *comparison, GtkSizeGroup *group)
{
  GtkWidget *pair = herald_value_pair_new ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *name =
          herald_label_new (herald_point_words_name (comparison->points[i]), "herald-small");

      herald_label_keep_words (name, LONGEST_WORD);
      gtk_widget_add_css_class (name, "herald-soft");
      gtk_size_group_add_widget (group, name);
      herald_value_pair_add (HERALD_VALUE_PAIR (pair), NULL, name);
    }
  return pair;
}

static GtkWidget *
make_head (const HeraldComparison *comparison, GtkSizeGroup *group)
{
  /* TRANSLATORS: the head of a table; the names of two samples follow */
  GtkWidget *start = herald_label_new (_ ("Report of"), "herald-small");
  g_autofree char *text = g_strdup_printf (_ ("%1$s and %2$s"),
                                           herald_point_words_name (comparison->points[0]),
                                           herald_point_words_name (comparison->points[1]));

  gtk_widget_add_css_class (start, "herald-soft");
  return make_row (start, make_names (comparison, group), text);
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
  /* All rows stack, or none does. */
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_add_css_class (table, "herald-compare");
  gtk_box_append (GTK_BOX (table), make_head (comparison, group));
  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const HeraldComparisonLine *line =
          &g_array_index (comparison->lines, HeraldComparisonLine, i);
      g_autofree char *text = herald_comparison_words_line_new (comparison, line);
      GtkWidget *row = make_row (make_title (line), make_pair (comparison, line, group), text);

      if (line->state == HERALD_LINE_CHANGED)
        gtk_widget_add_css_class (row, "herald-fill-yours");
      gtk_box_append (GTK_BOX (table), row);
    }
  return table;
}
