/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: what it is made of, and its messages. */
#include "config.h"

#include "window-private.h"

#include "application-language.h"
#include "interface.h"
#include "problems-banner.h"
#include "record/document-actions.h"
#include "record/document-close.h"
#include "record/record-banner.h"
#include "record/record-bar.h"
#include "report/report-intake.h"
#include "result/session-actions.h"
#include "sheets/sheet-actions.h"
#include "spare-room.h"
#include "welcome.h"
#include "window-amount.h"
#include "window-dialogs.h"
#include "window-find.h"
#include "window-size.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HeraldWindow, herald_window, GTK_TYPE_APPLICATION_WINDOW)

/* Pages say what they did, with a way back where there is one. Most readers never see it: it is
 * made when there is something to say. */
static void
on_say (GSimpleAction *action, GVariant *text, gpointer data)
{
  HeraldWindow *self = HERALD_WINDOW (data);
  gboolean can_undo = g_str_equal (g_action_get_name (G_ACTION (action)), "say-undo");
  const char *words = g_variant_get_string (text, NULL);

  if (self->toast == NULL)
    {
      self->toast = g_object_new (HERALD_TYPE_TOAST, NULL);
      gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->toast));
    }
  if (*words == '\0')
    herald_toast_hide (self->toast);
  else
    herald_toast_show (self->toast,
                       words,
                       can_undo ? _ ("_Undo") : NULL,
                       can_undo ? "win.undo" : NULL);
}

static const GActionEntry action_entries[] = {
  { .name = "say-undo", .activate = on_say, .parameter_type = "s" },
  { .name = "say", .activate = on_say, .parameter_type = "s" },
};

static void
show_icons (HeraldWindow *self)
{
  herald_interface_load_icons (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_window_set_icon_name (GTK_WINDOW (self), HERALD_APPLICATION_ID);
  herald_window_header_show_icons (&self->header);
  if (self->welcome != NULL)
    herald_welcome_show_icons (HERALD_WELCOME (self->welcome));
}

static void
add_problems (HeraldWindow *self, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (self->problems, g_strdup (problems->pdata[i]));
}

/* The user's own files are looked at once the window is there: reading them takes its time. */
static gboolean
on_first_look (gpointer data)
{
  HeraldWindow *self = HERALD_WINDOW (data);

  self->first_look = 0;
  show_icons (self);
  add_problems (self, herald_shelf_get_problems (self->shelf));
  if (herald_library_has_user_files (self->library))
    add_problems (self, herald_library_get_problems (self->library));
  if (self->problems->len > 0)
    gtk_box_prepend (self->content, herald_problems_banner_new ());
  if (herald_application_language_get_lacking () != NULL)
    gtk_box_prepend (self->content, herald_application_language_make_banner ());
  return G_SOURCE_REMOVE;
}

static void
on_first_paint (GdkFrameClock *clock, HeraldWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_paint, self);
  self->first_look = g_idle_add (on_first_look, self);
}

static void
herald_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (herald_window_parent_class)->realize (widget);
  herald_window_header_follow (&HERALD_WINDOW (widget)->header, widget);
  g_signal_connect_object (
      gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (on_first_paint), widget, 0);
}

static gboolean
herald_window_close_request (GtkWindow *window)
{
  HeraldWindow *self = HERALD_WINDOW (window);

  if (self->document != NULL && !herald_document_close (self->document, window))
    return TRUE;
  herald_window_size_keep (window, self->settings);
  return GTK_WINDOW_CLASS (herald_window_parent_class)->close_request (window);
}

static void
herald_window_dispose (GObject *object)
{
  HeraldWindow *self = HERALD_WINDOW (object);

  g_clear_handle_id (&self->first_look, g_source_remove);
  herald_window_stop_listening (self);
  G_OBJECT_CLASS (herald_window_parent_class)->dispose (object);
}

static void
herald_window_finalize (GObject *object)
{
  HeraldWindow *self = HERALD_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->problems);
  G_OBJECT_CLASS (herald_window_parent_class)->finalize (object);
}

static void
herald_window_class_init (HeraldWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_window_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_window_finalize;
  widget_class->realize = herald_window_realize;
  GTK_WINDOW_CLASS (class)->close_request = herald_window_close_request;

  g_type_ensure (HERALD_TYPE_SPARE_ROOM);
  gtk_widget_class_set_template_from_resource (widget_class, HERALD_APPLICATION_PATH "/window.ui");
  herald_window_header_bind (widget_class, G_STRUCT_OFFSET (HeraldWindow, header));
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, content);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, stack);
}

static void
herald_window_init (HeraldWindow *self)
{
  self->problems = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_window_header_set_up (&self->header);
  g_action_map_add_action_entries (G_ACTION_MAP (self),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   self);
}

static void
on_page_changed (HeraldWindow *self)
{
  herald_window_header_show_page (&self->header, self->stack);
}

static void
take_file (gpointer data, GFile *file)
{
  herald_window_read_report (HERALD_WINDOW (data), file);
}

