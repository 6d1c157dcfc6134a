/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the shelf in a made-up language whose texts all begin with "[". The caller gives the
 * language and the folder of its catalogue: see test_pseudo.py. */
#include "config.h"

#include <libintl.h>
#include <string.h>

#include "content/content.h"
#include "content/json-file.h"
#include "content/language.h"
#include "library/library.h"
#include "practice/case-sets.h"
#include "record/cohort.h"
#include "record/explanations.h"
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
check_guide (const HeraldFieldGuide *guide, const char *id)
{
  check_text (guide->what, "the help", id);
  check_text (guide->where, "the place on a report", id);
  check_text (guide->example, "the made-up line", id);
}

static void
check_field (const HeraldField *field)
{
  check_text (field->title, "the title", field->id);
  check_guide (&field->guide, field->id);
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
  check_guide (herald_vocabulary_get_year_guide (vocabulary), "year");
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

static void
check_list (GPtrArray *texts, const char *what, const char *id)
{
  for (guint i = 0; i < texts->len; i++)
    check_text (texts->pdata[i], what, id);
}

static void
check_figure (const HeraldFigure *figure)
{
  check_text (figure->rest, "the rest", figure->id);
  check_text (figure->whom, "of whom", figure->id);
  for (guint i = 0; i < figure->n_parts; i++)
    check_text (figure->parts[i].label, "a part", figure->id);
}

static void
check_section (const HeraldSection *section)
{
  check_text (section->heading, "the heading", section->id);
  check_text (section->text, "the text", section->id);
  check_list (section->points, "a point", section->id);
  for (guint i = 0; i < section->figures->len; i++)
    check_figure (&g_array_index (section->figures, HeraldFigure, i));
}

static void
test_articles (gconstpointer data)
{
  GPtrArray *articles = herald_library_get_articles ((HeraldLibrary *)data);

  g_assert_cmpuint (articles->len, >=, 140);
  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];

      check_text (article->question, "the question", article->id);
      check_text (article->answer, "the answer", article->id);
      check_text (article->phrases, "the phrases", article->id);
      check_list (article->ask, "what to ask", article->id);
      for (guint k = 0; k < article->sections->len; k++)
        check_section (article->sections->pdata[k]);
    }
}

/* A form stands in texts, and so has no bracket of its own but the first and the last. */
static void
test_words (gconstpointer data)
{
  GPtrArray *terms =
      herald_glossary_get_terms (herald_library_get_glossary ((HeraldLibrary *)data));

  g_assert_cmpuint (terms->len, >=, 160);
  for (guint i = 0; i < terms->len; i++)
    {
      const HeraldTerm *term = terms->pdata[i];
      g_autofree char *forms = g_strjoinv ("; ", term->forms);

      check_text (term->word, "the word", term->id);
      check_text (forms, "the forms", term->id);
      check_text (term->also, "other names", term->id);
      check_text (term->meaning, "the meaning", term->id);
    }
}

static void
test_places (gconstpointer data)
{
  GPtrArray *groups = herald_library_get_groups ((HeraldLibrary *)data);
  GPtrArray *countries = herald_library_get_countries ((HeraldLibrary *)data);

  for (guint i = 0; i < groups->len; i++)
    {
      const HeraldTopicGroup *group = groups->pdata[i];

      check_text (group->title, "the title", group->id);
      for (guint k = 0; k < group->topics->len; k++)
        check_text (g_array_index (group->topics, HeraldTopic, k).title,
                    "the title of a topic",
                    group->id);
    }
  for (guint i = 0; i < countries->len; i++)
    {
      const HeraldCountry *country = countries->pdata[i];

      check_text (country->name, "the name", country->id);
      for (guint k = 0; k < country->organisations->len; k++)
        {
          const HeraldOrganisation *organisation =
              &g_array_index (country->organisations, HeraldOrganisation, k);

          check_text (organisation->offers, "what it offers", organisation->id);
          check_text (organisation->language, "the language", organisation->id);
        }
    }
}

