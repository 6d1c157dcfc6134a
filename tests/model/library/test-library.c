/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldLibrary: what is bundled, the user's own files beside it, and files that are
 * wrong. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/content.h"
#include "content/error.h"
#include "content/json-file.h"
#include "files.h"
#include "library/library.h"
#include "samples.h"
#include "support.h"

#define ARTICLE(id, related) SAMPLE_ARTICLE_WITH (id, "'basics'", "'" related "'", "")
#define SOURCED_TERM(id, source)                                                                   \
  "{'id': '" id "', '_term': '" id "', '_forms': '" id "', '_meaning': 'A word.',"                 \
  " 'sources': ['" source "']}"

static HeraldLibrary *
open_library (HeraldShelf *shelf, const char *folder)
{
  return herald_library_new (herald_shelf_get_vocabulary (shelf),
                             herald_shelf_get_sources (shelf),
                             folder);
}

/* Most tests look at one folder once. */
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
  self->library = open_library (self->shelf, self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  herald_library_free (self->library);
  herald_test_folder_remove (self->folder);
  g_free (self->folder);
  herald_shelf_unref (self->shelf);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  herald_test_folder_put_json (self->folder, name, text);
}

static void
assert_problems (HeraldLibrary *library, const char *const *expected)
{
  GPtrArray *problems = herald_library_get_problems (library);

  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("%s", (const char *)problems->pdata[i]);
      g_assert_nonnull (expected[i]);
      g_assert_true (g_utf8_validate (problems->pdata[i], -1, NULL));
      if (!g_str_has_prefix (problems->pdata[i], expected[i]))
        g_error ("“%s” does not begin with “%s”", (char *)problems->pdata[i], expected[i]);
    }
  g_assert_null (expected[problems->len]);
}

static void
assert_sound (HeraldLibrary *library)
{
  static const char *const none[] = { NULL };

  assert_problems (library, none);
}

static void
assert_articles (GPtrArray *articles, const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < articles->len; i++)
    g_string_append_printf (found,
                            "%s%s",
                            i > 0 ? " " : "",
                            ((const HeraldArticle *)articles->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

static gboolean
has_article (HeraldLibrary *library, const char *id)
{
  return herald_library_find_article (library, id) != NULL;
}

static void
test_bundled (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldLibrary) library = open_library (self->shelf, NULL);

  assert_sound (library);
  g_assert_cmpuint (herald_library_get_articles (library)->len, >, 0);
  g_assert_cmpuint (herald_library_get_groups (library)->len, >, 0);
  g_assert_cmpuint (herald_library_get_countries (library)->len, >, 0);
  g_assert_cmpuint (herald_glossary_get_terms (herald_library_get_glossary (library))->len, >, 0);
  g_assert_nonnull (herald_library_find_topic (library, "basics"));
  g_assert_nonnull (herald_library_find_source (library, "wolff-2018"));
  g_assert_nonnull (herald_library_find_source (library, "cap-2025"));
  g_assert_null (herald_library_find_topic (library, "nowhere"));
  g_assert_null (herald_library_find_source (library, "nowhere"));
  g_assert_null (herald_library_find_article (library, "nowhere"));
}

/* Links are followed only beside a user's file, so that is where bundled ones would show. */
static void
test_bundled_links (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldLibrary) bundled = open_library (self->shelf, NULL);

  put (self, "mine.json", SAMPLE_TERMS (SAMPLE_TERM));
  assert_sound (self->library);
  g_assert_cmpuint (herald_library_get_articles (self->library)->len,
                    ==,
                    herald_library_get_articles (bundled)->len);
  g_assert_cmpuint (herald_glossary_get_terms (herald_library_get_glossary (self->library))->len,
                    ==,
                    herald_glossary_get_terms (herald_library_get_glossary (bundled))->len + 1);
}

static void
test_no_folder (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldLibrary) library = open_library (self->shelf, "/nowhere/content");

  assert_sound (library);
  g_assert_cmpuint (herald_library_get_articles (library)->len, >, 0);
}

static void
test_user_folder_name (void)
{
  g_autofree char *folder = herald_library_user_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "herald", "content", NULL);

  g_assert_cmpstr (folder, ==, expected);
}

