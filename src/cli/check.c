/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli check: loads rule files and says what is wrong with them. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "command.h"
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
check_shelf (HeraldShelf *shelf)
{
  GPtrArray *books = herald_shelf_get_books (shelf);
  GPtrArray *problems = herald_shelf_get_problems (shelf);

  for (guint i = 0; i < books->len; i++)
    print_book (books->pdata[i]);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("herald-cli: %s\n", (const char *)problems->pdata[i]);
  return problems->len > 0 ? HERALD_EXIT_CONTENT : HERALD_EXIT_DONE;
}

static HeraldExit
check_files (const HeraldShelf *shelf, char **files)
{
  HeraldExit status = HERALD_EXIT_DONE;

  for (; *files != NULL; files++)
    {
      g_autoptr (GError) error = NULL;

      if (herald_shelf_check_file (shelf, *files, &error))
        g_print (_ ("%s: sound\n"), *files);
      else
        status = herald_command_complain (NULL, error);
    }
  return status;
}

/**
 * herald_command_check:
 * @argc: as for main()
 * @argv: likewise
 *
 * Without a file, checks the bundled books and those in the user's folder.
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_check (int argc, char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;

  if (!herald_command_parse ("[FILE…]", entries, &argc, &argv))
    return HERALD_EXIT_USAGE;
  shelf = herald_shelf_new (argc > 1 ? NULL : folder, &error);
  if (shelf == NULL)
    return herald_command_complain (NULL, error);
  return argc > 1 ? check_files (shelf, argv + 1) : check_shelf (shelf);
}
