/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the reading of a table is, and a button that stops it. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-names.h"
#include "cohort/cohort-progress.h"
#include "common/labels.h"
#include "words/number-words.h"

/* Often enough to be seen, seldom enough to be read. */
#define LOOK_MS 100

struct _HeraldCohortProgress
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *place;
  GtkProgressBar *bar;
  HeraldCohortWork *work; /* (nullable) */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (HeraldCohortProgress, herald_cohort_progress, GTK_TYPE_WIDGET)

static void
say_place (HeraldCohortProgress *self)
{
  g_autofree char *done = herald_cohort_names_size (herald_cohort_work_get_bytes (self->work));
  g_autofree char *all = herald_cohort_names_size (herald_cohort_work_get_total (self->work));
  guint n_rows = herald_cohort_work_get_rows (self->work);
  g_autofree char *rows = herald_words_count_new (n_rows);
  g_autofree char *text = g_strdup_printf (
      /* Translators: how much of a file is read, of how much, and how many rows that is */
      ngettext ("%s of %s, %s row so far", "%s of %s, %s rows so far", n_rows),
      done,
      all,
      rows);

  herald_label_set_text (self->place, text);
}

static gboolean
on_look (gpointer data)
{
  HeraldCohortProgress *self = data;
  gsize total = herald_cohort_work_get_total (self->work);
  double share = total > 0 ? (double)herald_cohort_work_get_bytes (self->work) / total : 0.0;

  gtk_progress_bar_set_fraction (self->bar, MIN (share, 1.0));
  say_place (self);
  return G_SOURCE_CONTINUE;
}

static void
herald_cohort_progress_dispose (GObject *object)
{
  HeraldCohortProgress *self = HERALD_COHORT_PROGRESS (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->work, herald_cohort_work_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_progress_parent_class)->dispose (object);
}

static void
herald_cohort_progress_class_init (HeraldCohortProgressClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_progress_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_cohort_progress_init (HeraldCohortProgress *self)
{
  GtkWidget *stop = gtk_button_new_with_mnemonic (_ ("_Stop"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->title = GTK_LABEL (herald_heading_new ("", "herald-title-2", 1));
  self->place = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "win.stop");
  gtk_widget_set_halign (stop, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->box, "herald-flows");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-page");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (self->box), stop);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/*
 * herald_cohort_progress_new:
 *
 * Returns: (transfer floating): no progress yet
 */
GtkWidget *
herald_cohort_progress_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_PROGRESS, NULL);
}

/*
 * herald_cohort_progress_set:
 * @self: a page
 * @work: (nullable): the work to look at
 * @title: (nullable): what it is
 */
void
herald_cohort_progress_set (HeraldCohortProgress *self, HeraldCohortWork *work, const char *title)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->work, herald_cohort_work_unref);
  if (work == NULL)
    return;
  self->work = herald_cohort_work_ref (work);
  herald_label_set_text (self->title, title);
  on_look (self);
  self->look_id = g_timeout_add (LOOK_MS, on_look, self);
}
