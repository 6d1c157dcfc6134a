/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Herald explains HER2 breast-cancer test results. */
#include "config.h"

#include "application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (HeraldApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HERALD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = herald_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
