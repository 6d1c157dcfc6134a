/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of counts: a row for what was drawn, a column for what was said; and where it would be
 * wider than the page, each count in words. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/room-box.h"
#include "practice/confusion-grid.h"
#include "practice/practice-names.h"

#define LONGEST_NAME 18

typedef struct
{
  GtkWidget *grid;
  GtkWidget *list; /* the same in words */
  const HeraldConfusion *confusion;
  const char *names[HERALD_CONFUSION_MAX_CLASSES];
} Table;

/* Classes that nobody gave and that do not occur have no say. */
static gboolean
is_used (const HeraldConfusion *confusion, guint index)
{
  return herald_confusion_get_row (confusion, index) > 0 ||
         herald_confusion_get_column (confusion, index) > 0;
}

static GtkWidget *
attach (const Table *table, const char *text, int column, int row, const char *css_class)
{
  g_autofree char *isolated = herald_text_isolate_new (text);
  GtkWidget *label = gtk_label_new (isolated);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_NAME);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 0.5f);
  gtk_grid_attach (GTK_GRID (table->grid), label, column, row, 1, 1);
  return label;
}

/* “0+” must not become “+0” where the sentence runs from right to left. */
static char *
make_sentence (const Table *table, guint truth, guint answer, guint count)
{
  g_autofree char *drawn = herald_text_isolate_new (table->names[truth]);
  g_autofree char *said = herald_text_isolate_new (table->names[answer]);

  return g_strdup_printf (_ ("Drawn %s, said %s: %u"), drawn, said, count);
}

static void
add_sentence (const Table *table, const char *words, gboolean is_agreed)
{
  GtkWidget *label = herald_label_new (words, "herald-body");

  if (is_agreed)
    gtk_widget_add_css_class (label, "herald-strong");
  gtk_box_append (GTK_BOX (table->list), label);
}

static void
attach_count (const Table *table, guint truth, guint answer, int column, int row)
{
  guint count = table->confusion->counts[truth][answer];
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("·");
  g_autofree char *words = make_sentence (table, truth, answer, count);
  GtkWidget *label = attach (table, text, column, row, "herald-count");

  if (truth == answer)
    gtk_widget_add_css_class (label, "herald-agreed");
  else if (count > 0)
    gtk_widget_add_css_class (label, "herald-mixed-up");
  if (count > 0)
    add_sentence (table, words, truth == answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
attach_row (const Table *table, guint truth, int row)
{
  int column = 1;

  attach (table, table->names[truth], 0, row, "herald-strong");
  for (guint answer = 0; answer < table->confusion->n_classes; answer++)
    {
      if (is_used (table->confusion, answer))
        attach_count (table, truth, answer, column++, row);
    }
}

/* The columns go the other way where text does: so does the arrow to them, in every translation. */
static char *
dup_corner (GtkWidget *grid)
{
  const char *text = _ ("Drawn ↓  Said →");
  g_auto (GStrv) parts = g_strsplit (text, "→", -1);

  return gtk_widget_get_direction (grid) == GTK_TEXT_DIR_RTL ? g_strjoinv ("←", parts)
                                                             : g_strdup (text);
}

/* Line by line, as it is read. */
static void
fill (const Table *table)
{
  g_autofree char *corner = dup_corner (table->grid);
  int column = 1;
  int row = 1;

  attach (table, corner, 0, 0, "herald-small");
  for (guint i = 0; i < table->confusion->n_classes; i++)
    {
      if (is_used (table->confusion, i))
        attach (table, table->names[i], column++, 0, "herald-strong");
    }
  for (guint i = 0; i < table->confusion->n_classes; i++)
    {
      if (is_used (table->confusion, i))
        attach_row (table, i, row++);
    }
}

/**
 * herald_confusion_grid_new:
 * @ratings: where the classes come from
 * @confusion: the counts
 * @vocabulary: the names of classes
 * @scale: what the classes belong to
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
herald_confusion_grid_new (const HeraldRatings *ratings,
                           const HeraldConfusion *confusion,
                           const HeraldVocabulary *vocabulary,
                           HeraldScaleId scale)
{
  Table table = {
    .grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL),
    .list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6),
    .confusion = confusion
  };
  GtkWidget *room = herald_room_box_new_for_words (table.grid, table.list);

  for (guint i = 0; i < confusion->n_classes; i++)
    table.names[i] =
        herald_practice_class_name (vocabulary, scale, herald_ratings_get_class (ratings, i));
  herald_access_set_name (table.grid, _ ("Your answers beside the right ones"));
  gtk_grid_set_column_spacing (GTK_GRID (table.grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (table.grid), 3);
  gtk_widget_add_css_class (table.grid, "herald-confusion");
  fill (&table);
  return room;
}
