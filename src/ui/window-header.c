/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header bar of a window: each page has its own buttons beside the names of the pages. */
#include "config.h"

#include "common/labels.h"
#include "window-header.h"

#include "common/access.h"
#include "common/kept-menus.h"
#include "common/metrics.h"
#include "common/mnemonic.h"
#include "common/title-bar.h"

/* Of the design, in pixels: the name of a page in every language, the menus, and what a desktop has
 * in the corner; and those without what has other ways in a corner. */
#define LEAST_WITH_CONTROLS 480.0
#define LEAST_WITH_UNDO 300.0

static const struct
{
  const char *name;
  gssize offset;
} parts[] = {
  { "undo_button", G_STRUCT_OFFSET (HeraldWindowHeader, undo_button) },
  { "redo_room", G_STRUCT_OFFSET (HeraldWindowHeader, redo_room) },
  { "redo_button", G_STRUCT_OFFSET (HeraldWindowHeader, redo_button) },
  { "back_button", G_STRUCT_OFFSET (HeraldWindowHeader, back_button) },
  { "forward_room", G_STRUCT_OFFSET (HeraldWindowHeader, forward_room) },
  { "forward_button", G_STRUCT_OFFSET (HeraldWindowHeader, forward_button) },
  { "editions_room", G_STRUCT_OFFSET (HeraldWindowHeader, editions_room) },
  { "editions_button", G_STRUCT_OFFSET (HeraldWindowHeader, editions_button) },
  { "editions_image", G_STRUCT_OFFSET (HeraldWindowHeader, editions_image) },
  { "menu_button", G_STRUCT_OFFSET (HeraldWindowHeader, menu_button) },
  { "pages_label", G_STRUCT_OFFSET (HeraldWindowHeader, pages_label) },
};

/**
 * herald_window_header_bind:
 * @class: the class of a window whose template holds the header bar
 * @offset: where its #HeraldWindowHeader stands in the window
 */
void
herald_window_header_bind (GtkWidgetClass *class, gssize offset)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (class,
                                               parts[i].name,
                                               FALSE,
                                               offset + parts[i].offset);
}

/* Where there is no room for the names of all pages, this has a menu of them. */
static GtkWidget *
get_pages_button (HeraldWindowHeader *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self->pages_label), GTK_TYPE_MENU_BUTTON);
}

static GMenuModel *
make_pages_menu (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/pages-menu.ui");

  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "pages_menu")));
}

static void
on_pages_wanted (GtkMenuButton *button, gpointer data G_GNUC_UNUSED)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, herald_kept_menus_get (make_pages_menu));
}

/**
 * herald_window_header_set_up:
 * @self: a header bar, just made
 */
void
herald_window_header_set_up (HeraldWindowHeader *self)
{
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (get_pages_button (self)),
                                         on_pages_wanted,
                                         NULL,
                                         NULL);
}

/**
 * herald_window_header_show_icons:
 * @self: a header bar
 *
 * The first look into an icon theme costs several milliseconds, so this is for after the first
 * frame.
 */
void
herald_window_header_show_icons (HeraldWindowHeader *self)
{
  gtk_button_set_icon_name (self->undo_button, "herald-undo-symbolic");
  gtk_button_set_icon_name (self->redo_button, "herald-redo-symbolic");
  gtk_button_set_icon_name (self->editions_button, "herald-editions-symbolic");
  gtk_image_set_from_icon_name (self->editions_image, "herald-editions-symbolic");
  gtk_button_set_icon_name (self->back_button, "go-previous-symbolic");
  gtk_button_set_icon_name (self->forward_button, "go-next-symbolic");
  gtk_menu_button_set_icon_name (self->menu_button, "open-menu-symbolic");
}

static void
show_undo (HeraldWindowHeader *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button),
                          !self->has_no_pages && !self->is_questions && !self->is_tight);
}

/**
 * herald_window_header_show_page:
 * @self: a header bar
 * @pages: the pages, one of them shown
 */