/* A file of each format, whatever its name. */
static void
test_user_files (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldLibrary) bundled = open_library (self->shelf, NULL);
  GPtrArray *groups;
  GPtrArray *countries;
  GPtrArray *articles;

  put (self, "sources.json", SAMPLE_SOURCES (SAMPLE_SOURCE));
  put (self, "glossary.json", SAMPLE_TERMS (SAMPLE_TERM ", " SOURCED_TERM ("clinic", "leaflet")));
  put (self, "topics.json", SAMPLE_GROUPS (SAMPLE_GROUP));
  put (self, "support.json", SAMPLE_COUNTRIES (SAMPLE_COUNTRY));
  put (self,
       "articles.json",
       SAMPLE_ARTICLES (SAMPLE_ARTICLE
                        ", " SAMPLE_ARTICLE_WITH ("own", "'parking', 'basics'", "'one'", "")));
  put (self, "notes.txt", "no article at all");
  assert_sound (self->library);
  articles = herald_library_get_articles (self->library);
  g_assert_cmpuint (articles->len, ==, herald_library_get_articles (bundled)->len + 2);
  g_assert_cmpstr (((HeraldArticle *)articles->pdata[articles->len - 2])->id, ==, "one");
  g_assert_cmpstr (herald_library_find_article (self->library, "own")->question,
                   ==,
                   "What is own?");
  g_assert_cmpstr (herald_library_find_topic (self->library, "parking")->title, ==, "Parking");
  g_assert_cmpstr (herald_library_find_source (self->library, "leaflet")->short_name,
                   ==,
                   "Leaflet");
  g_assert_nonnull (herald_glossary_find (herald_library_get_glossary (self->library), "clinic"));
  groups = herald_library_get_groups (self->library);
  g_assert_cmpstr (((HeraldTopicGroup *)groups->pdata[groups->len - 1])->id, ==, "ours");
  countries = herald_library_get_countries (self->library);
  g_assert_cmpstr (((HeraldCountry *)countries->pdata[countries->len - 1])->id, ==, "DK");
}

/* Files may lean on each other in any order. */
static void
test_links_between_files (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  put (self, "a.json", SAMPLE_ARTICLES (SAMPLE_ARTICLE_WITH ("a", "'visits'", "'b'", "")));
  put (self, "b.json", SAMPLE_ARTICLES (ARTICLE ("b", "a")));
  put (self, "c.json", SAMPLE_TERMS (SOURCED_TERM ("c", "leaflet")));
  put (self, "d.json", SAMPLE_GROUPS (SAMPLE_GROUP));
  put (self, "e.json", SAMPLE_SOURCES (SAMPLE_SOURCE));
  assert_sound (self->library);
  g_assert_true (has_article (self->library, "a"));
  g_assert_true (has_article (self->library, "b"));
}

/* Sources that a file brings along. */
static void
test_own_sources (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  put (self,
       "a.json",
       "{'format': 'herald-glossary-1', 'terms': [" SOURCED_TERM (
           "a", "leaflet") "], 'own_sources': [" SAMPLE_SOURCE "]}");
  assert_sound (self->library);
  g_assert_cmpstr (herald_library_find_source (self->library, "leaflet")->citation,
                   ==,
                   "Our leaflet, 2026");
}

