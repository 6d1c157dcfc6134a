/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Herald explains HER2 breast-cancer test results. */
#include "config.h"

#include "application.h"

#include "content/content.h"
#include "content/json-ahead.h"
#include "content/language.h"
#include "rules/shelf.h"

int
main (int argc, char **argv)
{
  /* A tree that is not installed has its catalogues elsewhere. */
  const char *catalogues = g_getenv ("HERALD_LOCALE_DIR");
  g_autoptr (HeraldApplication) application = NULL;
  int status;

  herald_language_begin (catalogues != NULL ? catalogues : HERALD_LOCALE_DIR);
  /* GTK would set it anew, to one in which gettext knows no language. */
  gtk_disable_setlocale ();
  herald_content_register ();
  herald_shelf_read_ahead ();
  application = herald_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  herald_json_ahead_end ();
  return status;
}
