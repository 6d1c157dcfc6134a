/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says which language is spoken where the environment and the argument are as they are, and how it
 * writes. See test_language.py.
 *
 *   say-language FOLDER [CODE] */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/language.h"
#include "content/page-words.h"
#include "content/written-day.h"
#include "content/written-number.h"

int
main (int argc, char **argv)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 3, 5, 0, 0, 0.0);
  g_autoptr (GPtrArray) offered = NULL;
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;
  g_autofree char *apart = NULL;
  g_autofree char *foot = NULL;

  g_return_val_if_fail (argc > 1, 2);

  herald_language_begin (argv[1]);
  /* With the first text that it looks up, GLib decides whether there is anything to look up. */
  herald_words_limits ();
  if (argc > 2)
    herald_language_choose (argv[2]);
  offered = herald_language_list_offered ();
  number = herald_written_number_new ("2.05");
  count = herald_written_count_new (1234567);
  date = herald_written_day_new (day, "%-d %B %Y, %b");
  apart = herald_written_apart_new ("2+");
  foot = herald_words_foot_new ();
  g_print ("code: %s\noffered: %u\ntext: %s\nnumber: %s\ncount: %s\ndate: %s\napart: %s\n"
           "printf: %.1f\nfoot: %s\n",
           herald_language_get ()->code,
           offered->len,
           g_dpgettext2 (GETTEXT_PACKAGE, "fields.json/ihc_score/_title", "Score"),
           number,
           count,
           date,
           apart,
           2.5,
           foot);
  return 0;
}
