/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether people find what they look for in a language that Herald is translated to.
 *
 * usage: questions LANGUAGE CATALOGUES SET
 *
 * CATALOGUES is the folder with the compiled catalogues. Each line of SET holds a question as
 * people ask it and, behind a tab, the articles that fit. Ends with 1 where too few find one. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/content.h"
#include "content/language.h"
#include "library/question-search.h"
#include "rules/shelf.h"

#define LEAST_QUESTIONS 30
#define MOST_LISTED 3
#define LEAST_LISTED 90 /* percent */

typedef struct
{
  HeraldLibrary *library;
  HeraldQuestionSearch *search;
  guint n;
  guint first;
  guint listed;
} Trial;

/* GLib asks once whether to translate at all, so this comes before everything else. */
static void
speak (const char *language, const char *catalogues)
{
  g_setenv ("LANGUAGE", language, TRUE);
  herald_language_set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (strcmp (C_ ("language code", "en"), language) != 0)
    g_error ("the catalogue of %s says that its language is “%s”",
             language,
             C_ ("language code", "en"));
}

static void
check_articles (const Trial *self, char **ids)
{
  for (; *ids != NULL; ids++)
    if (herald_library_find_article (self->library, *ids) == NULL)
      g_error ("there is no article “%s”", *ids);
}

/* Where the first fitting hit stands, or MOST_LISTED. */
static guint
find_place (const GArray *hits, char **ids)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_strv_contains ((const char *const *)ids,
                         g_array_index (hits, HeraldQuestionHit, i).article->id))
      return i;
  return MOST_LISTED;
}

static void
say_missed (const char *question, const GArray *hits)
{
  g_print ("  not listed: %s (found:", question);
  for (guint i = 0; i < hits->len; i++)
    g_print (" %s", g_array_index (hits, HeraldQuestionHit, i).article->id);
  g_print (")\n");
}

static void
try_question (Trial *self, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GArray) hits = NULL;
  guint place;

  if (g_strv_length (columns) != 2)
    g_error ("not a question and its articles: %s", line);
  ids = g_strsplit (columns[1], ",", -1);
  check_articles (self, ids);
  hits = herald_question_search_find (self->search, columns[0], MOST_LISTED);
  place = find_place (hits, ids);
  self->n++;
  self->first += place == 0;
  self->listed += place < MOST_LISTED;
  if (place == MOST_LISTED)
    say_missed (columns[0], hits);
}

static void
try_set (Trial *self, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      try_question (self, lines[i]);
}

static gboolean
check_count (const Trial *self, const char *language)
{
  gboolean is_kept = self->n >= LEAST_QUESTIONS && self->listed * 100 >= self->n * LEAST_LISTED;

  g_print ("%s: of %u questions, %u find a fitting answer first, %u among three: %.1f %%, limit %d "
           "%%: %s\n",
           language,
           self->n,
           self->first,
           self->listed,
           100.0 * self->listed / MAX (self->n, 1),
           LEAST_LISTED,
           is_kept ? "PASS" : "FAIL");
  return is_kept;
}

int
main (int argc, char **argv)
{
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  Trial trial = { 0 };
  gboolean is_kept;

  if (argc != 4)
    g_error ("usage: questions LANGUAGE CATALOGUES SET");
  speak (argv[1], argv[2]);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  if (shelf == NULL)
    g_error ("%s", error->message);
  trial.library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                      herald_shelf_get_sources (shelf),
                                      NULL);
  trial.search = herald_question_search_new (trial.library);
  try_set (&trial, argv[3]);
  is_kept = check_count (&trial, argv[1]);
  herald_question_search_free (trial.search);
  herald_library_free (trial.library);
  return is_kept ? 0 : 1;
}