/* Each goes with one line that names file, place and reason, and takes nothing from the rest. */
static void
test_broken (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "{\"format\": ", "x.json: line 1: $.format: a value was expected" },
    { "", "x.json: " },
    { "<html>", "x.json: line 1: $: " },
    { "{'format': 'herald-articles-1', 'format': 'herald-articles-1', 'articles': []}",
      "x.json: line 1: $" },
    { "\xff\xfe{}", "x.json: " },
    { "{'format': 'herald-articles-1', 'articles': [{'id': 'caf\xe9'}]}", "x.json: " },
    { "{'format': 'herald-leaflets-1'}",
      "x.json: $.format: “herald-leaflets-1” is no format of the library" },
    { "{'format': 'herald-rules-1'}", "x.json: $.format: “herald-rules-1” is no format" },
    { "[]", "x.json: $.format: is missing" },
    { SAMPLE_ARTICLES ("{'id': 'x'}"), "x.json: $.articles[0]._question: is missing" },
    { "{'format': 'herald-articles-1', 'articles': [" ARTICLE ("x", "x") "], 'author': 'me'}",
      "x.json: $: unknown member “author”" },
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE_WITH ("x", "'basics'", "'x'", ", 'author': 'me'")),
      "x.json: $.articles[0]: unknown member “author”" },
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE_WITH ("x", "'basics', 'parking'", "'x'", "")),
      "x.json: $.articles[0].topics: there is no topic “parking”" },
    { SAMPLE_ARTICLES (ARTICLE ("x", "y")),
      "x.json: $.articles[0].related: there is no article “y”" },
    { SAMPLE_TERMS (SOURCED_TERM ("x", "nobody-2020")),
      "x.json: $.terms[0].sources: there is no source “nobody-2020”" },
    { SAMPLE_TERMS ("{'id': 'x', '_term': 'x', '_forms': 'x', '_meaning': 'X.',"
                    " 'sources': ['wolff-2018'], 'article': 'y'}"),
      "x.json: $.terms[0].article: there is no article “y”" },
    { SAMPLE_ARTICLES (ARTICLE ("good", "good")),
      "x.json: $: another article is called “good” already" },
    { SAMPLE_ARTICLES (ARTICLE ("x", "x") ", " ARTICLE ("x", "x")),
      "x.json: $: another article is called “x” already" },
    { SAMPLE_TERMS (SAMPLE_TERM), "x.json: $: another word is called “ploidy” already" },
    { SAMPLE_TERMS (SOURCED_TERM ("x", "wolff-2018") ", " SOURCED_TERM ("x", "wolff-2018")),
      "x.json: $: another word is called “x” already" },
    { SAMPLE_GROUPS ("{'id': 'x', '_title': 'X', 'topics': [{'id': 'basics', '_title': 'B'}]}"),
      "x.json: $: another topic is called “basics” already" },
    { SAMPLE_GROUPS (SAMPLE_GROUP ", {'id': 'x', '_title': 'X', 'topics': [{'id': 'visits',"
                                  " '_title': 'V'}]}"),
      "x.json: $: another topic is called “visits” already" },
    { SAMPLE_SOURCES ("{'id': 'wolff-2018', 'citation': 'X', 'short': 'X', 'year': '2020'}"),
      "x.json: $: another source is called “wolff-2018” already" },
    { "{'format': 'herald-articles-1', 'articles': [" ARTICLE (
          "x", "x") "], 'own_sources': [{'id': 'cap-2025', 'citation': 'X', 'short': 'X',"
                    " 'year': '2020'}]}",
      "x.json: $: another source is called “cap-2025” already" },
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE_WITH ("x", "'basics'", "'x'", ", 'for': [{'x': ['1']}]")),
      "x.json: $.articles[0].for[0].x: is neither a field nor an outcome" },
    { SAMPLE_COUNTRIES ("{'id': 'X', '_name': 'X', 'organisations': [{'id': 'x', 'name': 'X',"
                        " '_offers': 'X', '_language': 'X', 'link': 'http://x.example',"
                        " 'checked': '2026-11-21'}]}"),
      "x.json: $.countries[0].organisations[0].link: must begin with https://" },
    { SAMPLE_COUNTRIES ("{'id': 'X', '_name': 'X', 'organisations': [{'id': 'x', 'name': 'X',"
                        " '_offers': 'X', '_language': 'X', 'link': 'https://x.example',"
                        " 'checked': '2026-02-30'}]}"),
      "x.json: $.countries[0].organisations[0].checked: “2026-02-30” is not a day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldLibrary) library = open_library (self->shelf, self->folder);
      const char *const problems[] = { cases[i].problem, NULL };

      put (self, "good.json", SAMPLE_ARTICLES (ARTICLE ("good", "good")));
      put (self, "x.json", cases[i].text);
      put (self, "a.json", SAMPLE_TERMS (SAMPLE_TERM));
      assert_problems (library, problems);
      g_assert_true (has_article (library, "good"));
      g_assert_false (has_article (library, "x"));
      g_assert_nonnull (herald_glossary_find (herald_library_get_glossary (library), "ploidy"));
      g_assert_nonnull (herald_library_find_topic (library, "basics"));
    }
}

