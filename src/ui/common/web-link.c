/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands an address to the person's browser, and only when it was clicked: Herald itself opens no
 * connection. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/web-link.h"
#include "content/language.h"
#include "content/plain-text.h"

static void launch (GtkWidget *widget, const char *link);

static HeraldWebLauncher launcher = launch;

/**
 * herald_web_link_is_safe:
 * @link: (nullable): an address from a file
 *
 * Returns: whether it leads to a page, and nowhere on this machine
 */
gboolean
herald_web_link_is_safe (const char *link)
{
  g_autofree char *host = NULL;
  g_autofree char *person = NULL;

  if (link == NULL || !g_str_has_prefix (link, "https://") || strchr (link, ' ') != NULL ||
      !herald_plain_text_is (link, HERALD_PLAIN_TEXT_LINE))
    return FALSE;
  /* What stands before an “@” is read as the place and is none. */
  return g_uri_split (link, G_URI_FLAGS_NONE, NULL, &person, &host, NULL, NULL, NULL, NULL, NULL) &&
         person == NULL && host != NULL && *host != '\0';
}

/* No browser: the address can still be read and typed elsewhere. */
static void
on_launched (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (data);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    gtk_widget_activate_action (widget,
                                "win.say",
                                "s",
                                _ ("No browser could be started. The address is in the tooltip."));
}

static void
launch (GtkWidget *widget, const char *link)
{
  GdkDisplay *display = gtk_widget_get_display (widget);
  g_autoptr (GAppLaunchContext) context =
      G_APP_LAUNCH_CONTEXT (gdk_display_get_app_launch_context (display));
  const char *language = herald_language_get_system_value ();

  /* The browser speaks the system's language, whatever was chosen here. */
  if (language != NULL)
    g_app_launch_context_setenv (context, "LANGUAGE", language);
  else
    g_app_launch_context_unsetenv (context, "LANGUAGE");
  g_app_info_launch_default_for_uri_async (link, context, NULL, on_launched, g_object_ref (widget));
}

/**
 * herald_web_link_set_launcher:
 * @function: (nullable): what starts a browser; %NULL for the person's own
 *
 * For tests, which start none.
 */
void
herald_web_link_set_launcher (HeraldWebLauncher function)
{
  launcher = function != NULL ? function : launch;
}

/**
 * herald_web_link_open:
 * @widget: what was clicked
 * @link: an address
 */
void
herald_web_link_open (GtkWidget *widget, const char *link)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (herald_web_link_is_safe (link))
    launcher (widget, link);
}

/**
 * herald_web_link_on_activate:
 * @label: a label with links
 * @link: the one that was clicked
 *
 * For the signal “activate-link”.
 *
 * Returns: always %TRUE: nobody else is to open it
 */
gboolean
herald_web_link_on_activate (GtkWidget *label, const char *link)
{
  herald_web_link_open (label, link);
  return TRUE;
}
