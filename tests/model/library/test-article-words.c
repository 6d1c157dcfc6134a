/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is said around an article, and of the whole of it as text. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/page-words.h"
#include "files.h"
#include "library/article-words.h"
#include "samples.h"
#include "support.h"

/* An article of the user's folder in a library that knows its sources. */
typedef struct
{
  HeraldShelf *shelf;
  char *folder;
  HeraldLibrary *library;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  self->shelf = herald_test_shelf ();
  self->folder = herald_test_folder_new ();
  self->library = herald_library_new (herald_shelf_get_vocabulary (self->shelf),
                                      herald_shelf_get_sources (self->shelf),
                                      self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  herald_library_free (self->library);
  herald_test_folder_remove (self->folder);
  g_free (self->folder);
  herald_shelf_unref (self->shelf);
}

static const HeraldArticle *
find_article (Fixture *self, const char *article)
{
  g_autofree char *text = g_strdup_printf (
      "{'format': 'herald-articles-1', 'articles': [%s], 'own_sources': [" SAMPLE_SOURCE
      ", {'id': 'book', 'citation': 'A book, 2025', 'short': 'Book', 'year': '2025'}]}",
      article);
  const HeraldArticle *found;

  herald_test_folder_put_json (self->folder, "mine.json", text);
  found = herald_library_find_article (self->library, "one");
  g_assert_nonnull (found);
  return found;
}

static void
test_byline (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *article = find_article (self, SAMPLE_ARTICLE);
  HeraldArticle other = *article;
  g_autofree char *reviewed = herald_article_words_byline_new (article);
  g_autofree char *not_reviewed = NULL;

  other.reviewer = NULL;
  not_reviewed = herald_article_words_byline_new (&other);
  g_assert_cmpstr (reviewed, ==, "checked 21 Nov 2026, reviewed by Dr A. Town");
  g_assert_cmpstr (not_reviewed, ==, "checked 21 Nov 2026 · not yet reviewed by a clinician");
}

static void
test_overdue (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *now;
    gboolean is_overdue;
  } cases[] = {
    { "2026-11-21T10:00:00Z", FALSE }, { "2027-11-20T23:59:59Z", FALSE },
    { "2027-11-21T00:00:00Z", FALSE }, { "2027-11-21T23:59:59Z", FALSE },
    { "2027-11-22T00:00:00Z", TRUE },  { "2040-01-01T00:00:00Z", TRUE },
  };
  const HeraldArticle *article = find_article (self, SAMPLE_ARTICLE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (cases[i].now, NULL);
      g_autofree char *words = herald_article_words_overdue_new (article, now);

      g_test_message ("%s", cases[i].now);
      g_assert_cmpint (words != NULL, ==, cases[i].is_overdue);
      if (words != NULL)
        g_assert_cmpstr (words,
                         ==,
                         "This answer was due for a check by 21 Nov 2027. Things may have changed "
                         "since. Look for a newer Herald.");
    }
}

static void
test_share (void)
{
  g_autofree char *share = herald_article_words_share_new (13, "HER2-positive");
  g_autofree char *none = herald_article_words_share_new (0, "none");
  g_autofree char *ask = herald_article_words_ask_new ("What next?");

  g_assert_cmpstr (share, ==, "13 of 100: HER2-positive");
  g_assert_cmpstr (none, ==, "0 of 100: none");
  g_assert_cmpstr (ask, ==, "“What next?”");
}

/* The parts and the rest are always the whole hundred. */
static void
test_figure (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *article = find_article (self, SAMPLE_ARTICLE);
  const HeraldSection *section = article->sections->pdata[0];
  g_autofree char *words =
      herald_article_words_figure_new (&g_array_index (section->figures, HeraldFigure, 0));

  g_assert_cmpstr (words,
                   ==,
                   "13 of 100: are red\n"
                   "7 of 100: are green\n"
                   "80 of 100: are blue\n"
                   "Of all in one town, in 2020.");
}