/* Every source that an article names, wherever it stands. */
static void
test_unknown_source (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *problem;
  } cases[] = {
    { "'sources': ['wolff-2018'], 'sections'",
      "'sources': ['wolff-2018', 'nobody'], 'sections'",
      "x.json: $.articles[0].sources: there is no source “nobody”" },
    { "'wolff-2013'",
      "'nobody'",
      "x.json: $.articles[0].sections[0].sources: there is no source “nobody”" },
    { "'wolff-2007'",
      "'nobody'",
      "x.json: $.articles[0].sections[1].sources: there is no source “nobody”" },
    { "'advice'",
      "'advice', 'sources': ['nobody']",
      "x.json: $.articles[0].sections[2].sources: there is no source “nobody”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldLibrary) library = open_library (self->shelf, self->folder);
      g_autofree char *text = herald_test_change (SAMPLE_ARTICLES (ARTICLE ("x", "x")),
                                                  cases[i].before,
                                                  cases[i].after);
      const char *const problems[] = { cases[i].problem, NULL };

      put (self, "x.json", text);
      assert_problems (library, problems);
      g_assert_false (has_article (library, "x"));
    }
}

/* What ends in .json and is no file that can be read. */
static void
test_no_files (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "folder.json: $: not a regular file",
                                          "gone.json: $: ",
                                          "pipe.json: $: not a regular file",
                                          "ring.json: $: ",
                                          NULL };
  g_autofree char *folder = g_build_filename (self->folder, "folder.json", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "pipe.json", NULL);
  g_autofree char *gone = g_build_filename (self->folder, "gone.json", NULL);
  g_autofree char *ring = g_build_filename (self->folder, "ring.json", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere.json.txt", gone), ==, 0);
  g_assert_cmpint (symlink ("ring.json", ring), ==, 0);
  put (self, "good.json", SAMPLE_ARTICLES (ARTICLE ("good", "good")));
  assert_problems (self->library, problems);
  g_assert_true (has_article (self->library, "good"));
}

/* A name of any bytes still makes a message that can be shown. */
static void
test_odd_name (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "caf\xef\xbf\xbd.json: $.format: is missing", NULL };
  g_autofree char *path = g_build_filename (self->folder, "caf\xe9.json", NULL);
  g_autoptr (GError) error = NULL;

  put (self, "caf\xe9.json", "{}");
  put (self, "na\xefve.json", SAMPLE_ARTICLES (ARTICLE ("good", "good")));
  assert_problems (self->library, problems);
  g_assert_true (has_article (self->library, "good"));
  g_assert_false (herald_library_check_file (self->library, path, &error));
  herald_test_fails ("odd name", &error, HERALD_CONTENT_ERROR_MEMBER, problems[0]);
}

/* The superuser reads everything. */
static void
test_unreadable (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "shut.json: $: ", NULL };
  g_autofree char *path = g_build_filename (self->folder, "shut.json", NULL);

  put (self, "shut.json", SAMPLE_ARTICLES (ARTICLE ("shut", "shut")));
  put (self, "good.json", SAMPLE_ARTICLES (ARTICLE ("good", "good")));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (g_access (path, R_OK) == 0)
    assert_sound (self->library);
  else
    assert_problems (self->library, problems);
  g_assert_true (has_article (self->library, "good"));
}

static void
test_too_large (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "large.json: $: the file is larger than 8 MiB", NULL };
  g_autofree char *blanks = g_strnfill (HERALD_JSON_FILE_MAX_BYTES, ' ');
  g_autofree char *text = g_strconcat (SAMPLE_ARTICLES (ARTICLE ("large", "large")), blanks, NULL);

  put (self, "large.json", text);
  put (self, "good.json", SAMPLE_ARTICLES (ARTICLE ("good", "good")));
  assert_problems (self->library, problems);
  g_assert_true (has_article (self->library, "good"));
  g_assert_false (has_article (self->library, "large"));
}

