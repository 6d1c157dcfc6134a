/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of counts: a row for what was drawn, a column for what was said. It scrolls by itself
 * where it is wider than the page. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/confusion-grid.h"
#include "practice/score-strip.h"

/* Classes that nobody gave and that do not occur have no say. */
static gboolean
is_used (const HeraldConfusion *confusion, guint index)
{
  return herald_confusion_get_row (confusion, index) > 0 ||
         herald_confusion_get_column (confusion, index) > 0;
}

static GtkWidget *
attach (GtkWidget *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 0.5f);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
  return label;
}

static void
attach_count (GtkWidget *grid,
              const HeraldRatings *ratings,
              const HeraldConfusion *confusion,
              guint truth,
              guint answer,
              int column,
              int row)
{
  guint count = confusion->counts[truth][answer];
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("·");
  g_autofree char *words =
      g_strdup_printf (_ ("Drawn %s, said %s: %u"),
                       herald_score_name (herald_ratings_get_class (ratings, truth)),
                       herald_score_name (herald_ratings_get_class (ratings, answer)),
                       count);
  GtkWidget *label = attach (grid, text, column, row, "herald-count");

  if (truth == answer)
    gtk_widget_add_css_class (label, "herald-agreed");
  else if (count > 0)
    gtk_widget_add_css_class (label, "herald-mixed-up");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
attach_row (GtkWidget *grid,
            const HeraldRatings *ratings,
            const HeraldConfusion *confusion,
            guint truth,
            int row)
{
  int column = 1;

  attach (
      grid, herald_score_name (herald_ratings_get_class (ratings, truth)), 0, row, "herald-strong");
  for (guint answer = 0; answer < confusion->n_classes; answer++)
    {
      if (is_used (confusion, answer))
        attach_count (grid, ratings, confusion, truth, answer, column++, row);
    }
}

/**
 * herald_confusion_grid_new:
 * @ratings: where the classes have their names
 * @confusion: the counts
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
herald_confusion_grid_new (const HeraldRatings *ratings, const HeraldConfusion *confusion)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();
  int column = 1;
  int row = 1;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_add_css_class (grid, "herald-confusion");
  attach (grid, _ ("Drawn ↓  Said →"), 0, 0, "herald-small");
  for (guint i = 0; i < confusion->n_classes; i++)
    {
      if (!is_used (confusion, i))
        continue;
      attach (grid,
              herald_score_name (herald_ratings_get_class (ratings, i)),
              column++,
              0,
              "herald-strong");
      attach_row (grid, ratings, confusion, i, row++);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  return scroller;
}
