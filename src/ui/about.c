/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what Herald is, and what it is not. GTK's own dialog can't be as narrow as a telephone. */
#include "config.h"

#include "about.h"

#include "common/access.h"
#include "common/labels.h"
#include "common/title-bar.h"
#include "content/language.h"

#include <glib/gi18n.h>

#define WIDTH 440
#define HEIGHT 560
#define LOGO 96
#define LICENCE "https://www.gnu.org/licenses/gpl-3.0.html"

static void
add_line (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (box, label);
}

static void
add_licence (GtkBox *box)
{
  GtkWidget *link =
      gtk_link_button_new_with_label (LICENCE,
                                      _ ("GNU General Public License, version 3 or later"));
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (link, GTK_ALIGN_CENTER);
  gtk_box_append (box, link);
}

/* Names stand in place of these words, where translators want theirs to be shown. */
static void
add_translators (GtkBox *box)
{
  /* Translators: Your own name, if you like it to be shown. Else leave it as it is. */
  const char *credits = _ ("translator-credits");

  if (herald_language_is_original ())
    return;
  add_line (box, herald_language_get_credit (), "herald-small");
  if (!g_str_equal (credits, "translator-credits"))
    add_line (box, credits, "herald-small");
}

static void
add_words (GtkBox *box)
{
  GtkWidget *logo = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  HERALD_APPLICATION_ID,
                                  "pixel-size",
                                  LOGO,
                                  NULL);

  gtk_box_append (box, logo);
  add_line (box, _ ("Herald"), "herald-title-1");
  add_line (box, HERALD_VERSION, "herald-small");
  add_line (box,
            _ ("Herald explains HER2 breast cancer test results in plain words. It "
               "shows what the published "
               "rules say, step by step.\n\n"
               "It is not a diagnosis and gives no advice on treatment. Its texts "
               "have not yet been reviewed "
               "by a clinician. Your care team knows things it cannot.\n\n"
               "Herald works without the internet. What you type in is not saved "
               "unless you keep it in a file."),
            "herald-body");
  add_line (box, _ ("© 2026 The people who make Herald"), "herald-small");
  add_licence (box);
  add_translators (box);
}

static GtkWidget *
make_page (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  herald_access_set_name (scroller, _ ("About Herald"));
  gtk_widget_add_css_class (scroller, "herald-page");
  gtk_widget_add_css_class (box, "herald-about");
  add_words (GTK_BOX (box));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * herald_about_show:
 * @parent: (nullable): the window it belongs to
 *
 * Shows what Herald is, what it is not, its version and licence.
 */
void
herald_about_show (GtkWindow *parent)
{
  GtkWidget *window;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), _ ("About Herald"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (window))),
                           GTK_WINDOW (window));
  gtk_widget_add_css_class (window, "herald-window");
  gtk_window_set_child (GTK_WINDOW (window), make_page ());
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
