/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what Herald is, and what it is not. */
#include "config.h"

#include "about.h"

#include "common/access.h"

#include <glib/gi18n.h>

/**
 * herald_about_show:
 * @parent: (nullable): the window it belongs to
 *
 * Shows what Herald is, what it is not, its version and licence.
 */
void
herald_about_show (GtkWindow *parent)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  gtk_show_about_dialog (parent,
                         "program-name",
                         _ ("Herald"),
                         "version",
                         HERALD_VERSION,
                         "logo-icon-name",
                         HERALD_APPLICATION_ID,
                         "title",
                         _ ("About Herald"),
                         "comments",
                         _ ("Herald explains HER2 breast cancer test results in plain words. It "
                            "shows what the published "
                            "rules say, step by step.\n\n"
                            "It is not a diagnosis and gives no advice on treatment. Its texts "
                            "have not yet been reviewed "
                            "by a clinician. Your care team knows things it cannot.\n\n"
                            "Herald works without the internet. What you type in is not saved "
                            "unless you keep it in a file."),
                         "copyright",
                         _ ("© 2026 The people who make Herald"),
                         "license-type",
                         GTK_LICENSE_GPL_3_0,
                         /* Translators: your own name, if you like it to be shown. */
                         "translator-credits",
                         _ ("translator-credits"),
                         NULL);
  herald_access_name_about ();
}