/* A folder that is no library any more: the first by name are read, and one line says so. */
static void
test_many_files (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "w256.json: $: this and what follows is left out", NULL };

  for (guint i = 300; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("w%03u.json", i - 1);
      g_autofree char *text = g_strdup_printf (SAMPLE_TERMS (SOURCED_TERM ("w%03u", "wolff-2018")),
                                               i - 1,
                                               i - 1,
                                               i - 1);

      put (self, name, text);
    }
  assert_problems (self->library, problems);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("w%03u", i);
      gboolean is_there =
          herald_glossary_find (herald_library_get_glossary (self->library), id) != NULL;

      g_assert_cmpint (is_there, ==, i < 256);
    }
}

/* Of two files with one id the first by name counts. */
static void
test_twins (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = { "b.json: $: another article is called “a” already",
                                          "d.json: $: another topic is called “visits” already",
                                          "f.json: $: another source is called “leaflet” already",
                                          NULL };

  put (self, "a.json", SAMPLE_ARTICLES (ARTICLE ("a", "a")));
  put (self, "b.json", SAMPLE_ARTICLES (ARTICLE ("z", "a") ", " ARTICLE ("a", "a")));
  put (self, "c.json", SAMPLE_GROUPS (SAMPLE_GROUP));
  put (self, "d.json", SAMPLE_GROUPS (SAMPLE_GROUP));
  put (self, "e.json", SAMPLE_SOURCES (SAMPLE_SOURCE));
  put (self,
       "f.json",
       "{'format': 'herald-glossary-1', 'terms': [" SAMPLE_TERM "], 'own_sources': [" SAMPLE_SOURCE
       "]}");
  assert_problems (self->library, problems);
  g_assert_true (has_article (self->library, "a"));
  g_assert_false (has_article (self->library, "z"));
}

/* c leans on b, which leans on a, which is broken. The first problem is the one to mend. */
static void
test_chain (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = {
    "c.json: $.articles[0]._question: is missing",
    "b.json: $.articles[0].related: there is no article “c”",
    "a.json: $.articles[0].related: there is no article “b”",
    "d.json: $.terms[0].article: there is no article “a”",
    NULL,
  };

  put (self, "a.json", SAMPLE_ARTICLES (ARTICLE ("a", "b")));
  put (self, "b.json", SAMPLE_ARTICLES (ARTICLE ("b", "c")));
  put (self, "c.json", SAMPLE_ARTICLES ("{'id': 'c'}"));
  put (self,
       "d.json",
       SAMPLE_TERMS ("{'id': 'd', '_term': 'd', '_forms': 'd', '_meaning': 'D.',"
                     " 'sources': ['wolff-2018'], 'article': 'a'}"));
  put (self, "e.json", SAMPLE_ARTICLES (ARTICLE ("e", "e")));
  assert_problems (self->library, problems);
  g_assert_false (has_article (self->library, "a"));
  g_assert_false (has_article (self->library, "b"));
  g_assert_false (has_article (self->library, "c"));
  g_assert_null (herald_glossary_find (herald_library_get_glossary (self->library), "d"));
  g_assert_true (has_article (self->library, "e"));
}

/* Topics and sources go with their file, and so does what leans on them. */
static void
test_leaning (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const problems[] = {
    "sources.json: $.sources[0].year: is missing",
    "topics.json: $.groups[0]._title: is missing",
    "on-source.json: $.terms[0].sources: there is no source “leaflet”",
    "on-topic.json: $.articles[0].topics: there is no topic “visits”",
    NULL,
  };

  put (self, "on-source.json", SAMPLE_TERMS (SOURCED_TERM ("a", "leaflet")));
  put (self, "on-topic.json", SAMPLE_ARTICLES (SAMPLE_ARTICLE_WITH ("b", "'visits'", "'b'", "")));
  put (self, "sources.json", SAMPLE_SOURCES ("{'id': 'leaflet', 'citation': 'L', 'short': 'L'}"));
  put (self,
       "topics.json",
       SAMPLE_GROUPS ("{'id': 'g', 'topics': [{'id': 'visits', '_title': 'V'}]}"));
  assert_problems (self->library, problems);
  g_assert_null (herald_glossary_find (herald_library_get_glossary (self->library), "a"));
  g_assert_false (has_article (self->library, "b"));
}

