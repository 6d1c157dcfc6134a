/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of practice: all sets, one that is taken, its end, and what a class needs. It always
 * says that the pictures are drawn. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "open-file.h"
#include "practice/case-panels.h"
#include "practice/practice-banner.h"
#include "practice/practice-file.h"
#include "practice/practice-page-private.h"
#include "practice/practice-standing.h"

G_DEFINE_FINAL_TYPE (HeraldPracticePage, herald_practice_page, GTK_TYPE_WIDGET)

static void
show_sets (HeraldPracticePage *self)
{
  herald_set_list_set_sets (self->sets_view, self->sets);
  gtk_stack_set_visible_child_name (self->stack, "sets");
}

static void
read_sets (HeraldPracticePage *self)
{
  HeraldCaseSets *sets = herald_case_sets_new (self->shelf, self->user_folder);
  g_autofree char *problems = NULL;

  herald_set_list_set_sets (self->sets_view, sets);
  g_clear_pointer (&self->sets, herald_case_sets_free);
  self->sets = sets;
  problems = herald_practice_file_join_problems (herald_case_sets_get_problems (sets));
  herald_set_list_set_problem (self->sets_view, problems);
}

static void
on_answers_place (GObject *widget G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  HeraldPracticePage *self = HERALD_PRACTICE_PAGE (data);
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (file != NULL && !herald_practice_page_save_answers (self, file, &error))
    herald_end_view_set_problem (self->end_view, error->message);
  g_object_unref (self);
}

static void
on_save_wanted (HeraldPracticePage *self)
{
  herald_practice_file_ask_answers (GTK_WIDGET (self),
                                    _ ("answers.csv"),
                                    on_answers_place,
                                    g_object_ref (self));
}

static void make_run_view (HeraldPracticePage *self);

static void
on_case_wanted (HeraldPracticePage *self, guint number)
{
  if (self->run_view == NULL)
    make_run_view (self);
  self->is_looking = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "run");
  herald_run_view_look_at (self->run_view,
                           herald_end_view_get_set (self->end_view),
                           herald_end_view_get_run (self->end_view),
                           number);
}

static void
show_end (HeraldPracticePage *self, HeraldCaseSet *set, HeraldPracticeRun *run)
{
  if (self->end_view == NULL)
    {
      self->end_view = HERALD_END_VIEW (herald_end_view_new (self->shelf));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->end_view), "end");
      g_signal_connect_swapped (self->end_view, "closed", G_CALLBACK (show_sets), self);
      g_signal_connect_swapped (self->end_view, "save-wanted", G_CALLBACK (on_save_wanted), self);
      g_signal_connect_swapped (self->end_view, "case-wanted", G_CALLBACK (on_case_wanted), self);
    }
  gtk_stack_set_visible_child_name (self->stack, "end");
  herald_end_view_set_run (self->end_view, set, run, self->progress);
}

static void
on_finished (HeraldPracticePage *self)
{
  if (self->is_looking)
    {
      gtk_stack_set_visible_child_name (self->stack, "end");
      herald_end_view_go_back (self->end_view);
      return;
    }
  show_end (self,
            herald_run_view_get_set (self->run_view),
            herald_run_view_get_run (self->run_view));
}

static void
on_result_wanted (HeraldPracticePage *self, const char *id)
{
  HeraldCaseSet *set = herald_case_sets_find (self->sets, id);
  HeraldPracticeRun *run = herald_progress_find_done (self->progress, id);

  if (set != NULL && run != NULL)
    show_end (self, set, run);
}

static void
on_started (HeraldPracticePage *self, const char *id)
{
  herald_practice_page_start (self, id);
}

static void
on_set_file (GObject *widget G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  HeraldPracticePage *self = HERALD_PRACTICE_PAGE (data);
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_practice_page_import (self, file);
  g_object_unref (self);
}

static void
on_import (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  herald_practice_file_ask_set (widget, NULL, on_set_file, g_object_ref (widget));
}

static void
herald_practice_page_dispose (GObject *object)
{
  HeraldPracticePage *self = HERALD_PRACTICE_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->sets, herald_case_sets_free);
  g_clear_pointer (&self->user_folder, g_free);
  g_clear_object (&self->progress);
  G_OBJECT_CLASS (herald_practice_page_parent_class)->dispose (object);
}

static void
herald_practice_page_class_init (HeraldPracticePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_practice_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "practice.import", NULL, on_import);
}

static void
herald_practice_page_init (HeraldPracticePage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self->box), herald_practice_banner_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_practice_page_new:
 * @shelf: the editions; outlives the page
 * @user_folder: (nullable) (type filename): where the user's own sets are
 * @progress_path: (nullable) (type filename): where progress may be kept
 *
 * Returns: (transfer floating): the page, with all sets
 */
GtkWidget *
herald_practice_page_new (HeraldShelf *shelf, const char *user_folder, const char *progress_path)
{
  g_autoptr (HeraldProgress) progress = herald_progress_new (progress_path);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  herald_progress_load (progress, &error);
  page = herald_practice_page_new_with_progress (shelf, user_folder, progress);
  if (error != NULL)
    herald_set_list_set_problem (HERALD_PRACTICE_PAGE (page)->sets_view, error->message);
  return page;
}

