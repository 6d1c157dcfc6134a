/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every key that there is, in groups, in one column that fits any width and size of text. */
#include "config.h"

#include "shortcuts-window.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/title-bar.h"
#include "common/wrap-box.h"

#define WIDTH 480
#define HEIGHT 640
#define EDGE 18
#define MOST_WIDTH 720.0

struct _HeraldShortcutsWindow
{
  GtkWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldShortcutsWindow, herald_shortcuts_window, GTK_TYPE_WINDOW)

/* One of: the heading of a group; a line for an action, whose keys the program knows; a line for
 * keys that belong to a place. */
static const struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *keys; /* parted by spaces */
} lines[] = {
  { .group = N_ ("Your result") },
  { .title = N_ ("Help for the line you are in"), .action = "win.help-here" },
  { .title = N_ ("Close that help, or go back"), .keys = "Escape" },
  { .title = N_ ("To the form, or back to the answer"), .keys = "F6" },
  { .title = N_ ("Undo"), .action = "win.undo" },
  { .title = N_ ("Redo"), .action = "win.redo" },
  { .title = N_ ("Copy as text"), .action = "win.copy-text" },
  { .title = N_ ("Paste or open a report"), .action = "win.read-report" },
  { .title = N_ ("Paste a report that you copied"), .keys = "<Control>v" },
  { .title = N_ ("Compare editions"), .action = "win.compare-editions" },
  { .group = N_ ("Your record") },
  { .title = N_ ("New window"), .action = "app.new-window" },
  { .title = N_ ("Open a record"), .action = "win.open" },
  { .title = N_ ("Save"), .action = "win.save" },
  { .title = N_ ("Save as"), .action = "win.save-as" },
  { .title = N_ ("About this sample"), .action = "win.about-sample" },
  { .title = N_ ("Add another result"), .action = "win.add-result" },
  { .title = N_ ("Move a question up"), .keys = "<Alt>Up" },
  { .title = N_ ("Move a question down"), .keys = "<Alt>Down" },
  { .group = N_ ("Pages") },
  { .title = N_ ("Show your result"), .action = "win.page::result" },
  { .title = N_ ("Show the questions"), .action = "win.page::questions" },
  { .title = N_ ("Show results over time"), .action = "win.over-time" },
  { .title = N_ ("Show practice"), .action = "win.page::practice" },
  { .title = N_ ("Find on this page"), .action = "win.find" },
  { .title = N_ ("Next place"), .keys = "<Control>g" },
  { .title = N_ ("Previous place"), .keys = "<Shift><Control>g" },
  { .group = N_ ("Questions") },
  { .title = N_ ("Search the questions"), .action = "win.search-questions" },
  { .title = N_ ("Back"), .action = "win.back" },
  { .title = N_ ("Forward"), .action = "win.forward" },
  { .title = N_ ("Put on your list"), .action = "win.keep-article" },
  { .title = N_ ("Print"), .action = "win.print" },
  { .group = N_ ("Print or save") },
  { .title = N_ ("Print"), .keys = "<Control>p" },
  { .title = N_ ("Close"), .keys = "Escape" },
  { .group = N_ ("Practice") },
  { .title = N_ ("Stronger lens"), .keys = "plus" },
  { .title = N_ ("Weaker lens"), .keys = "minus" },
  { .title = N_ ("Move the picture"), .keys = "Left Right Up Down" },
  { .title = N_ ("Answer, or go on"), .keys = "Return" },
  { .title = N_ ("Count one HER2 dot"), .keys = "h" },
  { .title = N_ ("Count one CEP17 dot"), .keys = "c" },
  { .title = N_ ("Next cell to count"), .keys = "n" },
  { .title = N_ ("Count a small cluster"), .keys = "s" },
  { .title = N_ ("Count a large cluster"), .keys = "l" },
  { .title = N_ ("Take one HER2 dot back"), .keys = "<Shift>h" },
  { .title = N_ ("Back to all sets"), .keys = "Escape" },
  { .group = N_ ("Table of cases") },
  { .title = N_ ("Open a table"), .action = "win.open" },
  { .title = N_ ("Find a case"), .action = "win.find" },
  { .title = N_ ("Back to the table"), .keys = "Escape" },
  { .group = N_ ("Counting sheet") },
  { .title = N_ ("Open a sheet"), .keys = "<Control>o" },
  { .title = N_ ("Save the sheet"), .keys = "<Control>s" },
  { .title = N_ ("Save the sheet as"), .keys = "<Shift><Control>s" },
  { .title = N_ ("Save as a table"), .keys = "<Control>e" },
  { .title = N_ ("Undo"), .keys = "<Control>z" },
  { .title = N_ ("Redo"), .keys = "<Shift><Control>z" },
  { .title = N_ ("Paste counts"), .keys = "<Control>v" },
  { .title = N_ ("Close the sheet"), .keys = "<Control>w" },
  { .group = N_ ("Text size") },
  { .title = N_ ("Larger text"), .action = "app.text-larger" },
  { .title = N_ ("Smaller text"), .action = "app.text-smaller" },
  { .title = N_ ("Normal text size"), .action = "app.text-normal" },
  { .group = N_ ("General") },
  { .title = N_ ("Help"), .action = "win.help-here" },
  { .title = N_ ("Main menu"), .keys = "F10" },
  { .title = N_ ("Preferences"), .action = "app.preferences" },
  { .title = N_ ("Keyboard shortcuts"), .action = "win.show-shortcuts" },
  { .title = N_ ("Close the window"), .action = "win.close" },
  { .title = N_ ("Quit"), .action = "app.quit" },
};

