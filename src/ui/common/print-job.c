/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings documents to a printer, or into a file, through the print dialog of the desktop. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "common/print-job.h"
#include "common/print-tabs.h"
#include "print-pdf.h"

/* One and a half times the usual size of text. */
#define LARGE_DPI 144

struct _HeraldPrintJob
{
  GtkPrintOperation parent_instance;

  GPtrArray *printouts;
  HeraldPrintBundle *bundle; /* (nullable) on the paper that was chosen last */
  GtkPageSetup *setup;       /* (nullable) the paper to begin with */
  gboolean was_told;         /* whether a failure was */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was chosen last, so that the next sheet goes to the same printer on the same paper. In
 * memory only: nothing is written unless asked. */
static GtkPrintSettings *kept_settings;
static GtkPageSetup *kept_page_setup;

G_DEFINE_FINAL_TYPE (HeraldPrintJob, herald_print_job, GTK_TYPE_PRINT_OPERATION)

static double
find_edge (GtkPageSetup *setup)
{
  double sides[] = { gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                     gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
                     gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                     gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS) };
  double edge = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    edge = MAX (edge, sides[i]);
  return edge;
}

/* The whole sheet is ours: margins are those of the document, or of the printer where it asks for
 * more. */
static HeraldPaper
find_paper (GtkPrintContext *context)
{
  return (HeraldPaper){
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .edge = find_edge (gtk_print_context_get_page_setup (context)),
    .is_rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
}

static void
set_font (PangoContext *context)
{
  PangoContext *own = herald_print_job_create_context ();

  pango_context_set_font_description (context, pango_context_get_font_description (own));
  g_object_unref (own);
}

static void
tell_failure (HeraldPrintJob *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (self->was_told)
    return;
  self->was_told = TRUE;
  if (error == NULL)
    message = g_strdup (_ ("The page could not be printed."));
  else
    /* Translators: what the printer or the desktop says */
    message = g_strdup_printf (_ ("The page could not be printed: %s"), error->message);
  g_signal_emit (self, signals[FAILED], 0, message);
}

/* A preview begins anew, on other paper perhaps. */
static void
herald_print_job_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  HeraldPrintJob *self = HERALD_PRINT_JOB (operation);
  PangoContext *text = gtk_print_context_create_pango_context (context);
  HeraldPaper paper = find_paper (context);

  set_font (text);
  g_clear_pointer (&self->bundle, herald_print_bundle_free);
  self->bundle = herald_print_bundle_new (self->printouts, text, &paper);
  g_object_unref (text);
  gtk_print_operation_set_n_pages (operation, (int)herald_print_bundle_get_n_pages (self->bundle));
}

static void
herald_print_job_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  HeraldPrintJob *self = HERALD_PRINT_JOB (operation);

  herald_print_bundle_draw (self->bundle, gtk_print_context_get_cairo_context (context), page);
}

static void
herald_print_job_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  HeraldPrintJob *self = HERALD_PRINT_JOB (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (&kept_settings, gtk_print_operation_get_print_settings (operation));
      g_set_object (&kept_page_setup, gtk_print_operation_get_default_page_setup (operation));
    }
  /* The error can be taken once only. */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !self->was_told)
    {
      gtk_print_operation_get_error (operation, &error);
      tell_failure (self, error);
    }
}

static void
herald_print_job_finalize (GObject *object)
{
  HeraldPrintJob *self = HERALD_PRINT_JOB (object);

  g_clear_pointer (&self->bundle, herald_print_bundle_free);
  g_clear_object (&self->setup);
  g_ptr_array_unref (self->printouts);
  G_OBJECT_CLASS (herald_print_job_parent_class)->finalize (object);
}

static void
herald_print_job_class_init (HeraldPrintJobClass *class)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_print_job_finalize;
  operation_class->begin_print = herald_print_job_begin_print;
  operation_class->draw_page = herald_print_job_draw_page;
  operation_class->done = herald_print_job_done;
  /**
   * HeraldPrintJob::failed:
   * @self: the job
   * @message: what went wrong, as a sentence
   *
   * Once at most. Who cancels is not told so.
   */
  signals[FAILED] = g_signal_new ("failed",
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

static void
herald_print_job_init (HeraldPrintJob *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
}

/**
 * herald_print_job_has_dialog:
 * @window: a window
 *
 * Returns: whether it is the dialog of printers, which is GTK's and has no name but that of its
 * type; destroyed unanswered it never ends its job
 */
gboolean
herald_print_job_has_dialog (GtkWindow *window)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  return g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog");
}

