/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli search: the questions that fit, in the order of the window. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "content/plain-text.h"
#include "library/question-search.h"
#include "rules/shelf.h"

#define MOST_HITS 20

static void
print_hits (HeraldLibrary *library, const char *query, int limit)
{
  g_autoptr (HeraldQuestionSearch) search = herald_question_search_new (library);
  g_autoptr (GArray) hits = herald_question_search_find (search, query, limit);

  for (guint i = 0; i < hits->len; i++)
    {
      const HeraldQuestionHit *hit = &g_array_index (hits, HeraldQuestionHit, i);

      /* One line a hit, also where a file of the user's holds more in a title. */
      g_autofree char *question =
          herald_plain_text_new (hit->article->question, HERALD_PLAIN_TEXT_LINE);

      g_print ("%s\t%u\t%s\n", hit->article->id, hit->score, question);
    }
}

/* A broken file of the user's is named, and the rest is searched. */
static HeraldExit
search (HeraldShelf *shelf, const char *query, int limit)
{
  g_autofree char *folder = herald_library_user_folder ();
  g_autoptr (HeraldLibrary) library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                                          herald_shelf_get_sources (shelf),
                                                          folder);
  GPtrArray *problems = herald_library_get_problems (library);

  print_hits (library, query, limit);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("herald-cli: %s\n", (const char *)problems->pdata[i]);
  return problems->len > 0 ? HERALD_EXIT_CONTENT : HERALD_EXIT_DONE;
}

/**
 * herald_command_search:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_search (int argc, char **argv)
{
  int limit = MOST_HITS;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("the most hits wanted"), "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *query = NULL;

  if (!herald_command_parse ("QUERY…", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  if (argc < 2 || limit < 1)
    {
      g_printerr (_ ("herald-cli: search needs words to look for, and a limit of 1 or more\n"));
      return HERALD_EXIT_USAGE;
    }
  shelf = herald_shelf_new (NULL, &error);
  if (shelf == NULL)
    return herald_command_complain (NULL, error);
  query = g_strjoinv (" ", argv + 1);
  return search (shelf, query, limit);
}
