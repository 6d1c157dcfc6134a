/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same table in a window in another language. Its cases are read once more: a reason is a text
 * too. */
#include "config.h"

#include "cohort/cohort-window-private.h"

static void
take_file (HeraldCohortWindow *self, HeraldCohortWindow *earlier)
{
  HeraldCohortMapping *mapping = earlier->frame.mapping;

  g_set_object (&self->file, earlier->file);
  self->loaded = g_steal_pointer (&earlier->loaded);
  herald_cohort_mapping_set (
      self->frame.mapping,
      herald_cohort_mapping_get_names (mapping),
      herald_cohort_mapping_get_meanings (mapping),
      herald_rulebook_get_text (herald_cohort_mapping_get_book (mapping))->id);
}

/**
 * herald_cohort_window_continue:
 * @earlier: a window that is to go
 * @shelf: the editions; outlives the new window
 *
 * What was under way in @earlier begins anew.
 *
 * Returns: (transfer none): a window with the table of @earlier
 */
GtkWidget *
herald_cohort_window_continue (HeraldCohortWindow *earlier, HeraldShelf *shelf)
{
  g_autoptr (GFile) coming = earlier->coming != NULL ? g_object_ref (earlier->coming) : NULL;
  HeraldCohortWindow *self = HERALD_COHORT_WINDOW (herald_cohort_window_new (
      gtk_window_get_application (GTK_WINDOW (earlier)), shelf, earlier->settings));
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (earlier), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  herald_cohort_window_stop (earlier);
  if (coming != NULL)
    herald_cohort_window_open (self, coming);
  else if (earlier->loaded != NULL)
    {
      take_file (self, earlier);
      if (earlier->table != NULL)
        herald_cohort_window_judge (self);
      else
        herald_cohort_window_show_columns (self);
    }
  return GTK_WIDGET (self);
}