/* Words are wanted before articles are, and without the folder. */
static void
test_lazy (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  HeraldGlossary *glossary = herald_library_get_glossary (self->library);
  guint n_terms = herald_glossary_get_terms (glossary)->len;

  g_assert_cmpuint (n_terms, >, 0);
  put (self, "mine.json", SAMPLE_TERMS (SAMPLE_TERM));
  g_assert_true (herald_library_get_glossary (self->library) == glossary);
  g_assert_null (herald_glossary_find (glossary, "ploidy"));
  assert_sound (self->library);
  g_assert_nonnull (herald_glossary_find (glossary, "ploidy"));
  g_assert_cmpuint (herald_glossary_get_terms (glossary)->len, ==, n_terms + 1);
  put (self, "late.json", SAMPLE_ARTICLES (ARTICLE ("late", "late")));
  g_assert_false (has_article (self->library, "late"));
}

/* First the articles that live under a topic, then those that touch it. */
static void
test_list_topic (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *topic;
    const char *articles;
  } cases[] = {
    { "visits", "b d a c" },
    { "parking", "a b" },
    { "nowhere", "" },
    { "ours", "" },
  };

  put (self, "topics.json", SAMPLE_GROUPS (SAMPLE_GROUP));
  put (self,
       "articles.json",
       SAMPLE_ARTICLES (
           SAMPLE_ARTICLE_WITH ("a", "'parking', 'visits'", "'b'", "") ", " SAMPLE_ARTICLE_WITH (
               "b",
               "'visits', 'parking'",
               "'b'",
               "") ", " SAMPLE_ARTICLE_WITH ("c",
                                             "'basics', 'accuracy', 'visits'",
                                             "'b'",
                                             "") ", " SAMPLE_ARTICLE_WITH ("d",
                                                                           "'visits'",
                                                                           "'b'",
                                                                           "")));
  assert_sound (self->library);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = herald_library_list_topic (self->library, cases[i].topic);

      assert_articles (list, cases[i].articles);
    }
}

/* More than any bundled article asks for, so that none comes between. */
#define MUCH                                                                                       \
  "'lab_her2_status': ['equivocal'], 'specimen': ['core_biopsy'], 'grade': ['2'],"                 \
  " 'site': ['breast'], 'component': ['invasive']"
#define MUCH_FACTS                                                                                 \
  "lab_her2_status=equivocal specimen=core_biopsy grade=2 site=breast component=invasive"
#define FOR(id, occasions)                                                                         \
  SAMPLE_ARTICLE_WITH (id, "'basics'", "'" id "'", ", 'for': [" occasions "]")

static void
put_articles_for (Fixture *self)
{
  put (self,
       "for.json",
       SAMPLE_ARTICLES (FOR ("plain", "{'er_status': ['negative']}, {" MUCH "}") ", " FOR (
           "both",
           "{'ihc_score': ['2+'], " MUCH
           "}") ", " FOR ("two",
                          "{'ihc_score': ['1+', '2+'], " MUCH
                          "}") ", " FOR ("three",
                                         "{'ihc_score': ['2+'], 'pr_status': ['positive'], " MUCH
                                         "}") ", " ARTICLE ("none", "none")));
  assert_sound (self->library);
}

