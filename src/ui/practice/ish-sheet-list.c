/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet beside the picture: one row a nucleus, the sums at its foot. A row that is
 * pressed is counted again. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "practice/ish-probe-mark.h"
#include "practice/ish-sheet-list.h"

/* So much of the sheet is in sight; the rest scrolls. */
#define MOST_HEIGHT 196

struct _HeraldIshSheetList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkLabel *sums[1 + HERALD_ISH_N_PROBES];
  GtkSizeGroup *columns[HERALD_ISH_N_PROBES];
  HeraldIshTally *tally;
  guint scrolling; /* an idle source */
};

G_DEFINE_FINAL_TYPE (HeraldIshSheetList, herald_ish_sheet_list, GTK_TYPE_WIDGET)

static void
herald_ish_sheet_list_dispose (GObject *object)
{
  HeraldIshSheetList *self = HERALD_ISH_SHEET_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_handle_id (&self->scrolling, g_source_remove);
  for (guint i = 0; i < HERALD_ISH_N_PROBES; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->tally);
  G_OBJECT_CLASS (herald_ish_sheet_list_parent_class)->dispose (object);
}

static void
herald_ish_sheet_list_class_init (HeraldIshSheetListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ish_sheet_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_ish_sheet_list_init (HeraldIshSheetList *self)
{
  for (guint i = 0; i < HERALD_ISH_N_PROBES; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

static GtkWidget *
make_number (const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);

  herald_label_align_number (label);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  return label;
}

static GtkWidget *
make_column_head (HeraldIshSheetList *self, HeraldIshProbe probe)
{
  GtkWidget *name = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sign = herald_ish_probe_mark_new (probe);

  gtk_widget_set_halign (sign, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (name), sign);
  gtk_box_append (GTK_BOX (name), make_number (herald_ish_probe_get_name (probe), "herald-small"));
  gtk_size_group_add_widget (self->columns[probe], name);
  return name;
}

/* Its words stand above the columns where they would be parted beside them. Returns where the
 * columns go. */
static GtkBox *
make_line (GtkWidget *words, GtkWidget **line)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (*line,
                                 g_object_new (HERALD_TYPE_ROW_LAYOUT, "keeps-start", TRUE, NULL));
  gtk_widget_add_css_class (*line, "herald-sheet-line");
  gtk_box_append (GTK_BOX (*line), words);
  gtk_box_append (GTK_BOX (*line), columns);
  return GTK_BOX (columns);
}

static GtkWidget *
make_head (HeraldIshSheetList *self, gboolean is_dual)
{
  GtkWidget *line;
  GtkBox *columns = make_line (herald_label_new (_ ("Counting sheet"), "herald-strong"), &line);

  for (guint probe = 0; probe <= (is_dual ? HERALD_ISH_CEP17 : HERALD_ISH_HER2); probe++)
    gtk_box_append (columns, make_column_head (self, probe));
  return line;
}

static char *
make_sentence (const HeraldCount *count)
{
  if (count->exclusion != HERALD_ISH_COUNTED)
    return g_strdup_printf (_ ("Cell %u, not counted: %s"),
                            count->number,
                            herald_ish_exclusion_get_name (count->exclusion));
  return g_strdup_printf (_ ("Cell %u: HER2 %u, CEP17 %u"),
                          count->number,
                          herald_count_get_her2 (count),
                          count->cep17);
}

static void
append_number (HeraldIshSheetList *self, GtkBox *line, HeraldIshProbe probe, const char *text)
{
  GtkWidget *number = make_number (text, "herald-small");

  gtk_size_group_add_widget (self->columns[probe], number);
  gtk_box_append (line, number);
}

static void
fill_row (HeraldIshSheetList *self, GtkBox *line, const HeraldCount *count, gboolean is_dual)
{
  g_autofree char *name = g_strdup_printf (_ ("Cell %u"), count->number);
  g_autofree char *her2 = g_strdup_printf ("%u", herald_count_get_her2 (count));
  g_autofree char *cep17 = g_strdup_printf ("%u", count->cep17);
  GtkWidget *title = herald_label_new (name, "herald-small");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (line, title);
  if (count->exclusion != HERALD_ISH_COUNTED)
    {
      gtk_box_append (line,
                      make_number (herald_ish_exclusion_get_name (count->exclusion),
                                   "herald-small"));
      gtk_widget_add_css_class (GTK_WIDGET (line), "herald-soft");
      return;
    }
  append_number (self, line, HERALD_ISH_HER2, her2);
  if (is_dual)
    append_number (self, line, HERALD_ISH_CEP17, cep17);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  HeraldIshSheetList *self = HERALD_ISH_SHEET_LIST (data);
  const HeraldCount *count = herald_count_row_get (HERALD_COUNT_ROW (item));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *sentence = make_sentence (count);

  fill_row (self,
            GTK_BOX (line),
            count,
            herald_count_sheet_is_dual (herald_ish_tally_get_sheet (self->tally)));
  gtk_widget_add_css_class (line, "herald-sheet-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence,
                                  -1);
  return row;
}

static void
on_row_activated (HeraldIshSheetList *self, GtkListBoxRow *row)
{
  const HeraldCount *count = herald_count_sheet_get (herald_ish_tally_get_sheet (self->tally),
                                                     (guint)gtk_list_box_row_get_index (row));

  if (count != NULL)
    herald_ish_tally_select (self->tally, count->number);
}

static void
show_number (GtkLabel *label, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  herald_label_set_text (label, text);
}

static void
show_sums (HeraldIshSheetList *self)
{
  HeraldCountSheet *sheet = herald_ish_tally_get_sheet (self->tally);
  g_autofree char *done = NULL;
  HeraldIshTotals totals;

  herald_count_sheet_get_totals (sheet, 1, &totals);
  done = g_strdup_printf (ngettext ("%u cell done", "%u cells done", totals.nuclei), totals.nuclei);
  herald_label_set_text (self->sums[0], done);
  show_number (self->sums[1 + HERALD_ISH_HER2], totals.her2);
  show_number (self->sums[1 + HERALD_ISH_CEP17], totals.cep17);
  gtk_widget_set_visible (self->scroller, herald_ish_sheet_list_get_n_rows (self) > 0);
}

/* The panel is as low as it can be: so the list asks for what it may have. */
static void
fit_height (HeraldIshSheetList *self)
{
  int height;

  gtk_widget_measure (
      GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (height, MOST_HEIGHT));
}

/* A row has its place only after the next layout. */
static gboolean
scroll_to_end (gpointer data)
{
  HeraldIshSheetList *self = HERALD_ISH_SHEET_LIST (data);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->scrolling = 0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  return G_SOURCE_REMOVE;
}

/* What was done last is in sight. */
static void
on_longer (HeraldIshSheetList *self)
{
  if (self->scrolling == 0)
    self->scrolling = g_idle_add (scroll_to_end, self);
}

static void
show_chosen (HeraldIshSheetList *self)
{
  guint number = herald_ish_tally_get_draft (self->tally)->number;
  guint position;
  GtkListBoxRow *row = NULL;

  if (herald_count_sheet_find (herald_ish_tally_get_sheet (self->tally), number, 1, &position) !=
      NULL)
    row = gtk_list_box_get_row_at_index (self->list, (int)position);
  gtk_list_box_select_row (self->list, row);
}

static void
on_changed (HeraldIshSheetList *self)
{
  show_sums (self);
  fit_height (self);
  show_chosen (self);
}

static GtkWidget *
make_list (HeraldIshSheetList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("Cells and their dots"));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "herald-sheet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cells that are done; Enter counts one again"),
                                  -1);
  gtk_list_box_bind_model (
      self->list, G_LIST_MODEL (herald_ish_tally_get_sheet (self->tally)), make_row, self, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (
                               GTK_SCROLLED_WINDOW (self->scroller)),
                           "notify::upper",
                           G_CALLBACK (on_longer),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  return self->scroller;
}

