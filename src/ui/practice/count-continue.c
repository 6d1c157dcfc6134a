/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same counts in a window in another language. */
#include "config.h"

#include "cohort/edition-choice.h"
#include "practice/count-actions.h"
#include "practice/count-file-ways.h"
#include "practice/count-window-private.h"

/**
 * herald_count_window_continue:
 * @earlier: a window that is to go
 * @shelf: the editions; outlives the new window
 *
 * Returns: (transfer none): a window with the counts of @earlier, its file and its way back
 */
GtkWidget *
herald_count_window_continue (HeraldCountWindow *earlier, HeraldShelf *shelf)
{
  HeraldRulebook *book = herald_edition_choice_get (earlier->edition, earlier->shelf);
  HeraldCountWindow *self;
  int width = 0;
  int height = 0;

  herald_count_grid_commit (earlier->grid);
  self = HERALD_COUNT_WINDOW (
      herald_count_window_make (shelf, earlier->session, g_object_ref (earlier->sheet)));
  gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (GTK_WINDOW (earlier)));
  gtk_window_get_default_size (GTK_WINDOW (earlier), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  herald_count_window_set_second (self, herald_count_actions_get_state (earlier, "second"));
  herald_count_window_set_clusters (self, herald_count_actions_get_state (earlier, "clusters"));
  if (book != NULL)
    herald_edition_choice_set (self->edition, shelf, herald_rulebook_get_text (book)->id);
  herald_count_file_ways_continue (self, earlier);
  return GTK_WIDGET (self);
}
