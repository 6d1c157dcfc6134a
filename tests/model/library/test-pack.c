/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldPack: a file of every format, and every mistake around what it holds. */
#include "config.h"

#include "content/content.h"
#include "content/error.h"
#include "library/pack.h"
#include "samples.h"
#include "support.h"

#define OWN ", 'own_sources': [" SAMPLE_SOURCE "]}"

static void
test_formats (void)
{
  static const struct
  {
    const char *text;
    guint n_groups;
    guint n_articles;
    guint n_terms;
    guint n_countries;
    gboolean has_source;
  } cases[] = {
    { SAMPLE_GROUPS (SAMPLE_GROUP), 1, 0, 0, 0, FALSE },
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE), 0, 1, 0, 0, FALSE },
    { "{'format': 'herald-articles-1', 'articles': [" SAMPLE_ARTICLE "]" OWN, 0, 1, 0, 0, TRUE },
    { SAMPLE_TERMS (SAMPLE_TERM), 0, 0, 1, 0, FALSE },
    { "{'format': 'herald-glossary-1', 'terms': [" SAMPLE_TERM "]" OWN, 0, 0, 1, 0, TRUE },
    { SAMPLE_COUNTRIES (SAMPLE_COUNTRY), 0, 0, 0, 1, FALSE },
    { SAMPLE_SOURCES (SAMPLE_SOURCE), 0, 0, 0, 0, TRUE },
    { "{'format': 'herald-topics-1', 'groups': [" SAMPLE_GROUP "], '#note': 'a note'}",
      1,
      0,
      0,
      0,
      FALSE },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldPack) pack = herald_pack_new (herald_test_json (cases[i].text),
                                                     "p.json",
                                                     herald_shelf_get_vocabulary (shelf),
                                                     &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (pack->name, ==, "p.json");
      g_assert_cmpuint (pack->groups->len, ==, cases[i].n_groups);
      g_assert_cmpuint (pack->articles->len, ==, cases[i].n_articles);
      g_assert_cmpuint (pack->terms->len, ==, cases[i].n_terms);
      g_assert_cmpuint (pack->countries->len, ==, cases[i].n_countries);
      g_assert_cmpint (pack->sources != NULL, ==, cases[i].has_source);
      if (cases[i].has_source)
        g_assert_cmpstr (herald_sources_find (pack->sources, "leaflet")->short_name, ==, "Leaflet");
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "[]", HERALD_CONTENT_ERROR_MEMBER, "p.json: $.format: is missing" },
    { "'text'", HERALD_CONTENT_ERROR_MEMBER, "p.json: $.format: is missing" },
    { "{}", HERALD_CONTENT_ERROR_MEMBER, "p.json: $.format: is missing" },
    { "{'format': 1}", HERALD_CONTENT_ERROR_MEMBER, "p.json: $.format: must be a text" },
    { "{'format': ''}", HERALD_CONTENT_ERROR_VALUE, "p.json: $.format: must not be empty" },
    { "{'format': 'herald-articles-2', 'articles': []}",
      HERALD_CONTENT_ERROR_VALUE,
      "p.json: $.format: “herald-articles-2” is no format of the library" },
    { "{'format': 'herald-rules-1'}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.format: “herald-rules-1” is no format of the library" },
    { "{'format': 'herald-articles-1'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "p.json: $.articles: must be an array" },
    { "{'format': 'herald-articles-1', 'articles': {}}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.articles: must be an array" },
    { SAMPLE_ARTICLES (""), HERALD_CONTENT_ERROR_VALUE, "$.articles: must not be empty" },
    { SAMPLE_TERMS (""), HERALD_CONTENT_ERROR_VALUE, "$.terms: must not be empty" },
    { SAMPLE_COUNTRIES (""), HERALD_CONTENT_ERROR_VALUE, "$.countries: must not be empty" },
    { SAMPLE_GROUPS (""), HERALD_CONTENT_ERROR_VALUE, "$.groups: must not be empty" },
    { "{'format': 'herald-articles-1', 'terms': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "p.json: $: unknown member “terms”" },
    { SAMPLE_ARTICLES (SAMPLE_ARTICLE ", 'two'"),
      HERALD_CONTENT_ERROR_MEMBER,
      "p.json: $.articles[1]: must be an object" },
    { "{'format': 'herald-articles-1', 'articles': [" SAMPLE_ARTICLE "], 'own_sources': {}}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.own_sources: must be an array" },
    { "{'format': 'herald-articles-1', 'articles': [" SAMPLE_ARTICLE
      "], 'own_sources': [" SAMPLE_SOURCE ", " SAMPLE_SOURCE "]}",
      HERALD_CONTENT_ERROR_VALUE,
      "$.own_sources[1]: the source “leaflet” stands twice" },
    { "{'format': 'herald-articles-1', 'articles': [" SAMPLE_ARTICLE
      "], 'own_sources': [{'id': 'a', 'citation': 'A', 'short': 'A'}]}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.own_sources[0].year: is missing" },
    { "{'format': 'herald-glossary-1', 'terms': 'ploidy'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.terms: must be an array" },
    { SAMPLE_TERMS ("{'id': 'a'}"), HERALD_CONTENT_ERROR_MEMBER, "$.terms[0]._term: is missing" },
    { "{'format': 'herald-glossary-1', 'words': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “words”" },
    { "{'format': 'herald-support-1'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.countries: must be an array" },
    { "{'format': 'herald-support-1', 'countries': [" SAMPLE_COUNTRY "], 'own_sources': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “own_sources”" },
    { SAMPLE_COUNTRIES ("{'id': 'DK', '_name': 'Denmark'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.countries[0].organisations: must be an array" },
    { "{'format': 'herald-topics-1'}", HERALD_CONTENT_ERROR_MEMBER, "$.groups: must be an array" },
    { "{'format': 'herald-topics-1', 'groups': [" SAMPLE_GROUP "], 'own_sources': []}",
      HERALD_CONTENT_ERROR_MEMBER,
      "unknown member “own_sources”" },
    { SAMPLE_GROUPS ("{'id': 'a', '_title': 'A'}"),
      HERALD_CONTENT_ERROR_MEMBER,
      "$.groups[0].topics: must be an array" },
    { "{'format': 'herald-sources-1'}",
      HERALD_CONTENT_ERROR_MEMBER,
      "p.json: $.sources: must be an array" },
    { SAMPLE_SOURCES (SAMPLE_SOURCE ", " SAMPLE_SOURCE),
      HERALD_CONTENT_ERROR_VALUE,
      "$.sources[1]: the source “leaflet” stands twice" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_pack_new (
          herald_test_json (cases[i].text), "p.json", herald_shelf_get_vocabulary (shelf), &error));
      herald_test_fails (cases[i].text, &error, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/library/pack/formats", test_formats);
  g_test_add_func ("/library/pack/broken", test_broken);
  return g_test_run ();
}