void
herald_window_header_show_page (HeraldWindowHeader *self, GtkStack *pages)
{
  const char *name = gtk_stack_get_visible_child_name (pages);
  gboolean is_result = g_strcmp0 (name, "result") == 0;
  gboolean is_questions = g_strcmp0 (name, "questions") == 0;
  GtkStackPage *page = gtk_stack_get_page (pages, gtk_stack_get_visible_child (pages));
  g_autofree char *title = herald_mnemonic_dup_plain (gtk_stack_page_get_title (page));

  self->is_questions = is_questions;
  show_undo (self);
  gtk_widget_set_visible (self->redo_room, !is_questions);
  gtk_widget_set_visible (self->editions_room,
                          is_result &&
                              g_action_group_has_action (G_ACTION_GROUP (gtk_widget_get_root (
                                                             GTK_WIDGET (pages))),
                                                         "compare-editions"));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), is_questions);
  gtk_widget_set_visible (self->forward_room, is_questions);
  herald_label_set_text (self->pages_label, title);
  herald_access_set_name (get_pages_button (self), title);
}

/**
 * herald_window_header_show_pages:
 * @self: a header bar
 * @is_shown: whether there are pages yet
 *
 * Without pages only the menu stands there.
 */
void
herald_window_header_show_pages (HeraldWindowHeader *self, gboolean is_shown)
{
  GtkWidget *bar = gtk_widget_get_ancestor (GTK_WIDGET (self->menu_button), GTK_TYPE_HEADER_BAR);

  gtk_widget_set_visible (gtk_header_bar_get_title_widget (GTK_HEADER_BAR (bar)), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), is_shown);
  gtk_widget_set_visible (self->redo_room, is_shown);
  gtk_widget_set_visible (self->editions_room, is_shown);
  self->has_no_pages = !is_shown;
}

static void
show_controls (HeraldWindowHeader *self, GtkWidget *window)
{
  GtkHeaderBar *bar = GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (window)));
  g_autofree char *fewer =
      self->has_few_controls ? herald_title_bar_dup_fewer_controls (window) : NULL;

  gtk_header_bar_set_decoration_layout (bar, fewer);
  if (self->has_few_controls)
    gtk_widget_add_css_class (window, "herald-slim");
  else
    gtk_widget_remove_css_class (window, "herald-slim");
}

static void
show_tight (HeraldWindowHeader *self, GtkWidget *window)
{
  if (self->is_tight)
    gtk_widget_add_css_class (window, "herald-tight");
  else
    gtk_widget_remove_css_class (window, "herald-tight");
  show_undo (self);
}

static void
fit (HeraldWindowHeader *self, GtkWidget *window, int width)
{
  double unit = herald_widget_get_unit (window);
  gboolean is_tight = width < LEAST_WITH_UNDO * unit;
  gboolean has_few_controls = width < LEAST_WITH_CONTROLS * unit;

  if (has_few_controls != self->has_few_controls)
    {
      self->has_few_controls = has_few_controls;
      show_controls (self, window);
    }
  if (is_tight != self->is_tight)
    {
      self->is_tight = is_tight;
      show_tight (self, window);
    }
}

/* What is hidden here takes no part when sizes are handed out anew, before anything is drawn. */
static void
on_layout (GdkSurface *surface, int width, int height G_GNUC_UNUSED, HeraldWindowHeader *self)
{
  fit (self, GTK_WIDGET (gtk_native_get_for_surface (surface)), width);
}

/* Before the window is asked how wide it has to be: with all that has room beside smaller text, it
 * would grow. */
static void
fit_early (HeraldWindowHeader *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self->menu_button));
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height;

  if (width <= 0)
    gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  if (width > 0)
    fit (self, GTK_WIDGET (window), width);
}

static void
follow_text_size (HeraldWindowHeader *self, GtkWidget *window)
{
  GClosure *closure = g_cclosure_new_swap (G_CALLBACK (fit_early), self, NULL);

  g_object_watch_closure (G_OBJECT (window), closure);
  g_signal_connect_closure (gtk_widget_get_settings (window),
                            "notify::gtk-xft-dpi",
                            closure,
                            FALSE);
}

/**
 * herald_window_header_follow:
 * @self: the header bar of @window
 * @window: a window that is realized
 *
 * Keeps room for the name of the page, whatever the width of the window and the size of its text.
 * The keyboard and the menu can undo as well.
 */
void
herald_window_header_follow (HeraldWindowHeader *self, GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_connect (surface, "layout", G_CALLBACK (on_layout), self);
  follow_text_size (self, window);
  fit_early (self);
}
