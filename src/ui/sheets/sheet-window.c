/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a result as they will look on paper, and the ways to take them along: print, save
 * as PDF, save as text. Nothing is written but where the person says so. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "announce.h"
#include "common/access.h"
#include "common/columns.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/page-view.h"
#include "common/print-job.h"
#include "common/title-bar.h"
#include "common/wrap-box.h"
#include "common/wrap-button.h"
#include "open-file.h"
#include "sheets/sheet-window.h"

typedef enum
{
  PAPER_A4,
  PAPER_LETTER,
} PaperChoice;

struct _HeraldSheetWindow
{
  GtkWindow parent_instance;

  GtkCheckButton *summary_check;
  GtkCheckButton *questions_check;
  GtkCheckButton *large_check;
  GtkDropDown *paper_choice;
  GtkBox *pages;
  GtkBox *foot;
  GtkLabel *status;

  HeraldResult *result;
  HeraldVerdict *verdict;
  HeraldLibrary *library; /* (nullable) outlives the window */
  GPtrArray *printouts;   /* (nullable) what is shown */
  HeraldPrintBundle *bundle;
};

G_DEFINE_FINAL_TYPE (HeraldSheetWindow, herald_sheet_window, GTK_TYPE_WINDOW)

static HeraldSheetSet
get_set (HeraldSheetWindow *self)
{
  HeraldSheetSet set = 0;

  if (gtk_check_button_get_active (self->summary_check))
    set |= HERALD_SHEET_SUMMARY;
  if (gtk_check_button_get_active (self->questions_check))
    set |= HERALD_SHEET_QUESTIONS;
  return set;
}

static HeraldPaper
get_paper (HeraldSheetWindow *self)
{
  HeraldPaper a4 = HERALD_PAPER_A4;
  HeraldPaper letter = HERALD_PAPER_LETTER;
  HeraldPaper paper = gtk_drop_down_get_selected (self->paper_choice) == PAPER_LETTER ? letter : a4;

  paper.is_rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  return paper;
}

static void
make_printouts (HeraldSheetWindow *self)
{
  double scale = gtk_check_button_get_active (self->large_check) ? HERALD_PRINTOUT_LARGE : 1.0;

  g_clear_pointer (&self->printouts, g_ptr_array_unref);
  self->printouts = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);
  herald_sheets_add (
      self->printouts, get_set (self), self->result, self->verdict, self->library, NULL);
  for (guint i = 0; i < self->printouts->len; i++)
    herald_printout_set_scale (self->printouts->pdata[i], scale);
}

static void
clear_pages (HeraldSheetWindow *self)
{
  herald_box_clear (self->pages);
  g_clear_pointer (&self->bundle, herald_print_bundle_free);
}

static void
show_pages (HeraldSheetWindow *self)
{
  HeraldPaper paper = get_paper (self);
  PangoContext *context = herald_print_job_create_context ();

  clear_pages (self);
  self->bundle = herald_print_bundle_new (self->printouts, context, &paper);
  for (guint i = 0; i < herald_print_bundle_get_n_pages (self->bundle); i++)
    gtk_box_append (self->pages, herald_page_view_new (self->bundle, &paper, i));
  g_object_unref (context);
}