/* The closest first; of those that are as close, in the order of the files; no more than asked. */
static void
test_list_for (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *facts;
    guint limit;
    const char *articles;
  } cases[] = {
    { MUCH_FACTS, 1, "plain" },
    { MUCH_FACTS " ihc_score=3+", 1, "plain" },
    { MUCH_FACTS " ihc_score=1+", 2, "two plain" },
    { MUCH_FACTS " ihc_score=2+", 3, "both two plain" },
    { MUCH_FACTS " ihc_score=2+", 2, "both two" },
    { MUCH_FACTS " ihc_score=2+", 1, "both" },
    { MUCH_FACTS " ihc_score=2+", 0, "" },
    { MUCH_FACTS " ihc_score=2+ pr_status=positive", 4, "three both two plain" },
    { MUCH_FACTS " ihc_score=2+ pr_status=positive", 1, "three" },
    { MUCH_FACTS " ihc_score=2+ pr_status=negative", 3, "both two plain" },
  };

  put_articles_for (self);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldVerdict) verdict =
          herald_test_judge (self->shelf, "asco-cap-2018", cases[i].facts);
      g_autoptr (GPtrArray) list = herald_library_list_for (self->library, verdict, cases[i].limit);

      g_test_message ("%s", cases[i].facts);
      assert_articles (list, cases[i].articles);
    }
}

/* An article stands in the list once, and never where nothing that it asks for is so. */
static void
test_list_for_each_once (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldVerdict) verdict = NULL;
  g_autoptr (GPtrArray) list = NULL;
  guint last = G_MAXUINT;

  put_articles_for (self);
  verdict = herald_test_judge (self->shelf, "asco-cap-2018", "er_status=negative ihc_score=2+");
  list = herald_library_list_for (self->library, verdict, G_MAXUINT);
  for (guint i = 0; i < list->len; i++)
    {
      guint fit = herald_article_fit (list->pdata[i], verdict);
      guint place;

      g_assert_cmpuint (fit, >, 0);
      g_assert_cmpuint (fit, <=, last);
      g_assert_true (g_ptr_array_find (list, list->pdata[i], &place));
      g_assert_cmpuint (place, ==, i);
      last = fit;
    }
  g_assert_true (
      g_ptr_array_find (list, herald_library_find_article (self->library, "plain"), NULL));
  g_assert_false (
      g_ptr_array_find (list, herald_library_find_article (self->library, "both"), NULL));
  g_assert_false (
      g_ptr_array_find (list, herald_library_find_article (self->library, "none"), NULL));
}

static void
assert_checks (Fixture *self, const char *text, int code, const char *message)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "x.json", NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_sound;

  herald_test_folder_put_json (folder, "x.json", text);
  is_sound = herald_library_check_file (self->library, path, &error);
  herald_test_folder_remove (folder);
  g_assert_cmpint (is_sound, ==, message == NULL);
  if (message == NULL)
    g_assert_no_error (error);
  else
    herald_test_fails (message, &error, code, message);
}

static void
test_check_file (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message; /* NULL where the file is sound */
  } cases[] = {
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE), 0, NULL },
    { SAMPLE_ARTICLES (ARTICLE ("a", "mine")), 0, NULL },
    { SAMPLE_ARTICLES (ARTICLE ("a", "b") ", " ARTICLE ("b", "a")), 0, NULL },
    { SAMPLE_TERMS (SAMPLE_TERM), 0, NULL },
    { SAMPLE_COUNTRIES (SAMPLE_COUNTRY), 0, NULL },
    { SAMPLE_GROUPS (SAMPLE_GROUP), 0, NULL },
    { SAMPLE_SOURCES (SAMPLE_SOURCE), 0, NULL },
    { "{", HERALD_CONTENT_ERROR_NOT_JSON, "x.json: line 1: $" },
    { "\xff", HERALD_CONTENT_ERROR_NOT_UTF8, "x.json: " },
    { "{'format': 'herald-rules-1'}", HERALD_CONTENT_ERROR_VALUE, "x.json: $.format: " },
    { SAMPLE_ARTICLES (ARTICLE ("mine", "mine")),
      HERALD_CONTENT_ERROR_VALUE,
      "x.json: $: another article is called “mine” already" },
    { SAMPLE_ARTICLES (ARTICLE ("a", "b")),
      HERALD_CONTENT_ERROR_VALUE,
      "x.json: $.articles[0].related: there is no article “b”" },
    { SAMPLE_TERMS (SOURCED_TERM ("a", "leaflet")),
      HERALD_CONTENT_ERROR_VALUE,
      "x.json: $.terms[0].sources: there is no source “leaflet”" },
  };

  put (self, "mine.json", SAMPLE_ARTICLES (ARTICLE ("mine", "mine")));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_checks (self, cases[i].text, cases[i].code, cases[i].message);
}

