/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: its header bar, its pages, its menu, and the actions that act on what is entered. */
#include "config.h"

#include "window.h"

#include "interface.h"
#include "problems-banner.h"
#include "questions/questions-host.h"
#include "result/session-actions.h"
#include "result/result-page.h"
#include "spare-room.h"
#include "toast.h"
#include "window-dialogs.h"
#include "window-size.h"

#include <glib/gi18n.h>

struct _HeraldWindow
{
  GtkApplicationWindow parent_instance;

  GtkButton *undo_button;
  GtkWidget *redo_room;
  GtkButton *redo_button;
  GtkButton *back_button;
  GtkWidget *forward_room;
  GtkButton *forward_button;
  GtkWidget *editions_room;
  GtkButton *editions_button; /* where there is no room for its name */
  GtkImage *editions_image;
  GtkMenuButton *menu_button;
  GtkLabel *pages_label; /* where there is no room for the names of all pages */
  GtkBox *content;
  GtkOverlay *overlay;
  GtkStack *pages;
  HeraldToast *toast; /* (nullable) made with the first message */

  HeraldSettings *settings;
  HeraldShelf *shelf;
  HeraldLibrary *library;
  GPtrArray *problems; /* (element-type utf8) what is wrong with the user's files */
  HeraldSession *session;
  HeraldResultPage *page;
  HeraldQuestionsHost *questions;
  guint first_look; /* idle source, 0 for none */
};

G_DEFINE_FINAL_TYPE (HeraldWindow, herald_window, GTK_TYPE_APPLICATION_WINDOW)

static GAction *
get_action (HeraldWindow *self, const char *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self), name);
}

static gboolean
shows_questions (HeraldWindow *self)
{
  return gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->questions);
}

/* What is copied is what the page shows. */
static void
on_copy_text (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  HeraldWindow *self = HERALD_WINDOW (data);

  if (shows_questions (self))
    g_action_group_activate_action (G_ACTION_GROUP (self), "copy-article", NULL);
  else
    herald_result_page_copy (self->page);
}

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
                       can_undo ? _ ("Undo") : NULL,
                       can_undo ? "win.undo" : NULL);
}

static const GActionEntry action_entries[] = {
  { .name = "copy-text", .activate = on_copy_text },
  { .name = "say-undo", .activate = on_say, .parameter_type = "s" },
  { .name = "say", .activate = on_say, .parameter_type = "s" },
};

/* The first look into an icon theme costs several milliseconds: one frame goes without. */
static void
show_icons (HeraldWindow *self)
{
  herald_interface_load_icons (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_window_set_icon_name (GTK_WINDOW (self), HERALD_APPLICATION_ID);
  gtk_button_set_icon_name (self->undo_button, "herald-undo-symbolic");
  gtk_button_set_icon_name (self->redo_button, "herald-redo-symbolic");
  gtk_button_set_icon_name (self->editions_button, "herald-editions-symbolic");
  gtk_image_set_from_icon_name (self->editions_image, "herald-editions-symbolic");
  gtk_button_set_icon_name (self->back_button, "go-previous-symbolic");
  gtk_button_set_icon_name (self->forward_button, "go-next-symbolic");
  gtk_menu_button_set_icon_name (self->menu_button, "open-menu-symbolic");
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
  g_signal_connect_object (
      gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (on_first_paint), widget, 0);
}

static gboolean
herald_window_close_request (GtkWindow *window)
{
  herald_window_size_keep (window, HERALD_WINDOW (window)->settings);
  return GTK_WINDOW_CLASS (herald_window_parent_class)->close_request (window);
}

static void
herald_window_dispose (GObject *object)
{
  HeraldWindow *self = HERALD_WINDOW (object);

  g_clear_handle_id (&self->first_look, g_source_remove);
  /* These hold widgets, and would keep them beyond the window. */
  g_action_map_remove_action (G_ACTION_MAP (self), "page");
  g_action_map_remove_action (G_ACTION_MAP (self), "compare-editions");
  G_OBJECT_CLASS (herald_window_parent_class)->dispose (object);
}

static void
herald_window_finalize (GObject *object)
{
  HeraldWindow *self = HERALD_WINDOW (object);

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
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, redo_room);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, forward_room);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, editions_room);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, editions_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, editions_image);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, content);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, pages_label);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, HeraldWindow, pages);
}