static void
look_after_dialogs (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (herald_print_job_has_dialog (node->data))
        herald_print_tabs_give_back_at_end (node->data);
    }
}

static void
run (HeraldPrintJob *self, GtkPrintOperationAction action, GtkWindow *parent)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GError) error = NULL;

  if (kept_settings != NULL)
    gtk_print_operation_set_print_settings (operation, kept_settings);
  if (self->setup != NULL || kept_page_setup != NULL)
    gtk_print_operation_set_default_page_setup (operation,
                                                self->setup != NULL ? self->setup
                                                                    : kept_page_setup);
  if (gtk_print_operation_run (operation, action, parent, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (self, error);
  look_after_dialogs ();
}

/**
 * herald_print_job_new:
 * @printout: a document
 * @title: what the printer's list of jobs calls it; others may see it, so let it say nothing of a
 *   person's result
 *
 * Returns: (transfer full): a job that has not begun
 */
HeraldPrintJob *
herald_print_job_new (HeraldPrintout *printout, const char *title)
{
  g_return_val_if_fail (printout != NULL && title != NULL, NULL);

  g_autoptr (GPtrArray) printouts =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);

  g_ptr_array_add (printouts, herald_printout_ref (printout));
  return herald_print_job_new_of (printouts, title);
}

/**
 * herald_print_job_new_of:
 * @printouts: (element-type HeraldPrintout): documents, printed one after the other; not changed
 *   any more
 * @title: as for herald_print_job_new()
 *
 * Returns: (transfer full): a job that has not begun
 */
HeraldPrintJob *
herald_print_job_new_of (GPtrArray *printouts, const char *title)
{
  g_return_val_if_fail (printouts != NULL && title != NULL, NULL);

  HeraldPrintJob *self = g_object_new (HERALD_TYPE_PRINT_JOB, "job-name", title, NULL);

  self->printouts = g_ptr_array_ref (printouts);
  return self;
}

/**
 * herald_print_job_set_paper:
 * @self: a job that has not begun
 * @name: the name of a paper, as GTK spells it
 *
 * Begins with this paper; the dialog can still choose another one.
 */
void
herald_print_job_set_paper (HeraldPrintJob *self, const char *name)
{
  g_return_if_fail (HERALD_IS_PRINT_JOB (self) && name != NULL);

  GtkPaperSize *size = gtk_paper_size_new (name);

  g_clear_object (&self->setup);
  self->setup = gtk_page_setup_new ();
  gtk_page_setup_set_paper_size_and_default_margins (self->setup, size);
  gtk_paper_size_free (size);
}

/**
 * herald_print_job_create_context:
 *
 * Returns: (transfer full): what lays text out for paper, in the font of the desktop
 */
PangoContext *
herald_print_job_create_context (void)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  return herald_print_create_context (name);
}

/**
 * herald_print_job_find_scale:
 *
 * Returns: how large to print for who reads in the text size that is set
 */
double
herald_print_job_find_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi >= LARGE_DPI * PANGO_SCALE ? HERALD_PRINTOUT_LARGE : 1.0;
}

/**
 * herald_print_job_run:
 * @self: a job that has not begun
 * @parent: (nullable): the window that the dialog belongs to
 *
 * Shows the print dialog and prints. May return before that is done; the job lives until then.
 */
void
herald_print_job_run (HeraldPrintJob *self, GtkWindow *parent)
{
  g_return_if_fail (HERALD_IS_PRINT_JOB (self));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  run (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent);
}

/**
 * herald_print_job_export:
 * @self: a job that has not begun
 * @path: where to write a PDF file
 *
 * Writes without asking. May return before that is done; the job lives until then.
 */
void
herald_print_job_export (HeraldPrintJob *self, const char *path)
{
  g_return_if_fail (HERALD_IS_PRINT_JOB (self));
  g_return_if_fail (path != NULL);

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (self), path);
  run (self, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL);
}
