/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map with its sentence and key, and the same as a table for those who would rather read. */
#include "config.h"

#include <glib/gi18n.h>

#include "ish-map-section.h"
#include "ish-map-view.h"
#include "common/access.h"
#include "common/labels.h"

static GtkWidget *
make_cell (const char *text, gboolean is_heading, gboolean is_chosen)
{
  GtkWidget *label = is_heading ? herald_heading_new (text, "herald-small", 4)
                                : herald_label_new (text, "herald-small");

  if (is_heading || is_chosen)
    gtk_widget_add_css_class (label, "herald-strong");
  if (is_chosen)
    gtk_widget_add_css_class (label, "herald-yours");
  return label;
}

static void
add_row (GtkGrid *grid, int row, const HeraldIshRow *content)
{
  g_autofree char *yours = NULL;
  const char *name = content->name;

  if (content->is_chosen)
    name = yours = g_strdup_printf (_ ("%s (yours)"), content->name);
  gtk_grid_attach (grid, make_cell (name, FALSE, content->is_chosen), 0, row, 1, 1);
  gtk_grid_attach (grid, make_cell (content->ratio, FALSE, content->is_chosen), 1, row, 1, 1);
  gtk_grid_attach (grid, make_cell (content->copies, FALSE, content->is_chosen), 2, row, 1, 1);
  gtk_grid_attach (grid, make_cell (content->meaning, FALSE, content->is_chosen), 3, row, 1, 1);
}

/**
 * herald_ish_map_table_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): the map of the edition as a table
 */
GtkWidget *
herald_ish_map_table_new (const HeraldVerdict *verdict)
{
  g_autoptr (HeraldIshRegions) regions = herald_ish_regions_new (verdict, FALSE);
  GtkGrid *grid;

  if (regions == NULL)
    return NULL;
  grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_attach (grid, make_cell (_ ("Part"), TRUE, FALSE), 0, 0, 1, 1);
  gtk_grid_attach (grid, make_cell (_ ("Ratio"), TRUE, FALSE), 1, 0, 1, 1);
  gtk_grid_attach (grid, make_cell (_ ("HER2 copies"), TRUE, FALSE), 2, 0, 1, 1);
  gtk_grid_attach (grid, make_cell (_ ("By itself"), TRUE, FALSE), 3, 0, 1, 1);
  for (guint i = 0; i < regions->rows->len; i++)
    add_row (grid, i + 1, regions->rows->pdata[i]);
  return GTK_WIDGET (grid);
}

static GtkWidget *
make_key (const HeraldIshRegions *regions)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *cloud = NULL;

  gtk_box_append (
      GTK_BOX (box),
      herald_label_new (
          _ ("Brown diamond: your count. Plain blue: final by itself. Striped: more work first."),
          "herald-small"));
  if (!regions->has_cloud)
    return box;
  if (regions->is_assumed)
    cloud = g_strdup_printf (
        _ ("Brown cloud: other counts of %u cells, by chance. Your report does not "
           "say how many cells, so %u are assumed."),
        regions->map.cells,
        regions->map.cells);
  else
    cloud = g_strdup_printf (ngettext ("Brown cloud: other counts of %u cell, by chance.",
                                       "Brown cloud: other counts of %u cells, by chance.",
                                       regions->map.cells),
                             regions->map.cells);
  gtk_box_append (GTK_BOX (box), herald_label_new (cloud, "herald-small"));
  gtk_box_append (
      GTK_BOX (box),
      herald_label_new (_ ("The cloud is a simple teaching picture. It is not your own odds."),
                        "herald-small"));
  return box;
}

static void
on_table_toggled (GtkToggleButton *button, GtkStack *stack)
{
  gboolean is_table = gtk_toggle_button_get_active (button);

  gtk_stack_set_visible_child_name (stack, is_table ? "table" : "map");
  gtk_button_set_label (GTK_BUTTON (button), is_table ? _ ("Sho_w as Map") : _ ("Sho_w as Table"));
}

/**
 * herald_ish_map_section_new:
 * @verdict: a verdict; its book outlives the section
 *
 * Returns: (transfer full) (nullable): the map with its sentence and key
 */
GtkWidget *
herald_ish_map_section_new (const HeraldVerdict *verdict)
{
  HeraldIshRegions *regions = herald_ish_regions_new (verdict, FALSE);
  GtkWidget *box, *stack, *button, *key, *sentence;

  if (regions == NULL)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  stack = gtk_stack_new ();
  button = gtk_toggle_button_new_with_mnemonic (_ ("Sho_w as Table"));
  sentence = herald_label_new (regions->sentence, "herald-body");
  key = make_key (regions);
  gtk_widget_add_css_class (sentence, "herald-strong");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_add_named (GTK_STACK (stack), herald_ish_map_view_new (regions), "map");
  gtk_stack_add_named (GTK_STACK (stack), herald_ish_map_table_new (verdict), "table");
  herald_access_follow_stack (GTK_STACK (stack));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_table_toggled), stack, 0);
  gtk_box_append (GTK_BOX (box), sentence);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
