/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli check: loads rule books and content and says what is wrong with them. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "content/json-file.h"
#include "content/plain-text.h"
#include "library/library.h"
#include "practice/case-sets.h"
#include "record/explanations.h"
#include "rules/shelf.h"

static void
print_book (const HeraldRulebook *book)
{
  guint n_rules = 0;
  guint n_cells = 0;

  for (guint i = 0; i < herald_rulebook_get_n_decisions (book); i++)
    {
      const HeraldDecision *decision = herald_rulebook_get_decision (book, i);

      n_rules += herald_decision_get_n_rules (decision);
      n_cells += herald_decision_get_n_cells (decision);
    }
  g_print (_ ("%s: sound; %u decisions, %u rules, %u cells\n"),
           herald_rulebook_get_text (book)->id,
           herald_rulebook_get_n_decisions (book),
           n_rules,
           n_cells);
}

static HeraldExit
print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("herald-cli: %s\n", (const char *)problems->pdata[i]);
  return problems->len > 0 ? HERALD_EXIT_CONTENT : HERALD_EXIT_DONE;
}

/* What one of them names in the library is there. */
static HeraldExit
check_links (const HeraldExplanation *explanation, HeraldLibrary *library)
{
  HeraldExit status = HERALD_EXIT_DONE;

  for (guint i = 0; i < explanation->sources->len; i++)
    {
      const char *id = explanation->sources->pdata[i];

      if (herald_library_find_source (library, id) != NULL)
        continue;
      g_printerr (_ ("herald-cli: %s: there is no source “%s”\n"), explanation->id, id);
      status = HERALD_EXIT_CONTENT;
    }
  for (guint i = 0; i < explanation->related->len; i++)
    {
      const char *id = explanation->related->pdata[i];

      if (herald_library_find_article (library, id) != NULL)
        continue;
      g_printerr (_ ("herald-cli: %s: there is no article “%s”\n"), explanation->id, id);
      status = HERALD_EXIT_CONTENT;
    }
  return status;
}

static HeraldExit
check_explanations (HeraldLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) explanations = herald_explanations_new_bundled (&error);
  HeraldExit status = HERALD_EXIT_DONE;
  GPtrArray *all;

  if (explanations == NULL)
    return herald_command_complain (NULL, error);
  all = herald_explanations_get_all (explanations);
  for (guint i = 0; i < all->len; i++)
    {
      HeraldExit of_one = check_links (all->pdata[i], library);

      status = MAX (status, of_one);
    }
  g_print (_ ("changes: %u explanations\n"), all->len);
  return status;
}

/* The article for those who can't find what a line of the form asks for. */
static HeraldExit
check_guide (const char *id, const HeraldFieldGuide *guide, HeraldLibrary *library)
{
  if (guide->article == NULL || herald_library_find_article (library, guide->article) != NULL)
    return HERALD_EXIT_DONE;
  g_printerr (_ ("herald-cli: %s: there is no article “%s”\n"), id, guide->article);
  return HERALD_EXIT_CONTENT;
}

static HeraldExit
check_guides (HeraldVocabulary *vocabulary, HeraldLibrary *library)
{
  HeraldExit status = check_guide ("year", herald_vocabulary_get_year_guide (vocabulary), library);

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);
      HeraldExit of_one = check_guide (field->id, &field->guide, library);

      status = MAX (status, of_one);
    }
  return status;
}

/* Whether one source that a set rests on is there. */
static HeraldExit
check_sources (const char *set, GPtrArray *sources, HeraldLibrary *library)
{
  HeraldExit status = HERALD_EXIT_DONE;

  for (guint i = 0; i < sources->len; i++)
    {
      const char *id = sources->pdata[i];

      if (herald_library_find_source (library, id) != NULL)
        continue;
      g_printerr (_ ("herald-cli: %s: there is no source “%s”\n"), set, id);
      status = HERALD_EXIT_CONTENT;
    }
  return status;
}

static HeraldExit
check_set (const HeraldCaseSet *set, HeraldLibrary *library)
{
  const char *id = herald_case_set_get_text (set)->id;
  HeraldExit status = check_sources (id, herald_case_set_get_sources (set), library);

  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    {
      const HeraldCase *one = herald_case_set_get_case (set, i);
      HeraldExit of_one = check_sources (id, one->sources, library);

      status = MAX (status, of_one);
    }
  if (status == HERALD_EXIT_DONE)
    g_print (_ ("%s: sound; %u cases\n"), id, herald_case_set_get_n_cases (set));
  return status;
}

