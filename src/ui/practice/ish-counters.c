/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was counted in one nucleus: dots of each colour, and clusters by estimate. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "common/wrap-button.h"
#include "practice/ish-counter.h"
#include "practice/ish-counters.h"
#include "practice/ish-probe-mark.h"

#define N_CLUSTERS 2

struct _HeraldIshCounters
{
  GtkWidget parent_instance;

  GtkWidget *box;
  HeraldIshCounter *probes[HERALD_ISH_N_PROBES];
  HeraldIshCounter *clusters[N_CLUSTERS]; /* small, large */
  GtkExpander *expander;
  HeraldIshTally *tally;
  HeraldIshHands *hands; /* (nullable) outlives this, or is taken away by herald_ish_counters_end */
};

G_DEFINE_FINAL_TYPE (HeraldIshCounters, herald_ish_counters, GTK_TYPE_WIDGET)

static void
on_changed (HeraldIshCounters *self)
{
  const HeraldCount *draft = herald_ish_tally_get_draft (self->tally);

  herald_ish_counter_set_count (self->probes[HERALD_ISH_HER2], draft->her2);
  herald_ish_counter_set_count (self->probes[HERALD_ISH_CEP17], draft->cep17);
  herald_ish_counter_set_count (self->clusters[0], draft->small_clusters);
  herald_ish_counter_set_count (self->clusters[1], draft->large_clusters);
  if (draft->small_clusters + draft->large_clusters > 0)
    gtk_expander_set_expanded (self->expander, TRUE);
}

static gboolean
herald_ish_counters_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HERALD_ISH_COUNTERS (widget)->probes[HERALD_ISH_HER2]));
}

static void
herald_ish_counters_dispose (GObject *object)
{
  HeraldIshCounters *self = HERALD_ISH_COUNTERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->tally);
  G_OBJECT_CLASS (herald_ish_counters_parent_class)->dispose (object);
}

static void
herald_ish_counters_class_init (HeraldIshCountersClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ish_counters_dispose;
  widget_class->grab_focus = herald_ish_counters_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_ish_counters_init (HeraldIshCounters *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
on_her2_stepped (HeraldIshCounters *self, int by)
{
  herald_ish_tally_add (self->tally, HERALD_ISH_HER2, by);
}

static void
on_cep17_stepped (HeraldIshCounters *self, int by)
{
  herald_ish_tally_add (self->tally, HERALD_ISH_CEP17, by);
}

static void
on_small_stepped (HeraldIshCounters *self, int by)
{
  herald_ish_tally_add_cluster (self->tally, HERALD_ISH_SMALL, by);
}

static void
on_large_stepped (HeraldIshCounters *self, int by)
{
  herald_ish_tally_add_cluster (self->tally, HERALD_ISH_LARGE, by);
}

static void
on_marking (HeraldIshCounters *self, GtkCheckButton *cep17)
{
  if (self->hands != NULL)
    self->hands->marking = gtk_check_button_get_active (cep17) ? HERALD_ISH_CEP17 : HERALD_ISH_HER2;
}

/* Which of the two a press on the picture marks; with its sign beside it. */
static GtkWidget *
make_title (HeraldIshProbe probe, GtkWidget *check, gboolean is_dual)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  herald_widget_set_tooltip (check, _ ("A press on the picture marks this colour"));
  gtk_box_append (GTK_BOX (line), herald_ish_probe_mark_new (probe));
  gtk_box_append (GTK_BOX (line), check);
  gtk_widget_set_visible (check, is_dual);
  if (!is_dual)
    gtk_box_append (GTK_BOX (line),
                    herald_label_new (herald_ish_probe_get_name (probe), "herald-strong"));
  return line;
}

static void
add_probes (HeraldIshCounters *self, gboolean is_dual)
{
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *her2 = gtk_check_button_new_with_label (herald_ish_probe_get_name (HERALD_ISH_HER2));
  GtkWidget *cep17 = gtk_check_button_new_with_label (herald_ish_probe_get_name (HERALD_ISH_CEP17));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (cep17), GTK_CHECK_BUTTON (her2));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (her2), TRUE);
  self->probes[HERALD_ISH_HER2] = HERALD_ISH_COUNTER (
      herald_ish_counter_new (make_title (HERALD_ISH_HER2, her2, is_dual), _ ("HER2 dots"), TRUE));
  self->probes[HERALD_ISH_CEP17] = HERALD_ISH_COUNTER (
      herald_ish_counter_new (make_title (HERALD_ISH_CEP17, cep17, TRUE), _ ("CEP17 dots"), TRUE));
  for (guint probe = 0; probe < HERALD_ISH_N_PROBES; probe++)
    herald_wrap_box_append (HERALD_WRAP_BOX (line), GTK_WIDGET (self->probes[probe]));
  gtk_widget_set_visible (GTK_WIDGET (self->probes[HERALD_ISH_CEP17]), is_dual);
  g_signal_connect_swapped (cep17, "toggled", G_CALLBACK (on_marking), self);
  g_signal_connect_swapped (self->probes[HERALD_ISH_HER2],
                            "stepped",
                            G_CALLBACK (on_her2_stepped),
                            self);
  g_signal_connect_swapped (self->probes[HERALD_ISH_CEP17],
                            "stepped",
                            G_CALLBACK (on_cep17_stepped),
                            self);
  gtk_box_append (GTK_BOX (self->box), line);
}

static HeraldIshCounter *
add_cluster (GtkBox *box, const char *title, const char *name)
{
  GtkWidget *label = herald_label_new (title, "herald-small");
  GtkWidget *counter = herald_ish_counter_new (label, name, FALSE);

  gtk_box_append (box, counter);
  return HERALD_ISH_COUNTER (counter);
}

static void
add_clusters (HeraldIshCounters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->expander =
      GTK_EXPANDER (gtk_expander_new_with_mnemonic (_ ("HER2 dots that run to_gether")));
  gtk_label_set_wrap (GTK_LABEL (gtk_expander_get_label_widget (self->expander)), TRUE);
  self->clusters[0] =
      add_cluster (GTK_BOX (box), _ ("Small cluster, about 6"), _ ("Small clusters"));
  self->clusters[1] =
      add_cluster (GTK_BOX (box), _ ("Large cluster, about 12"), _ ("Large clusters"));
  g_signal_connect_swapped (self->clusters[0], "stepped", G_CALLBACK (on_small_stepped), self);
  g_signal_connect_swapped (self->clusters[1], "stepped", G_CALLBACK (on_large_stepped), self);
  herald_access_set_name (GTK_WIDGET (self->expander), _ ("HER2 dots that run together"));
  herald_expander_set_child (self->expander, box);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->expander));
}

/**
 * herald_ish_counters_new:
 * @tally: what is counted
 * @hands: who counts by hand
 *
 * Returns: (transfer floating): counters of the nucleus that is counted
 */
GtkWidget *
herald_ish_counters_new (HeraldIshTally *tally, HeraldIshHands *hands)
{
  HeraldIshCounters *self = g_object_new (HERALD_TYPE_ISH_COUNTERS, NULL);

  self->tally = g_object_ref (tally);
  self->hands = hands;
  add_probes (self, herald_count_sheet_is_dual (herald_ish_tally_get_sheet (tally)));
  add_clusters (self);
  g_signal_connect_object (tally, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}

/**
 * herald_ish_counters_end:
 * @self: counters
 *
 * No more is counted; its hands are gone.
 */
void
herald_ish_counters_end (HeraldIshCounters *self)
{
  self->hands = NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
