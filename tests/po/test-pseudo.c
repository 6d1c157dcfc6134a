/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the shelf in a made-up language whose texts all begin with "[". The caller gives the
 * language and the folder of its catalogue: see test_pseudo.py. */
#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "content/content.h"
#include "rules/shelf.h"

static void
check_text (const char *text, const char *what, const char *id)
{
  if (text == NULL)
    return;
  if (text[0] != '[')
    {
      g_test_message ("%s of %s is not translated: %s", what, id, text);
      g_test_fail ();
      return;
    }
  g_print ("# text: %s\n", text);
}

static void
check_field (const HeraldField *field)
{
  check_text (field->title, "the title", field->id);
  check_text (field->help, "the help", field->id);
  check_text (field->too_large_text, "the word on too large", field->id);
  for (guint i = 0; i < field->n_choices; i++)
    {
      const HeraldChoice *choice = &field->choices[i];

      check_text (choice->name, "the name", choice->id);
      check_text (choice->sentence, "the sentence", choice->id);
      check_text (choice->ask, "the question", choice->id);
      check_text (choice->not_text, "what it is not", choice->id);
    }
}

static void
check_decision (const HeraldDecision *decision)
{
  check_text (herald_decision_get_title (decision), "the title", herald_decision_get_id (decision));
  for (guint i = 0; i < herald_decision_get_n_rules (decision); i++)
    {
      const HeraldRule *rule = herald_decision_get_rule (decision, i);

      check_text (rule->answer, "the answer", rule->id);
      check_text (rule->because, "the reason", rule->id);
    }
}

static void
test_fields (gconstpointer data)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary ((HeraldShelf *)data);
  guint n_fields = herald_vocabulary_get_n_fields (vocabulary);

  g_assert_cmpuint (n_fields, >, herald_vocabulary_get_n_inputs (vocabulary));
  for (guint i = 0; i < n_fields; i++)
    check_field (herald_vocabulary_get_field (vocabulary, i));
}

static void
test_groups (gconstpointer data)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary ((HeraldShelf *)data);
  guint n_groups;
  const HeraldFieldGroup *groups = herald_vocabulary_get_groups (vocabulary, &n_groups);

  g_assert_cmpuint (n_groups, >, 0);
  for (guint i = 0; i < n_groups; i++)
    {
      check_text (groups[i].title, "the title", groups[i].id);
      check_text (groups[i].help, "the help", groups[i].id);
      for (guint k = 0; k < groups[i].n_variants; k++)
        check_text (groups[i].variants[k].title, "the title", groups[i].variants[k].id);
    }
}

static void
test_books (gconstpointer data)
{
  GPtrArray *books = herald_shelf_get_books ((HeraldShelf *)data);

  g_assert_cmpuint (books->len, >=, 3);
  for (guint i = 0; i < books->len; i++)
    {
      const HeraldRulebookText *text = herald_rulebook_get_text (books->pdata[i]);

      check_text (text->title, "the title", text->id);
      check_text (text->note, "the note", text->id);
      check_text (text->changed, "the change", text->id);
      check_text (text->why, "the reason", text->id);
      for (guint k = 0; k < herald_rulebook_get_n_decisions (books->pdata[i]); k++)
        check_decision (herald_rulebook_get_decision (books->pdata[i], k));
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HERALD_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/po/pseudo/fields", shelf, test_fields);
  g_test_add_data_func ("/po/pseudo/groups", shelf, test_groups);
  g_test_add_data_func ("/po/pseudo/books", shelf, test_books);
  return g_test_run ();
}