static void
herald_window_init (HeraldWindow *self)
{
  self->problems = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_window_dialogs_set_menu (self->menu_button);
  g_action_map_add_action_entries (G_ACTION_MAP (self),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   self);
}

/* What can be copied is what the page shows. */
static void
update_copy (HeraldWindow *self)
{
  gboolean can_copy =
      shows_questions (self)
          ? g_action_group_get_action_enabled (G_ACTION_GROUP (self), "copy-article")
          : !herald_session_is_empty (self->session);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (get_action (self, "copy-text")), can_copy);
}

/* Each page has its own buttons beside the names of the pages. */
static void
on_page_changed (HeraldWindow *self)
{
  gboolean is_questions = shows_questions (self);
  GtkStackPage *page = gtk_stack_get_page (self->pages, gtk_stack_get_visible_child (self->pages));

  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), !is_questions);
  gtk_widget_set_visible (self->redo_room, !is_questions);
  gtk_widget_set_visible (self->editions_room, !is_questions);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), is_questions);
  gtk_widget_set_visible (self->forward_room, is_questions);
  gtk_label_set_text (self->pages_label, gtk_stack_page_get_title (page));
  if (is_questions)
    herald_questions_host_get_page (self->questions);
  update_copy (self);
}

static void
on_questions_wanted (HeraldWindow *self)
{
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->questions));
}

static void
on_verdict (HeraldWindow *self)
{
  herald_questions_host_set_verdict (self->questions, herald_session_get_verdict (self->session));
}

static void
listen (HeraldWindow *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
add_pages (HeraldWindow *self)
{
  g_autoptr (GPropertyAction) page =
      g_property_action_new ("page", self->pages, "visible-child-name");

  self->page = HERALD_RESULT_PAGE (herald_result_page_new (self->session));
  herald_result_page_set_library (self->page, self->library);
  self->questions = HERALD_QUESTIONS_HOST (herald_questions_host_new (self->library));
  gtk_stack_add_titled (self->pages, GTK_WIDGET (self->page), "result", _ ("Your Result"));
  gtk_stack_add_titled (self->pages, GTK_WIDGET (self->questions), "questions", _ ("Questions"));
  herald_questions_host_add_actions (self->questions, G_ACTION_MAP (self));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (page));
  listen (self, self->questions, "wanted", G_CALLBACK (on_questions_wanted));
  listen (self, self->session, "verdict-changed", G_CALLBACK (on_verdict));
  listen (self, self->session, "notify::is-empty", G_CALLBACK (update_copy));
  listen (self, self->pages, "notify::visible-child", G_CALLBACK (on_page_changed));
  listen (self, self, "action-enabled-changed::copy-article", G_CALLBACK (update_copy));
  on_page_changed (self);
}

static void
show_session (HeraldWindow *self)
{
  g_autoptr (GPropertyAction) compare = NULL;
  g_autoptr (GPropertyAction) reading = NULL;

  self->session = herald_session_new (self->shelf);
  herald_session_actions_add (self->session, GTK_WIDGET (self), G_ACTION_MAP (self));
  add_pages (self);
  compare = g_property_action_new ("compare-editions", self->page, "comparing");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (compare));
  reading = g_property_action_new ("read-report", self->page, "reading");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (reading));
}

/**
 * herald_window_new:
 * @application: the program, started
 *
 * Returns: (transfer none): a window in which nothing is entered yet
 */
GtkWidget *
herald_window_new (HeraldApplication *application)
{
  HeraldWindow *self;

  g_return_val_if_fail (HERALD_IS_APPLICATION (application), NULL);

  self = g_object_new (HERALD_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (herald_application_get_settings (application));
  self->shelf = herald_application_get_shelf (application);
  herald_window_size_restore (GTK_WINDOW (self), self->settings);
  self->library = herald_application_get_library (application);
  herald_window_dialogs_add_actions (GTK_WINDOW (self), self->problems);
  show_session (self);
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

  return self->page;
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

  return self->questions;
}
