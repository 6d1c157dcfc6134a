/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Herald explains HER2 breast-cancer test results. */
#include "config.h"

#include "application.h"

#include "content/language.h"

int
main (int argc, char **argv)
{
  /* A tree that is not installed has its catalogues elsewhere. */
  const char *catalogues = g_getenv ("HERALD_LOCALE_DIR");
  g_autoptr (HeraldApplication) application = NULL;

  herald_language_begin (catalogues != NULL ? catalogues : HERALD_LOCALE_DIR);
  /* GTK would set it anew, to one in which gettext knows no language. */
  gtk_disable_setlocale ();
  application = herald_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
