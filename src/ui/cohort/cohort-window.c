/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window for tables of many cases: opens one, has its columns named, reads it in a thread, and
 * shows it. The window of a person's own result knows nothing of it. */
#include "config.h"

#include "cohort/cohort-window-private.h"

#include "cohort/cohort-jobs.h"
#include "cohort/cohort-memory.h"
#include "cohort/cohort-window-actions.h"
#include "interface.h"
#include "record/column-guess.h"

#include <glib/gi18n.h>

#define WIDTH 1200
#define HEIGHT 800

G_DEFINE_FINAL_TYPE (HeraldCohortWindow, herald_cohort_window, GTK_TYPE_APPLICATION_WINDOW)

static void
update_state (HeraldCohortWindow *self)
{
  GFile *file = self->coming != NULL ? self->coming : self->file;
  g_autofree char *title = herald_cohort_file_title (file);
  gboolean is_idle = self->work == NULL;
  gboolean is_apart = herald_cohort_frame_shows (&self->frame, HERALD_COHORT_PAGE_MAPPING);

  gtk_window_set_title (GTK_WINDOW (self), title);
  herald_cohort_window_actions_enable (G_ACTION_MAP (self),
                                       self->table != NULL && is_idle,
                                       self->loaded != NULL && is_idle,
                                       self->table != NULL && is_idle && is_apart,
                                       !is_idle);
}

static void
end_work (HeraldCohortWindow *self)
{
  herald_cohort_progress_set (self->frame.progress, NULL, NULL);
  g_clear_pointer (&self->work, herald_cohort_work_unref);
}

/* Back to what there was before the work began. */
static void
go_back (HeraldCohortWindow *self)
{
  const char *page = HERALD_COHORT_PAGE_START;

  if (self->table != NULL)
    page = HERALD_COHORT_PAGE_TABLE;
  else if (self->loaded != NULL && herald_cohort_mapping_has_strange (self->frame.mapping))
    page = HERALD_COHORT_PAGE_MAPPING;
  herald_cohort_frame_show (&self->frame, page);
  update_state (self);
}

static void
begin_work (HeraldCohortWindow *self, const char *title)
{
  herald_cohort_frame_say (&self->frame, NULL);
  self->work = herald_cohort_work_new ();
  herald_cohort_progress_set (self->frame.progress, self->work, title);
  herald_cohort_frame_show (&self->frame, HERALD_COHORT_PAGE_PROGRESS);
  update_state (self);
}