static HeraldExit
check_sets (HeraldShelf *shelf, HeraldLibrary *library)
{
  g_autofree char *folder = herald_case_sets_user_folder ();
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new (shelf, folder);
  GPtrArray *all = herald_case_sets_get_all (sets);
  HeraldExit status = print_problems (herald_case_sets_get_problems (sets));

  for (guint i = 0; i < all->len; i++)
    {
      HeraldExit of_one = check_set (all->pdata[i], library);

      status = MAX (status, of_one);
    }
  return status;
}

static HeraldExit
check_all (HeraldShelf *shelf, HeraldLibrary *library)
{
  GPtrArray *books = herald_shelf_get_books (shelf);
  GPtrArray *articles = herald_library_get_articles (library);
  GPtrArray *terms = herald_glossary_get_terms (herald_library_get_glossary (library));
  HeraldExit of_shelf;
  HeraldExit of_library;
  HeraldExit of_guides;
  HeraldExit of_sets;
  HeraldExit status;

  for (guint i = 0; i < books->len; i++)
    print_book (books->pdata[i]);
  g_print (_ ("questions: %u answers, %u words\n"), articles->len, terms->len);
  status = check_explanations (library);
  of_guides = check_guides (herald_shelf_get_vocabulary (shelf), library);
  of_sets = check_sets (shelf, library);
  of_shelf = print_problems (herald_shelf_get_problems (shelf));
  of_library = print_problems (herald_library_get_problems (library));
  status = MAX (status, of_guides);
  return MAX (MAX (status, of_sets), MAX (of_shelf, of_library));
}

static gboolean
check_set_file (HeraldShelf *shelf, HeraldLibrary *library, const char *path, GError **error)
{
  g_autoptr (HeraldCaseSet) set = herald_case_sets_load_file (shelf, path, error);

  return set != NULL && check_set (set, library) == HERALD_EXIT_DONE;
}

/* A file says itself what it is; what says nothing of the kind is held to be a rule book. */
static gboolean
check_file (HeraldShelf *shelf, HeraldLibrary *library, const char *path, GError **error)
{
  g_autoptr (JsonNode) root = herald_json_file_load (path, path, NULL);
  HeraldJson json = herald_json_root (root, path);
  HeraldJson format = herald_json_member (&json, "format");
  const char *text = herald_json_string (&format, NULL);

  if (g_strcmp0 (text, HERALD_CASE_SET_FORMAT) == 0)
    return check_set_file (shelf, library, path, error);
  return text != NULL && herald_pack_knows (text) ? herald_library_check_file (library, path, error)
                                                  : herald_shelf_check_file (shelf, path, error);
}

static HeraldExit
check_files (HeraldShelf *shelf, HeraldLibrary *library, char **files)
{
  HeraldExit status = HERALD_EXIT_DONE;

  for (; *files != NULL; files++)
    {
      g_autoptr (GError) error = NULL;

      g_autofree char *name = herald_plain_text_new (*files, HERALD_PLAIN_TEXT_LINE);

      if (check_file (shelf, library, *files, &error))
        g_print (_ ("%s: sound\n"), name);
      else if (error != NULL)
        status = herald_command_complain (NULL, error);
      else
        status = HERALD_EXIT_CONTENT;
    }
  return status;
}

/**
 * herald_command_check:
 * @argc: as for main()
 * @argv: likewise
 *
 * Without a file, checks what is bundled and what lies in the user's folders.
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_check (int argc, char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autofree char *rules = herald_shelf_user_folder ();
  g_autofree char *content = herald_library_user_folder ();
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (HeraldLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (!herald_command_parse ("[FILE…]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  shelf = herald_shelf_new (argc > 1 ? NULL : rules, &error);
  if (shelf == NULL)
    return herald_command_complain (NULL, error);
  library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                herald_shelf_get_sources (shelf),
                                argc > 1 ? NULL : content);
  return argc > 1 ? check_files (shelf, library, argv + 1) : check_all (shelf, library);
}
