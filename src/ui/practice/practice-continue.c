/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page in its place: made when it is first shown, and again in another language, where it goes
 * on with the answers there are. */
#include "config.h"

#include "practice/practice-page-private.h"

/**
 * herald_practice_page_fill:
 * @place: where the page belongs
 * @shelf: the editions; outlives the page
 *
 * Makes the page where it is not there yet.
 */
void
herald_practice_page_fill (GtkBox *place, HeraldShelf *shelf)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GtkWidget *page;

  if (gtk_widget_get_first_child (GTK_WIDGET (place)) != NULL)
    return;
  folder = herald_case_sets_user_folder ();
  path = herald_progress_default_path ();
  page = herald_practice_page_new (shelf, folder, path);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (place, page);
}

static void
go_on (HeraldPracticePage *self, HeraldPracticePage *earlier)
{
  const char *view = herald_practice_page_get_view (earlier);

  herald_set_list_set_reader (self->sets_view, herald_set_list_get_reader (earlier->sets_view));
  if (g_str_equal (view, "run") && !earlier->is_looking)
    herald_practice_page_start (
        self, herald_case_set_get_text (herald_run_view_get_set (earlier->run_view))->id);
  else if (g_str_equal (view, "class"))
    herald_practice_page_show_class (self);
}

/**
 * herald_practice_page_continue:
 * @place: where the page belongs
 * @shelf: the editions; outlives the page
 * @earlier: the page that it stands for
 *
 * Makes the page with the same answers, kept or not, and goes on with the set that is taken.
 */
void
herald_practice_page_continue (GtkBox *place, HeraldShelf *shelf, HeraldPracticePage *earlier)
{
  GtkWidget *page =
      herald_practice_page_new_with_progress (shelf, earlier->user_folder, earlier->progress);

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (place, page);
  go_on (HERALD_PRACTICE_PAGE (page), earlier);
}