/* Returns whether there is anything to go on with. */
static gboolean
take_result (HeraldCohortWindow *self, gpointer result, GError *error)
{
  g_autofree char *text = NULL;

  /* Who stopped it has tidied up. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  end_work (self);
  if (result != NULL)
    return TRUE;
  text = herald_cohort_file_describe (self->coming != NULL ? self->coming : self->file, error);
  g_clear_object (&self->coming);
  go_back (self);
  herald_cohort_frame_say (&self->frame, text);
  return FALSE;
}

static void
on_judged (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCohortWindow) self = data;
  g_autoptr (GError) error = NULL;
  HeraldCaseTable *table = herald_cohort_work_finish (result, &error);

  if (!take_result (self, table, error))
    return;
  g_clear_pointer (&self->table, herald_case_table_unref);
  self->table = table;
  herald_cohort_frame_set_table (&self->frame, table);
  update_state (self);
}

/**
 * herald_cohort_window_judge:
 * @self: a window whose columns are named
 *
 * Reads the cases.
 */
void
herald_cohort_window_judge (HeraldCohortWindow *self)
{
  begin_work (self, _ ("Reading the cases"));
  herald_cohort_judge (self->shelf,
                       herald_cohort_mapping_get_book (self->frame.mapping),
                       self->loaded->bytes,
                       herald_cohort_mapping_get_meanings (self->frame.mapping),
                       self->work,
                       on_judged,
                       g_object_ref (self));
}

/* Returns whether a person had a say about this kind of table. */
static gboolean
fill_mapping (HeraldCohortWindow *self, const char *edition)
{
  const char *const *names = (const char *const *)self->loaded->names;
  g_auto (GStrv) meanings = herald_cohort_memory_find (self->settings, names);
  gboolean is_known = meanings != NULL;

  if (!is_known)
    meanings = herald_column_guess (herald_shelf_get_vocabulary (self->shelf), names);
  herald_cohort_mapping_set (self->frame.mapping, names, (const char *const *)meanings, edition);
  return is_known;
}

/* A person's say is asked for once for each kind of table. */
static void
take_columns (HeraldCohortWindow *self)
{
  gboolean is_known = fill_mapping (self, HERALD_SHELF_DEFAULT_EDITION);

  if (is_known || !herald_cohort_mapping_has_strange (self->frame.mapping))
    herald_cohort_window_judge (self);
  else
    herald_cohort_frame_show (&self->frame, HERALD_COHORT_PAGE_MAPPING);
}

static void
on_loaded (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCohortWindow) self = data;
  g_autoptr (GError) error = NULL;
  HeraldCohortFile *loaded = herald_cohort_work_finish (result, &error);

  if (!take_result (self, loaded, error))
    return;
  g_clear_pointer (&self->table, herald_case_table_unref);
  g_clear_pointer (&self->loaded, herald_cohort_file_free);
  self->loaded = loaded;
  g_set_object (&self->file, self->coming);
  g_clear_object (&self->coming);
  update_state (self);
  take_columns (self);
}

static void
on_accepted (HeraldCohortWindow *self)
{
  herald_cohort_memory_keep (self->settings,
                             herald_cohort_mapping_get_names (self->frame.mapping),
                             herald_cohort_mapping_get_meanings (self->frame.mapping));
  herald_cohort_window_judge (self);
}

static void
on_exported (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCohortWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = herald_cohort_work_finish (result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  end_work (self);
  go_back (self);
  if (file != NULL)
    return;
  /* Translators: what is wrong with a file */
  text = g_strdup_printf (_ ("The results could not be saved: %s"), error->message);
  herald_cohort_frame_say (&self->frame, text);
}

static void
stop_work (HeraldCohortWindow *self)
{
  if (self->work == NULL)
    return;
  herald_cohort_work_stop (self->work);
  g_clear_object (&self->coming);
  end_work (self);
}

static void
herald_cohort_window_dispose (GObject *object)
{
  HeraldCohortWindow *self = HERALD_COHORT_WINDOW (object);

  stop_work (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->loaded, herald_cohort_file_free);
  g_clear_pointer (&self->table, herald_case_table_unref);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (herald_cohort_window_parent_class)->dispose (object);
}

/* The window of a result may not have been there to load them. */
static void
herald_cohort_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (herald_cohort_window_parent_class)->realize (widget);
  herald_interface_load_icons (gtk_widget_get_display (widget));
}