static void
test_changes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldExplanations) explanations = herald_explanations_new_bundled (&error);
  GPtrArray *all;

  g_assert_no_error (error);
  all = herald_explanations_get_all (explanations);
  for (guint i = 0; i < all->len; i++)
    {
      const HeraldExplanation *explanation = all->pdata[i];

      check_text (explanation->heading, "the heading", explanation->id);
      check_text (explanation->text, "the text", explanation->id);
      check_list (explanation->ask, "what to ask", explanation->id);
      for (guint k = 0; k < explanation->figures->len; k++)
        check_figure (&g_array_index (explanation->figures, HeraldFigure, k));
    }
}

static void
test_case_sets (gconstpointer shelf)
{
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new ((HeraldShelf *)shelf, NULL);
  GPtrArray *all = herald_case_sets_get_all (sets);

  g_assert_cmpuint (herald_case_sets_get_problems (sets)->len, ==, 0);
  for (guint i = 0; i < all->len; i++)
    {
      HeraldCaseSet *set = all->pdata[i];
      const HeraldCaseSetText *text = herald_case_set_get_text (set);

      check_text (text->title, "the title", text->id);
      check_text (text->about, "what it trains", text->id);
      for (guint k = 0; k < herald_case_set_get_n_cases (set); k++)
        {
          const HeraldCase *practice_case = herald_case_set_get_case (set, k);

          check_text (practice_case->story, "the story", practice_case->id);
          check_text (practice_case->why, "the reason", practice_case->id);
        }
    }
}

/* The search takes these in and gives none back: what it would read is read here. */
static void
test_synonyms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root =
      herald_json_file_load_resource (HERALD_APPLICATION_PATH "/content/synonyms.json", &error);
  HeraldJson json = herald_json_root (root, "synonyms.json");
  HeraldJson groups = herald_json_member (&json, "groups");

  g_assert_no_error (error);
  check_text (herald_json_text (&json, "_stop_words"), "the words", "synonyms.json");
  for (guint i = 0; i < herald_json_length (&groups); i++)
    {
      HeraldJson group = herald_json_element (&groups, i);

      check_text (herald_json_text (&group, "_words"), "the words", "synonyms.json");
    }
}

/* What a window says beside a case; in a table the same words stay as they are. */
static void
test_reasons (gconstpointer data)
{
  static const char table[] = "case,cells,edition\nA,x,old\nB,1,\nC\n";
  HeraldShelf *shelf = (HeraldShelf *)data;
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2018");

  for (gboolean is_translated = FALSE; is_translated <= TRUE; is_translated++)
    {
      g_autoptr (GInputStream) stream =
          g_memory_input_stream_new_from_data (table, strlen (table), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldCohort) cohort =
          herald_cohort_new (shelf, book, herald_csv_reader_new (stream), &error);
      const HeraldCohortRow *row;

      g_assert_no_error (error);
      herald_cohort_set_translated (cohort, is_translated);
      while ((row = herald_cohort_next (cohort, &error)) != NULL)
        {
          g_assert_cmpuint (row->problem_length, >, 0);
          g_assert_cmpint (row->problem[0] == '[', ==, is_translated);
        }
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (HeraldShelf) shelf = NULL;
  g_autoptr (HeraldLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  herald_language_set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HERALD_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                herald_shelf_get_sources (shelf),
                                NULL);
  g_test_add_data_func ("/po/pseudo/articles", library, test_articles);
  g_test_add_data_func ("/po/pseudo/words", library, test_words);
  g_test_add_data_func ("/po/pseudo/places", library, test_places);
  g_test_add_func ("/po/pseudo/changes", test_changes);
  g_test_add_func ("/po/pseudo/synonyms", test_synonyms);
  g_test_add_data_func ("/po/pseudo/case-sets", shelf, test_case_sets);
  g_test_add_data_func ("/po/pseudo/fields", shelf, test_fields);
  g_test_add_data_func ("/po/pseudo/groups", shelf, test_groups);
  g_test_add_data_func ("/po/pseudo/books", shelf, test_books);
  g_test_add_data_func ("/po/pseudo/reasons", shelf, test_reasons);
  return g_test_run ();
}