/**
 * herald_practice_page_new_with_progress:
 * @shelf: the editions; outlives the page
 * @user_folder: (nullable) (type filename): where the user's own sets are
 * @progress: what was answered so far
 *
 * Returns: (transfer floating): the page, with all sets
 */
GtkWidget *
herald_practice_page_new_with_progress (HeraldShelf *shelf,
                                        const char *user_folder,
                                        HeraldProgress *progress)
{
  HeraldPracticePage *self = g_object_new (HERALD_TYPE_PRACTICE_PAGE, NULL);

  self->shelf = shelf;
  self->user_folder = g_strdup (user_folder);
  self->progress = g_object_ref (progress);
  self->sets_view = HERALD_SET_LIST (herald_set_list_new (self->progress));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->sets_view), "sets");
  herald_access_follow_stack (self->stack);
  g_signal_connect_swapped (self->sets_view, "started", G_CALLBACK (on_started), self);
  g_signal_connect_swapped (self->sets_view, "result-wanted", G_CALLBACK (on_result_wanted), self);
  g_signal_connect_swapped (self->sets_view,
                            "class-wanted",
                            G_CALLBACK (herald_practice_page_show_class),
                            self);
  read_sets (self);
  return GTK_WIDGET (self);
}

static HeraldPracticeRun *
begin (HeraldPracticePage *self, HeraldCaseSet *set)
{
  const HeraldCaseSetText *text = herald_case_set_get_text (set);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *started = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();
  g_autoptr (GError) error = NULL;
  HeraldStanding standing =
      herald_standing_of (self->progress, schedule, set, herald_schedule_get_today ());
  HeraldPracticeRun *run =
      herald_progress_begin (self->progress,
                             set,
                             standing.can_repeat ? HERALD_PRACTICE_REPEAT : text->mode,
                             started,
                             &error);

  herald_set_list_set_problem (self->sets_view, error != NULL ? error->message : NULL);
  return run;
}

static void
make_run_view (HeraldPracticePage *self)
{
  self->run_view = HERALD_RUN_VIEW (herald_run_view_new (self->shelf, self->progress));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->run_view), "run");
  g_signal_connect_swapped (self->run_view, "paused", G_CALLBACK (show_sets), self);
  g_signal_connect_swapped (self->run_view, "finished", G_CALLBACK (on_finished), self);
}

/**
 * herald_practice_page_start:
 * @self: the page
 * @id: the id of a set
 *
 * Takes a set, or goes on with it.
 *
 * Returns: whether there is such a set
 */
gboolean
herald_practice_page_start (HeraldPracticePage *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);
  HeraldCaseSet *set = herald_case_sets_find (self->sets, id);
  HeraldPracticeRun *run;

  if (set == NULL || !herald_case_panels_can_show (set))
    return FALSE;
  run = herald_progress_find_open (self->progress, copy);
  if (run == NULL)
    run = begin (self, set);
  if (self->run_view == NULL)
    make_run_view (self);
  self->is_looking = FALSE;
  herald_run_view_start (self->run_view, set, run, herald_set_list_get_reader (self->sets_view));
  gtk_stack_set_visible_child_name (self->stack, "run");
  gtk_widget_grab_focus (GTK_WIDGET (self->run_view));
  return TRUE;
}

/**
 * herald_practice_page_show_class:
 * @self: the page
 *
 * Shows what an instructor needs.
 */
void
herald_practice_page_show_class (HeraldPracticePage *self)
{
  if (self->class_view == NULL)
    {
      self->class_view =
          HERALD_CLASS_VIEW (herald_class_view_new (herald_shelf_get_vocabulary (self->shelf)));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->class_view), "class");
      g_signal_connect_swapped (self->class_view, "closed", G_CALLBACK (show_sets), self);
    }
  gtk_stack_set_visible_child_name (self->stack, "class");
}

/**
 * herald_practice_page_import:
 * @self: the page
 * @file: a file with a set
 *
 * Takes a copy of the set, and tells where that can't be.
 */
void
herald_practice_page_import (HeraldPracticePage *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCaseSet) set = NULL;

  g_return_if_fail (self->user_folder != NULL);

  set = herald_practice_file_import (self->shelf, file, self->user_folder, &error);
  if (set == NULL)
    herald_set_list_set_problem (self->sets_view, error->message);
  else
    read_sets (self);
}

/**
 * herald_practice_page_save_answers:
 * @self: the page, at the end of a set
 * @file: where
 * @error: return location for a #GError
 *
 * Returns: whether the answers of that set are written
 */
gboolean
herald_practice_page_save_answers (HeraldPracticePage *self, GFile *file, GError **error)
{
  return herald_practice_file_save_answers (file,
                                            herald_end_view_get_answers (self->end_view),
                                            error);
}

/**
 * herald_practice_page_get_view:
 * @self: the page
 *
 * Returns: what is shown: "sets", "run", "end" or "class"
 */
const char *
herald_practice_page_get_view (HeraldPracticePage *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * herald_practice_page_get_progress:
 * @self: the page
 *
 * Returns: (transfer none): what was answered
 */
HeraldProgress *
herald_practice_page_get_progress (HeraldPracticePage *self)
{
  return self->progress;
}

/**
 * herald_practice_page_get_run_view:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): where a set is taken
 */
HeraldRunView *
herald_practice_page_get_run_view (HeraldPracticePage *self)
{
  return self->run_view;
}