static void
test_check_no_file (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (self->folder, "none.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (herald_library_check_file (self->library, path, &error));
  herald_test_fails (path, &error, HERALD_CONTENT_ERROR_READ, "none.json: $: ");
  g_assert_false (herald_library_check_file (self->library, self->folder, &error));
  herald_test_fails (path, &error, HERALD_CONTENT_ERROR_READ, ": $: not a regular file");
}

/* What a check leaves behind: nothing, whether the file was sound or not. */
static void
test_check_leaves_no_trace (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const texts[] = {
    SAMPLE_ARTICLES (SAMPLE_ARTICLE),  SAMPLE_ARTICLES (ARTICLE ("one", "gone")),
    SAMPLE_TERMS (SAMPLE_TERM),        SAMPLE_TERMS (SOURCED_TERM ("ploidy", "gone")),
    SAMPLE_COUNTRIES (SAMPLE_COUNTRY), SAMPLE_GROUPS (SAMPLE_GROUP),
    SAMPLE_SOURCES (SAMPLE_SOURCE),    "{}",
  };
  HeraldGlossary *glossary = herald_library_get_glossary (self->library);
  guint n_articles;
  guint n_terms;
  guint n_groups;
  guint n_countries;
  const HeraldArticle *mine;

  put (self, "bad.json", "{}");
  put (self, "mine.json", SAMPLE_ARTICLES (ARTICLE ("mine", "mine")));
  mine = herald_library_find_article (self->library, "mine");
  n_articles = herald_library_get_articles (self->library)->len;
  n_terms = herald_glossary_get_terms (glossary)->len;
  n_groups = herald_library_get_groups (self->library)->len;
  n_countries = herald_library_get_countries (self->library)->len;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folder = herald_test_folder_new ();
      g_autofree char *path = g_build_filename (folder, "x.json", NULL);

      herald_test_folder_put_json (folder, "x.json", texts[i]);
      herald_library_check_file (self->library, path, NULL);
      herald_test_folder_remove (folder);
      g_assert_cmpuint (herald_library_get_articles (self->library)->len, ==, n_articles);
      g_assert_cmpuint (herald_glossary_get_terms (glossary)->len, ==, n_terms);
      g_assert_cmpuint (herald_library_get_groups (self->library)->len, ==, n_groups);
      g_assert_cmpuint (herald_library_get_countries (self->library)->len, ==, n_countries);
      g_assert_cmpuint (herald_library_get_problems (self->library)->len, ==, 1);
      g_assert_false (has_article (self->library, "one"));
      g_assert_null (herald_glossary_find (glossary, "ploidy"));
      g_assert_null (herald_library_find_topic (self->library, "visits"));
      g_assert_null (herald_library_find_source (self->library, "leaflet"));
      g_assert_true (herald_library_find_article (self->library, "mine") == mine);
    }
}

#define ADD(name, test) g_test_add ("/library/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  ADD ("bundled", test_bundled);
  ADD ("bundled-links", test_bundled_links);
  ADD ("no-folder", test_no_folder);
  g_test_add_func ("/library/user-folder-name", test_user_folder_name);
  ADD ("user-files", test_user_files);
  ADD ("links-between-files", test_links_between_files);
  ADD ("own-sources", test_own_sources);
  ADD ("broken", test_broken);
  ADD ("unknown-source", test_unknown_source);
  ADD ("no-files", test_no_files);
  ADD ("odd-name", test_odd_name);
  ADD ("unreadable", test_unreadable);
  ADD ("too-large", test_too_large);
  ADD ("many-files", test_many_files);
  ADD ("twins", test_twins);
  ADD ("chain", test_chain);
  ADD ("leaning", test_leaning);
  ADD ("lazy", test_lazy);
  ADD ("list-topic", test_list_topic);
  ADD ("list-for", test_list_for);
  ADD ("list-for-each-once", test_list_for_each_once);
  ADD ("check-file", test_check_file);
  ADD ("check-no-file", test_check_no_file);
  ADD ("check-leaves-no-trace", test_check_leaves_no_trace);
  return g_test_run ();
}