static GtkWidget *
make_foot (HeraldIshSheetList *self, gboolean is_dual)
{
  GtkWidget *line;
  GtkBox *columns;

  self->sums[0] = GTK_LABEL (herald_label_new ("", "herald-strong"));
  columns = make_line (GTK_WIDGET (self->sums[0]), &line);
  for (guint probe = 0; probe < HERALD_ISH_N_PROBES; probe++)
    {
      self->sums[1 + probe] = GTK_LABEL (make_number ("0", "herald-strong"));
      gtk_size_group_add_widget (self->columns[probe], GTK_WIDGET (self->sums[1 + probe]));
      gtk_box_append (columns, GTK_WIDGET (self->sums[1 + probe]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sums[1 + HERALD_ISH_CEP17]), is_dual);
  gtk_widget_add_css_class (line, "herald-sheet-foot");
  return line;
}

/**
 * herald_ish_sheet_list_new:
 * @tally: what is counted
 *
 * Returns: (transfer floating): its sheet
 */
GtkWidget *
herald_ish_sheet_list_new (HeraldIshTally *tally)
{
  HeraldIshSheetList *self = g_object_new (HERALD_TYPE_ISH_SHEET_LIST, NULL);
  gboolean is_dual = herald_count_sheet_is_dual (herald_ish_tally_get_sheet (tally));

  self->tally = g_object_ref (tally);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "herald-card");
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self->box), make_head (self, is_dual));
  gtk_box_append (GTK_BOX (self->box), make_list (self));
  gtk_box_append (GTK_BOX (self->box), make_foot (self, is_dual));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (tally, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}

/**
 * herald_ish_sheet_list_get_n_rows:
 * @self: a sheet
 *
 * Returns: how many nuclei it has, left out ones too
 */
guint
herald_ish_sheet_list_get_n_rows (HeraldIshSheetList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (herald_ish_tally_get_sheet (self->tally)));
}