/* In the order in which the desktop's own guides name them; GTK begins with Shift. */
static char *
dup_modifiers (GdkModifierType modifiers)
{
  static const GdkModifierType order[] = { GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_SHIFT_MASK };
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *name = gtk_accelerator_get_label (0, modifiers & order[i]);

      if (*name != '\0')
        g_string_append_printf (names, g_str_has_suffix (name, "+") ? "%s" : "%s+", name);
    }
  return g_string_free (names, FALSE);
}

static char *
dup_shown (guint key, GdkModifierType modifiers)
{
  g_autofree char *before = dup_modifiers (modifiers);
  g_autofree char *name = gtk_accelerator_get_label (key, 0);

  return g_strconcat (before, name, NULL);
}

/* A sign alone is passed over when it is read aloud. */
static char *
dup_spoken (guint key, GdkModifierType modifiers)
{
  g_autofree char *before = dup_modifiers (modifiers);
  const char *word;

  switch (key)
    {
    case GDK_KEY_plus:
      word = _ ("plus");
      break;
    case GDK_KEY_minus:
      word = _ ("minus");
      break;
    case GDK_KEY_comma:
      word = _ ("comma");
      break;
    case GDK_KEY_question:
      word = _ ("question mark");
      break;
    default:
      return dup_shown (key, modifiers);
    }
  return g_strconcat (before, word, NULL);
}

static void
add_key (GtkWidget *keys, const char *accelerator, GString *spoken)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  GtkWidget *label;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  text = dup_shown (key, modifiers);
  words = dup_spoken (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "herald-key");
  herald_wrap_box_append (HERALD_WRAP_BOX (keys), label);
  g_string_append_printf (spoken, spoken->len > 0 ? ", %s" : "%s", words);
}

/* Of the keys of an action the first one is named; the others are for other keyboards. */
static GStrv
dup_keys (GtkApplication *application, const char *action, const char *keys)
{
  g_auto (GStrv) accels = NULL;
  const char *first[] = { NULL, NULL };

  if (keys != NULL)
    return g_strsplit (keys, " ", -1);
  if (application != NULL)
    accels = gtk_application_get_accels_for_action (application, action);
  first[0] = accels != NULL ? accels[0] : NULL;
  return g_strdupv ((char **)first);
}

static GtkWidget *
make_line (const char *title, char **accels)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, NULL);
  GtkWidget *keys = herald_wrap_box_new ();
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree char *name = NULL;

  gtk_widget_set_layout_manager (line, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (line), herald_label_new (title, "herald-body"));
  gtk_box_append (GTK_BOX (line), keys);
  for (guint i = 0; accels[i] != NULL; i++)
    add_key (keys, accels[i], spoken);
  /* Translators: what keys do, then the keys */
  name = g_strdup_printf (_ ("%s: %s"), title, spoken->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (row, "herald-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
add_group (GtkWidget *box, const char *title)
{
  GtkWidget *heading = herald_heading_new (title, "herald-section", 2);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "herald-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (gtk_widget_get_first_child (box) != NULL)
    gtk_widget_set_margin_top (heading, EDGE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  return list;
}

static GtkWidget *
make_page (GtkApplication *application)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = NULL;

  gtk_widget_set_margin_start (box, EDGE);
  gtk_widget_set_margin_end (box, EDGE);
  gtk_widget_set_margin_top (box, EDGE);
  gtk_widget_set_margin_bottom (box, EDGE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) accels = NULL;

      if (lines[i].group != NULL)
        {
          list = add_group (box, _ (lines[i].group));
          continue;
        }
      accels = dup_keys (application, lines[i].action, lines[i].keys);
      gtk_list_box_append (GTK_LIST_BOX (list), make_line (_ (lines[i].title), accels));
    }
  return box;
}

static void
herald_shortcuts_window_class_init (HeraldShortcutsWindowClass *class)
{
  gtk_widget_class_add_binding_action (
      GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
herald_shortcuts_window_init (HeraldShortcutsWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-window");
}

/**
 * herald_shortcuts_window_new:
 * @parent: the window it belongs to
 *
 * Returns: (transfer none): a window that names all keys
 */
GtkWidget *
herald_shortcuts_window_new (GtkWindow *parent)
{
  GtkApplication *application;
  GtkWidget *self, *scroller, *limited;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  application = gtk_window_get_application (parent);
  self = g_object_new (
      HERALD_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, "application", application, NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  limited = herald_columns_new_limited (MOST_WIDTH);
  herald_columns_append (HERALD_COLUMNS (limited), make_page (application));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), limited);
  herald_access_set_name (scroller, _ ("Keyboard Shortcuts"));
  gtk_widget_add_css_class (scroller, "herald-side");
  gtk_window_set_child (GTK_WINDOW (self), scroller);
  return self;
}

/**
 * herald_shortcuts_window_names:
 * @action: an action with its target, as it has keys
 *
 * Returns: whether the window has a line for it
 */
gboolean
herald_shortcuts_window_names (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (g_strcmp0 (lines[i].action, action) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_shortcuts_window_list_keys:
 * @group: the heading of a group, in English
 *
 * Returns: (transfer full): the keys that the window names there and that are no action's, in
 * order, as gtk_accelerator_parse() reads them
 */
char **
herald_shortcuts_window_list_keys (const char *group)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  gboolean is_there = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) keys = NULL;

      if (lines[i].group != NULL)
        is_there = g_str_equal (lines[i].group, group);
      if (!is_there || lines[i].keys == NULL)
        continue;
      keys = g_strsplit (lines[i].keys, " ", -1);
      g_strv_builder_addv (found, (const char **)keys);
    }
  return g_strv_builder_end (found);
}