static void
say (HeraldSheetWindow *self, const char *text)
{
  herald_label_set_text (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
  if (*text != '\0')
    herald_announce (GTK_WIDGET (self->status), text);
}

static void
on_changed (HeraldSheetWindow *self)
{
  gboolean has_sheets = get_set (self) != 0;

  if (self->verdict == NULL)
    return;
  make_printouts (self);
  show_pages (self);
  say (self, has_sheets ? "" : _ ("Choose at least one of the two sheets."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.print", has_sheets);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save-pdf", has_sheets);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save-text", has_sheets);
}

/* Others see the list of print jobs: its name says nothing of the result. */
static void
on_print (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  HeraldSheetWindow *self = HERALD_SHEET_WINDOW (widget);
  gboolean is_letter = gtk_drop_down_get_selected (self->paper_choice) == PAPER_LETTER;
  g_autoptr (HeraldPrintJob) job =
      herald_print_job_new_of (self->printouts, _ ("Sheets for your appointment"));

  herald_print_job_set_paper (job, is_letter ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  g_signal_connect_object (job, "failed", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  herald_print_job_run (job, GTK_WINDOW (self));
}

static void
tell_saved (HeraldSheetWindow *self, GFile *file, const GError *error)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;

  if (error == NULL)
    /* Translators: the name of a file */
    text = g_strdup_printf (_ ("Saved as “%s”."), name);
  else
    /* Translators: the name of a file, and what the system says */
    text = g_strdup_printf (_ ("“%1$s” could not be saved: %2$s"), name, error->message);
  say (self, text);
}

/* Only the person may read it, whoever could read a file that was there before. */
static void
save (HeraldSheetWindow *self, GFile *file, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file,
                           bytes,
                           length,
                           NULL,
                           FALSE,
                           G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                           NULL,
                           NULL,
                           &error);
  tell_saved (self, file, error);
}

/**
 * herald_sheet_window_save_pdf:
 * @self: a window
 * @file: where to write
 *
 * Writes what is shown as a PDF file, and says whether that went well.
 */
void
herald_sheet_window_save_pdf (HeraldSheetWindow *self, GFile *file)
{
  HeraldPaper paper = get_paper (self);
  PangoContext *context = herald_print_job_create_context ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = herald_print_pdf_new (self->printouts, &paper, context, &error);

  g_object_unref (context);
  if (bytes == NULL)
    tell_saved (self, file, error);
  else
    save (self, file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * herald_sheet_window_save_text:
 * @self: a window
 * @file: where to write
 *
 * Writes what is shown as plain text, and says whether that went well.
 */
void
herald_sheet_window_save_text (HeraldSheetWindow *self, GFile *file)
{
  g_autofree char *text =
      herald_sheets_to_text (get_set (self), self->result, self->verdict, self->library);

  save (self, file, text, strlen (text));
}

static void
on_pdf_place (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_sheet_window_save_pdf (HERALD_SHEET_WINDOW (window), file);
}

static void
on_text_place (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_sheet_window_save_text (HERALD_SHEET_WINDOW (window), file);
}

/* The name that is offered says nothing of the result either. */
static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  static const char *const pdf[] = { "application/pdf", "pdf", NULL };
  static const char *const text[] = { "text/plain", "txt", NULL };
  gboolean is_pdf = g_str_equal (name, "sheet.save-pdf");
  const char *const *type = is_pdf ? pdf : text;
  g_autofree char *file = g_strdup_printf ("%s.%s", _ ("Herald sheets"), type[1]);
  const HeraldFileAsk ask = {
    .title = is_pdf ? _ ("Save as PDF") : _ ("Save as Text"),
    .kind = is_pdf ? _ ("PDF") : _ ("Plain text"),
    .mime_types = (const char *const[]){ type[0], NULL },
    .suffixes = type + 1,
    .name = file,
  };

  herald_ask_file (GTK_WINDOW (widget), &ask, is_pdf ? on_pdf_place : on_text_place, NULL);
}

static void
herald_sheet_window_dispose (GObject *object)
{
  HeraldSheetWindow *self = HERALD_SHEET_WINDOW (object);

  /* The pages borrow from the bundle. */
  if (self->pages != NULL && self->bundle != NULL)
    clear_pages (self);
  g_clear_pointer (&self->printouts, g_ptr_array_unref);
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  g_clear_pointer (&self->result, herald_result_unref);
  G_OBJECT_CLASS (herald_sheet_window_parent_class)->dispose (object);
}

static void
herald_sheet_window_class_init (HeraldSheetWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_sheet_window_dispose;
  g_type_ensure (HERALD_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/sheets/sheet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, summary_check);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, questions_check);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, large_check);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, paper_choice);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, HeraldSheetWindow, status);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_install_action (widget_class, "sheet.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "sheet.save-pdf", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "sheet.save-text", NULL, on_save);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "sheet.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_button (GtkWidget *row, const char *label, const char *action, gboolean is_main)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (is_main)
    gtk_widget_add_css_class (button, "herald-main");
  herald_wrap_box_append (HERALD_WRAP_BOX (row), button);
}

static void
herald_sheet_window_init (HeraldSheetWindow *self)
{
  GtkWidget *row = herald_wrap_box_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
  herald_access_name_drop_down (self->paper_choice, NULL);
  add_button (row, _ ("_Print…"), "sheet.print", TRUE);
  add_button (row, _ ("Save as P_DF…"), "sheet.save-pdf", FALSE);
  add_button (row, _ ("Save as _Text…"), "sheet.save-text", FALSE);
  gtk_box_append (self->foot, row);
  herald_buttons_wrap (gtk_window_get_child (GTK_WINDOW (self)));
}

static PaperChoice
find_paper_choice (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? PAPER_LETTER
                                                                            : PAPER_A4;
}

/**
 * herald_sheet_window_new:
 * @parent: the window it belongs to
 * @result: which sample and report it is about, with the person's own questions
 * @verdict: what the rules make of it
 * @library: (nullable): where articles stand; outlives the window; %NULL for questions that go with
 *   any result
 *
 * Without anything entered there is no result to print, only questions.
 *
 * Returns: (transfer none): a window that shows the sheets
 */
GtkWidget *
herald_sheet_window_new (GtkWindow *parent,
                         HeraldResult *result,
                         HeraldVerdict *verdict,
                         HeraldLibrary *library)
{
  HeraldSheetWindow *self = g_object_new (HERALD_TYPE_SHEET_WINDOW, "transient-for", parent, NULL);
  gboolean is_empty = herald_facts_is_empty (herald_verdict_get_facts (verdict));

  gtk_check_button_set_active (self->summary_check, !is_empty);
  gtk_check_button_set_active (self->questions_check, TRUE);
  gtk_check_button_set_active (self->large_check, herald_print_job_find_scale () > 1.0);
  gtk_drop_down_set_selected (self->paper_choice, find_paper_choice ());
  self->result = herald_result_ref (result);
  self->library = library;
  self->verdict = herald_verdict_ref (verdict);
  on_changed (self);
  return GTK_WIDGET (self);
}

/**
 * herald_sheet_window_show_only_questions:
 * @self: a window
 *
 * Offers no sheet that is about the result.
 */
void
herald_sheet_window_show_only_questions (HeraldSheetWindow *self)
{
  gtk_check_button_set_active (self->summary_check, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_check), FALSE);
}

/**
 * herald_sheet_window_get_n_pages:
 * @self: a window
 *
 * Returns: how many pages are shown
 */
guint
herald_sheet_window_get_n_pages (HeraldSheetWindow *self)
{
  return herald_print_bundle_get_n_pages (self->bundle);
}