static void
herald_cohort_window_class_init (HeraldCohortWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_cohort_window_dispose;
  GTK_WIDGET_CLASS (class)->realize = herald_cohort_window_realize;
  gtk_widget_class_add_binding_action (
      GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
herald_cohort_window_init (HeraldCohortWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-window");
}

/**
 * herald_cohort_window_new:
 * @application: (nullable): the program
 * @shelf: the editions; outlives the window
 * @settings: where it is remembered what columns hold
 *
 * Returns: (transfer none): a window without a table
 */
GtkWidget *
herald_cohort_window_new (GtkApplication *application, HeraldShelf *shelf, HeraldSettings *settings)
{
  HeraldCohortWindow *self = g_object_new (HERALD_TYPE_COHORT_WINDOW, NULL);

  gtk_window_set_application (GTK_WINDOW (self), application);
  self->shelf = shelf;
  self->settings = g_object_ref (settings);
  /* Threads look at the shelf: all that it loads when first asked for has to be there before. */
  herald_shelf_get_books (shelf);
  herald_cohort_frame_fill (&self->frame, shelf);
  gtk_window_set_child (GTK_WINDOW (self), self->frame.box);
  herald_cohort_window_actions_add (self);
  g_signal_connect_object (
      self->frame.mapping, "accepted", G_CALLBACK (on_accepted), self, G_CONNECT_SWAPPED);
  herald_cohort_frame_show (&self->frame, HERALD_COHORT_PAGE_START);
  update_state (self);
  return GTK_WIDGET (self);
}

/**
 * herald_cohort_window_is_table_file:
 * @file: a file
 *
 * Returns: whether its name says that it is a table
 */
gboolean
herald_cohort_window_is_table_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return small != NULL && (g_str_has_suffix (small, ".csv") || g_str_has_suffix (small, ".tsv"));
}

/**
 * herald_cohort_window_open:
 * @self: a window
 * @file: a table
 *
 * Opens it in place of the one that is open.
 */
void
herald_cohort_window_open (HeraldCohortWindow *self, GFile *file)
{
  g_return_if_fail (HERALD_IS_COHORT_WINDOW (self) && G_IS_FILE (file));

  stop_work (self);
  self->coming = g_object_ref (file);
  begin_work (self, _ ("Opening the table"));
  herald_cohort_file_load (file, self->work, on_loaded, g_object_ref (self));
}

/**
 * herald_cohort_window_stop:
 * @self: a window
 *
 * Ends what is under way, and shows what there was before.
 */
void
herald_cohort_window_stop (HeraldCohortWindow *self)
{
  g_return_if_fail (HERALD_IS_COHORT_WINDOW (self));

  stop_work (self);
  go_back (self);
}

/**
 * herald_cohort_window_export:
 * @self: a window with a table
 * @file: where the verdicts go
 * @keep: whether the table's own columns stand in front
 */
void
herald_cohort_window_export (HeraldCohortWindow *self, GFile *file, gboolean keep)
{
  g_return_if_fail (HERALD_IS_COHORT_WINDOW (self) && self->table != NULL && self->work == NULL);

  begin_work (self, _ ("Saving the results"));
  herald_cohort_export (self->table, file, keep, self->work, on_exported, g_object_ref (self));
}

/**
 * herald_cohort_window_show_columns:
 * @self: a window with a table
 *
 * Asks again what the columns hold, and which edition reads them.
 */
void
herald_cohort_window_show_columns (HeraldCohortWindow *self)
{
  g_return_if_fail (HERALD_IS_COHORT_WINDOW (self) && self->loaded != NULL);

  herald_cohort_frame_show (&self->frame, HERALD_COHORT_PAGE_MAPPING);
  update_state (self);
}

/**
 * herald_cohort_window_show_table:
 * @self: a window with a table
 *
 * Goes back to its cases. The page of the columns forgets what was not used to read them.
 */
void
herald_cohort_window_show_table (HeraldCohortWindow *self)
{
  g_return_if_fail (HERALD_IS_COHORT_WINDOW (self) && self->table != NULL && self->work == NULL);

  if (herald_cohort_frame_shows (&self->frame, HERALD_COHORT_PAGE_MAPPING))
    fill_mapping (self,
                  herald_rulebook_get_text (herald_case_table_get_fallback (self->table))->id);
  go_back (self);
}

/**
 * herald_cohort_window_get_table:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the cases
 */
HeraldCaseTable *
herald_cohort_window_get_table (HeraldCohortWindow *self)
{
  return self->table;
}

/**
 * herald_cohort_window_get_frame:
 * @self: a window
 *
 * Returns: (transfer none): what it holds
 */
const HeraldCohortFrame *
herald_cohort_window_get_frame (HeraldCohortWindow *self)
{
  return &self->frame;
}
