/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where there is room for form or answer: what is entered in a line, what in it is to be checked,
 * and the button that shows the other of the two. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/metrics.h"
#include "common/row-layout.h"
#include "summary-bar.h"

/* From this text size on, it says no more than it must. */
#define LARGE_TEXT 1.6

struct _HeraldSummaryBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkLabel *summary;
  GtkLabel *headline; /* while the form is open */
  GtkLabel *to_check;
  GtkButton *button;
};

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldSummaryBar, herald_summary_bar, GTK_TYPE_WIDGET)

static void
on_clicked (HeraldSummaryBar *self)
{
  g_signal_emit (self, signals[PRESSED], 0);
}

static void
herald_summary_bar_dispose (GObject *object)
{
  HeraldSummaryBar *self = HERALD_SUMMARY_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_summary_bar_parent_class)->dispose (object);
}

static void
herald_summary_bar_class_init (HeraldSummaryBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_summary_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /** HeraldSummaryBar::pressed: @self: the bar, whose button was pressed */
  signals[PRESSED] = g_signal_new (
      "pressed", HERALD_TYPE_SUMMARY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (GtkWidget *box, const char *size, const char *look)
{
  GtkWidget *label = herald_label_new ("", size);

  if (look != NULL)
    gtk_widget_add_css_class (label, look);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
herald_summary_bar_init (HeraldSummaryBar *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
  self->title = GTK_WIDGET (add_label (words, "herald-caption", "herald-soft"));
  herald_label_set_text (GTK_LABEL (self->title), _ ("From your report"));
  self->summary = add_label (words, "herald-body", NULL);
  /* A number is never parted: rather, the button goes below. */
  gtk_label_set_wrap_mode (self->summary, PANGO_WRAP_WORD);
  self->headline = add_label (words, "herald-small", "herald-strong");
  self->to_check = add_label (words, "herald-small", "herald-error");
  gtk_widget_add_css_class (GTK_WIDGET (self->to_check), "herald-strong");
  gtk_widget_set_visible (GTK_WIDGET (self->to_check), FALSE);
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("Don_e")));
  gtk_widget_add_css_class (self->box, "herald-summary");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_summary_bar_new:
 *
 * Returns: (transfer floating): a bar; emits "pressed" when the other side is wanted
 */
GtkWidget *
herald_summary_bar_new (void)
{
  return g_object_new (HERALD_TYPE_SUMMARY_BAR, NULL);
}

/**
 * herald_summary_bar_set_text:
 * @self: a bar
 * @summary: the report in a line
 * @headline: the answer in a few words; "" to say nothing of it
 */
void
herald_summary_bar_set_text (HeraldSummaryBar *self, const char *summary, const char *headline)
{
  g_autofree char *isolated = herald_text_isolate_new (summary);

  herald_label_set_text (self->summary, isolated);
  herald_label_keep_numbers (self->summary);
  herald_label_set_text (self->headline, headline);
}

/**
 * herald_summary_bar_set_to_check:
 * @self: a bar
 * @count: how many things are to be mended in the form
 */
void
herald_summary_bar_set_to_check (HeraldSummaryBar *self, guint count)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u thing to check", "%u things to check", count), count);

  herald_label_set_text (self->to_check, count > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->to_check), count > 0);
  if (count > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->button),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * herald_summary_bar_set_open:
 * @self: a bar
 * @is_open: whether the form shows, and not the answer
 * @is_empty: whether nothing is entered
 */
void
herald_summary_bar_set_open (HeraldSummaryBar *self, gboolean is_open, gboolean is_empty)
{
  gtk_button_set_label (self->button, is_open ? _ ("Don_e") : _ ("Chang_e"));
  gtk_widget_set_visible (self->title, herald_widget_get_unit (GTK_WIDGET (self)) < LARGE_TEXT);
  gtk_widget_set_visible (GTK_WIDGET (self->headline),
                          is_open && !is_empty && *gtk_label_get_text (self->headline) != '\0');
}
