/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a count comes to so far: copies, ratio, the group by the rule, and how much is missing. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/wrap-box.h"
#include "content/written-number.h"
#include "practice/ish-sums.h"
#include "practice/ish-truth.h"

#define DIGITS 2

typedef struct
{
  GtkWidget *box;
  GtkLabel *number;
  GtkLabel *note;
} Sum;

struct _HeraldIshSums
{
  GtkWidget parent_instance;

  GtkWidget *box;
  Sum copies;
  Sum ratio;
  GtkLabel *group;
  GtkLabel *missing;
  guint observer;
};

G_DEFINE_FINAL_TYPE (HeraldIshSums, herald_ish_sums, GTK_TYPE_WIDGET)

static void
herald_ish_sums_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_ISH_SUMS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_ish_sums_parent_class)->dispose (object);
}

static void
herald_ish_sums_class_init (HeraldIshSumsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ish_sums_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static Sum
make_sum (const char *title)
{
  Sum sum = { .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
              .number = GTK_LABEL (herald_label_new ("–", "herald-title-2")),
              .note = GTK_LABEL (herald_label_new ("", "herald-small")) };
  GtkWidget *label = herald_label_new (title, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_box_append (GTK_BOX (sum.box), label);
  gtk_box_append (GTK_BOX (sum.box), GTK_WIDGET (sum.number));
  gtk_box_append (GTK_BOX (sum.box), GTK_WIDGET (sum.note));
  return sum;
}

static void
herald_ish_sums_init (HeraldIshSums *self)
{
  GtkWidget *line = herald_wrap_box_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->copies = make_sum (_ ("Copies so far"));
  self->ratio = make_sum (_ ("Ratio so far"));
  self->group = GTK_LABEL (herald_label_new ("", "herald-strong"));
  self->missing = GTK_LABEL (herald_label_new ("", "herald-small"));
  herald_wrap_box_set_spacing (HERALD_WRAP_BOX (line), 18);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), self->copies.box);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), self->ratio.box);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->missing));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_ish_sums_new:
 * @title: (nullable): whose count it is, where there are two
 * @observer: whose rows, 1 or 2
 *
 * Returns: (transfer floating): nothing counted yet
 */
GtkWidget *
herald_ish_sums_new (const char *title, guint observer)
{
  HeraldIshSums *self = g_object_new (HERALD_TYPE_ISH_SUMS, NULL);

  self->observer = observer;
  if (title != NULL)
    gtk_box_prepend (GTK_BOX (self->box), herald_heading_new (title, "herald-section", 3));
  return GTK_WIDGET (self);
}

static void
show_sum (const Sum *sum, gboolean is_known, HeraldFraction number, char *note)
{
  g_autofree char *digits = is_known ? herald_fraction_to_text (number, DIGITS) : g_strdup ("–");
  g_autofree char *text = herald_written_number_new (digits);

  herald_label_set_text (sum->number, text);
  herald_label_set_text (sum->note, note);
  g_free (note);
}

static void
show_quotients (HeraldIshSums *self, const HeraldIshTotals *totals)
{
  HeraldFraction number = herald_fraction_new (0, 1);
  gboolean is_known = herald_ish_totals_get_copies (totals, &number);

  show_sum (&self->copies,
            is_known,
            number,
            g_strdup_printf (ngettext ("%u dots in %u cell", "%u dots in %u cells", totals->nuclei),
                             totals->her2,
                             totals->nuclei));
  is_known = herald_ish_totals_get_ratio (totals, &number);
  show_sum (&self->ratio,
            is_known,
            number,
            g_strdup_printf (_ ("%u to %u, sum by sum"), totals->her2, totals->cep17));
  gtk_widget_set_visible (self->ratio.box, totals->is_dual);
}

static char *
name_reading (const HeraldChoice *reading, HeraldRulebook *book)
{
  const char *edition = herald_rulebook_get_text (book)->title;

  if (reading == NULL || reading->name == NULL || g_str_equal (reading->id, "too-few"))
    return NULL;
  return g_strdup_printf (_ ("%s by %s"), reading->name, edition);
}

static char *
tell_missing (HeraldCountSheet *sheet, guint observer, const HeraldIshTotals *totals)
{
  guint tolerance = herald_count_sheet_get_tolerance (sheet, observer);
  guint missing = HERALD_ISH_TRUTH_NUCLEI - MIN (totals->nuclei, HERALD_ISH_TRUTH_NUCLEI);

  if (missing > 0)
    return g_strdup_printf (ngettext ("%u more cell to reach %u. Count in two areas or more.",
                                      "%u more cells to reach %u. Count in two areas or more.",
                                      missing),
                            missing,
                            HERALD_ISH_TRUTH_NUCLEI);
  if (tolerance > 0)
    return g_strdup_printf (ngettext ("Clusters are estimates: the sum may be off by %u dot.",
                                      "Clusters are estimates: the sum may be off by %u dots.",
                                      tolerance),
                            tolerance);
  return g_strdup (_ ("Enough cells. More of them make the count firmer."));
}

/**
 * herald_ish_sums_show:
 * @self: sums
 * @sheet: what was counted
 * @book: the edition that it is read by
 */
void
herald_ish_sums_show (HeraldIshSums *self, HeraldCountSheet *sheet, HeraldRulebook *book)
{
  HeraldIshTotals totals;
  g_autofree char *group =
      name_reading (herald_count_sheet_get_reading (sheet, self->observer, book), book);
  g_autofree char *missing = NULL;

  herald_count_sheet_get_totals (sheet, self->observer, &totals);
  show_quotients (self, &totals);
  missing = tell_missing (sheet, self->observer, &totals);
  herald_label_set_text (self->group, group != NULL ? group : "");
  gtk_widget_set_visible (GTK_WIDGET (self->group), group != NULL);
  herald_label_set_text (self->missing, missing);
}

/**
 * herald_ish_sums_dup_text:
 * @self: sums
 *
 * Returns: (transfer full): all that it says
 */
char *
herald_ish_sums_dup_text (HeraldIshSums *self)
{
  return g_strdup_printf ("%s; %s; %s; %s",
                          gtk_label_get_text (self->copies.number),
                          gtk_label_get_text (self->ratio.number),
                          gtk_label_get_text (self->group),
                          gtk_label_get_text (self->missing));
}