/* What is typed beside a record that is being read would be gone with it. */
static void
show_opening (HeraldWindow *self)
{
  gboolean is_opening = herald_document_is_opening (self->document);

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->stack)) != is_opening)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !is_opening);
  /* GTK hands the focus on to the header when the page takes none; the record is what was wanted.
   */
  if (!is_opening && gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* These show themselves when there is something to say; before that they are not even made. */
static void
on_document_changed (HeraldWindow *self)
{
  gboolean is_blank = herald_document_is_blank (self->document);

  show_opening (self);
  if (self->bar != NULL || (is_blank && herald_document_get_problem (self->document) == NULL))
    return;
  self->bar = herald_record_bar_new (self->document);
  gtk_box_prepend (self->content, self->bar);
  gtk_box_prepend (self->content, herald_record_banner_new (self->document));
}

static void
show_session (HeraldWindow *self)
{
  if (self->session == NULL)
    {
      self->session = herald_session_new (self->shelf);
      self->document = herald_document_new (self->session);
    }
  herald_window_amount_follow (GTK_WINDOW (self), self->session, self->settings);
  herald_session_actions_add (self->session, GTK_WIDGET (self), G_ACTION_MAP (self));
  herald_document_actions_add (self->document, GTK_WINDOW (self), G_ACTION_MAP (self));
  self->pages =
      herald_window_pages_new (self->stack, G_ACTION_MAP (self), self->session, self->library);
  herald_sheet_actions_add (GTK_WIDGET (self),
                            G_ACTION_MAP (self),
                            self->session,
                            self->library,
                            herald_questions_host_get_kept (
                                herald_window_pages_get_questions (self->pages)));
  herald_window_find_add (self->content,
                          self->stack,
                          herald_window_pages_get_questions (self->pages),
                          G_ACTION_MAP (self));
  g_signal_connect_object (
      self->stack, "notify::visible-child", G_CALLBACK (on_page_changed), self, G_CONNECT_SWAPPED);
  self->kept_report =
      herald_kept_report_new (herald_window_pages_get_result (self->pages), G_ACTION_MAP (self));
  g_signal_connect_object (
      self->document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->session, "record-changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  herald_report_intake_add_files (GTK_WIDGET (self->content), take_file, self);
  on_page_changed (self);
  on_document_changed (self);
}

static void
on_amount (HeraldWindow *self)
{
  if (self->welcome == NULL)
    return;
  self->welcome = NULL;
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stack));
  herald_window_header_show_pages (&self->header, TRUE);
  show_session (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_welcome (HeraldWindow *self)
{
  self->welcome = herald_welcome_new (self->settings);
  herald_window_header_show_pages (&self->header, FALSE);
  gtk_overlay_set_child (self->overlay, self->welcome);
  gtk_widget_grab_focus (self->welcome);
  g_signal_connect_object (
      self->settings, "notify::amount", G_CALLBACK (on_amount), self, G_CONNECT_SWAPPED);
}

/**
 * herald_window_set_up:
 * @self: a window without anything in it; with a session and its document where there were some
 * @application: the program, started
 */
void
herald_window_set_up (HeraldWindow *self, HeraldApplication *application)
{
  self->settings = g_object_ref (herald_application_get_settings (application));
  self->shelf = herald_application_get_shelf (application);
  herald_window_dialogs_set_menu (self->header.menu_button, self->settings);
  herald_window_size_restore (GTK_WINDOW (self), self->settings);
  self->library = herald_application_get_library (application);
  herald_window_dialogs_add_actions (GTK_WINDOW (self), self->problems);
  if (herald_welcome_is_due (self->settings))
    show_welcome (self);
  else
    show_session (self);
}

/**
 * herald_window_new:
 * @application: the program, started
 *
 * Returns: (transfer none): a window in which nothing is entered yet; one that asks how much to
 * show has no session, document nor pages until it knows
 */
GtkWidget *
herald_window_new (HeraldApplication *application)
{
  HeraldWindow *self;

  g_return_val_if_fail (HERALD_IS_APPLICATION (application), NULL);

  self = g_object_new (HERALD_TYPE_WINDOW, "application", application, NULL);
  herald_window_set_up (self, application);
  return GTK_WIDGET (self);
}

/**
 * herald_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what is entered, and what the rule makes of it
 */
HeraldSession *
herald_window_get_session (HeraldWindow *self)
{
  g_return_val_if_fail (HERALD_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * herald_window_get_result:
 * @self: a window
 *
 * Returns: (transfer none): the page of the result
 */
HeraldResultPage *
herald_window_get_result (HeraldWindow *self)
{
  g_return_val_if_fail (HERALD_IS_WINDOW (self), NULL);

  return herald_window_pages_get_result (self->pages);
}

/**
 * herald_window_get_questions:
 * @self: a window
 *
 * Returns: (transfer none): what holds the page of questions
 */
HeraldQuestionsHost *
herald_window_get_questions (HeraldWindow *self)
{
  g_return_val_if_fail (HERALD_IS_WINDOW (self), NULL);

  return herald_window_pages_get_questions (self->pages);
}

/**
 * herald_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none): the record and its file
 */
HeraldDocument *
herald_window_get_document (HeraldWindow *self)
{
  g_return_val_if_fail (HERALD_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * herald_window_is_blank:
 * @self: a window
 *
 * Returns: whether nothing was done in it yet
 */
gboolean
herald_window_is_blank (HeraldWindow *self)
{
  g_return_val_if_fail (HERALD_IS_WINDOW (self), FALSE);

  return herald_document_is_blank (self->document) &&
         herald_result_page_get_report (herald_window_get_result (self)) == NULL;
}

/**
 * herald_window_read_report:
 * @self: a window
 * @file: a text or a PDF
 */
void
herald_window_read_report (HeraldWindow *self, GFile *file)
{
  HeraldResultPage *page;

  g_return_if_fail (HERALD_IS_WINDOW (self));

  page = herald_window_get_result (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  herald_result_page_set_reading (page, TRUE);
  herald_report_view_load (herald_result_page_get_report (page), file);
}