/* Every part, source and limit, and where the marks of a web address would hide one. */
static void
test_text (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *changed =
      herald_test_change (SAMPLE_ARTICLE, "'wolff-2013', 'wolff-2018'", "'leaflet', 'book'");
  g_autofree char *later = herald_test_change (changed, "2027-11-21", "9999-12-31");
  const HeraldArticle *article = find_article (self, later);
  g_autofree char *text = herald_article_words_text_new (article, self->library);
  const HeraldSource *first = herald_library_find_source (self->library, "wolff-2018");
  const HeraldSource *last = herald_library_find_source (self->library, "wolff-2007");
  g_autofree char *expected = g_strdup_printf ("What is one?\n"
                                               "\n"
                                               "This is one.\n"
                                               "\n"
                                               "More of it\n"
                                               "A fact.\n"
                                               "• Point one.\n"
                                               "• Point two.\n"
                                               "\n"
                                               "13 of 100: are red\n"
                                               "7 of 100: are green\n"
                                               "80 of 100: are blue\n"
                                               "Of all in one town, in 2020.\n"
                                               "\n"
                                               "Often mixed up\n"
                                               "It is not that.\n"
                                               "\n"
                                               "Take your time.\n"
                                               "\n"
                                               "What you can ask\n"
                                               "“What about me?”\n"
                                               "“What next?”\n"
                                               "\n"
                                               "Sources\n"
                                               "%s, %s\n"
                                               "Our leaflet, 2026, https://clinic.example/leaflet\n"
                                               "A book, 2025\n"
                                               "%s, %s\n"
                                               "\n"
                                               "Herald · checked 21 Nov 2026, reviewed by Dr A. "
                                               "Town\n"
                                               "%s\n",
                                               first->citation,
                                               first->link,
                                               last->citation,
                                               last->link,
                                               herald_words_limits ());

  g_assert_cmpstr (text, ==, expected);
}

/* What is mixed up may have a heading of its own. */
static void
test_text_headings (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *headed = herald_test_change (SAMPLE_ARTICLE,
                                                "'kind': 'confusion'",
                                                "'kind': 'confusion', '_heading': 'That'");
  const HeraldArticle *article = find_article (self, headed);
  g_autofree char *text = herald_article_words_text_new (article, self->library);

  g_assert_nonnull (strstr (text, "\n\nOften mixed up\nThat\nIt is not that.\n\n"));
}

/* An old answer says so before it answers. */
static void
test_text_overdue (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *earlier = herald_test_change (SAMPLE_ARTICLE, "2027-11-21", "2002-11-21");
  const HeraldArticle *article = find_article (self, earlier);
  g_autofree char *text = herald_article_words_text_new (article, self->library);

  g_assert_true (g_str_has_prefix (text,
                                   "What is one?\n"
                                   "\n"
                                   "This answer was due for a check by 21 Nov 2002. "));
  g_assert_nonnull (strstr (text, "Look for a newer Herald.\n\nThis is one.\n"));
}

/* Every article that is bundled: nothing of it stays behind. */
static void
test_text_of_all (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *articles = herald_library_get_articles (self->library);

  g_assert_cmpuint (articles->len, >, 0);
  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];
      g_autofree char *text = herald_article_words_text_new (article, self->library);
      g_autoptr (GPtrArray) sources = herald_article_list_sources (article);

      g_test_message ("%s", article->id);
      g_assert_nonnull (strstr (text, article->question));
      g_assert_nonnull (strstr (text, article->answer));
      g_assert_nonnull (strstr (text, herald_words_limits ()));
      for (guint j = 0; j < article->sections->len; j++)
        {
          const HeraldSection *section = article->sections->pdata[j];

          g_assert_nonnull (strstr (text, section->text));
          g_assert_true (section->heading == NULL || strstr (text, section->heading) != NULL);
        }
      for (guint j = 0; j < article->ask->len; j++)
        g_assert_nonnull (strstr (text, article->ask->pdata[j]));
      for (guint j = 0; j < sources->len; j++)
        {
          const HeraldSource *source =
              herald_library_find_source (self->library, sources->pdata[j]);

          g_assert_nonnull (source);
          g_assert_nonnull (strstr (text, source->citation));
        }
    }
}

static void
test_list (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldArticle *article = find_article (self, SAMPLE_ARTICLE);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autofree char *empty = herald_article_words_list_new (articles);
  g_autofree char *list = NULL;
  g_autofree char *expected = NULL;

  g_ptr_array_add (articles, (gpointer)article);
  g_ptr_array_add (articles, (gpointer)article);
  list = herald_article_words_list_new (articles);
  expected = g_strdup_printf ("Questions for your next appointment\n"
                              "\n"
                              "1. What is one?\n"
                              "“What about me?”\n"
                              "“What next?”\n"
                              "\n"
                              "2. What is one?\n"
                              "“What about me?”\n"
                              "“What next?”\n"
                              "\n"
                              "%s\n",
                              herald_words_limits ());
  g_assert_cmpstr (list, ==, expected);
  g_assert_true (g_str_has_prefix (empty, "Questions for your next appointment\n\nThis page"));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/library/article-words/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  ADD ("byline", test_byline);
  ADD ("overdue", test_overdue);
  g_test_add_func ("/library/article-words/share", test_share);
  ADD ("figure", test_figure);
  ADD ("text", test_text);
  ADD ("text-headings", test_text_headings);
  ADD ("text-overdue", test_text_overdue);
  ADD ("text-of-all", test_text_of_all);
  ADD ("list", test_list);
  return g_test_run ();
}
