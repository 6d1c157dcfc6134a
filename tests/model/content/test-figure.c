/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldFigure: what it tells, what is left of the hundred, and every mistake. */
#include "config.h"

#include "content/error.h"
#include "content/figure.h"
#include "files.h"
#include "library/samples.h"
#include "support.h"

static void
test_read (void)
{
  g_autoptr (JsonNode) root = herald_test_json (SAMPLE_FIGURE);
  HeraldJson json = herald_json_root (root, "f.json");
  HeraldFigure figure = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_figure_read (&figure, &json, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (figure.id, ==, "shares");
  g_assert_cmpuint (figure.n_parts, ==, 2);
  g_assert_cmpuint (figure.parts[0].count, ==, 13);
  g_assert_cmpstr (figure.parts[0].label, ==, "are red");
  g_assert_cmpuint (figure.parts[1].count, ==, 7);
  g_assert_cmpstr (figure.parts[1].label, ==, "are green");
  g_assert_cmpstr (figure.rest, ==, "are blue");
  g_assert_cmpstr (figure.whom, ==, "Of all in one town, in 2020.");
  g_assert_cmpuint (herald_figure_get_rest (&figure), ==, 80);
}

static void
test_rest (void)
{
  static const struct
  {
    const char *counts[HERALD_FIGURE_MAX_PARTS];
    guint rest;
  } cases[] = {
    { { "0" }, 100 },
    { { "1" }, 99 },
    { { "99" }, 1 },
    { { "100" }, 0 },
    { { "50", "50" }, 0 },
    { { "0", "0", "0" }, 100 },
    { { "33", "33", "33" }, 1 },
    { { "100", "0", "0" }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("{'id': 'f', 'parts': [");
      g_autoptr (JsonNode) root = NULL;
      HeraldFigure figure = { 0 };
      HeraldJson json;

      for (guint j = 0; j < HERALD_FIGURE_MAX_PARTS && cases[i].counts[j] != NULL; j++)
        g_string_append_printf (text,
                                "%s{'id': 'p', 'count': '%s', '_label': 'are'}",
                                j > 0 ? ", " : "",
                                cases[i].counts[j]);
      g_string_append (text, "], '_rest': 'are not', '_whom': 'All.'}");
      root = herald_test_json (text->str);
      json = herald_json_root (root, "f.json");
      g_assert_true (herald_figure_read (&figure, &json, NULL));
      g_assert_cmpuint (herald_figure_get_rest (&figure), ==, cases[i].rest);
    }
}

static gboolean
is_sound (const HeraldJson *json, GError **error)
{
  HeraldFigure figure = { 0 };

  return herald_figure_read (&figure, json, error);
}

static void
test_broken (void)
{
#define PART(count) "{'id': 'few', 'count': '" count "', '_label': 'are red'}"
  static const HeraldTestBroken cases[] = {
    { "'id': 'shares'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "x.json: $.id: is missing" },
    { "'shares'", "''", HERALD_CONTENT_ERROR_VALUE, "$.id: must not be empty" },
    { "'_rest'", "'#rest'", HERALD_CONTENT_ERROR_MEMBER, "$._rest: is missing" },
    { "'are blue'", "80", HERALD_CONTENT_ERROR_MEMBER, "$._rest: must be a text" },
    { "'_whom'", "'#whom'", HERALD_CONTENT_ERROR_MEMBER, "$._whom: is missing" },
    { "'_whom'", "'_who'", HERALD_CONTENT_ERROR_MEMBER, "$: unknown member “_who”" },
    { "'parts'", "'#parts'", HERALD_CONTENT_ERROR_MEMBER, "$.parts: must be an array" },
    { "'13'", "13", HERALD_CONTENT_ERROR_MEMBER, "$.parts[0].count: must be a text" },
    { "'count': '7'",
      "'#count': '7'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.parts[1].count: is missing" },
    { "'count': '7'",
      "'number': '7'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.parts[1]: unknown member “number”" },
    { "'_label': 'are red'",
      "'#label': 'are red'",
      HERALD_CONTENT_ERROR_MEMBER,
      "$.parts[0]._label: is missing" },
    { "'id': 'few'", "'#id': '-'", HERALD_CONTENT_ERROR_MEMBER, "$.parts[0].id: is missing" },
    { "'13'",
      "'13 %'",
      HERALD_CONTENT_ERROR_VALUE,
      "$.parts[0].count: “13 %” is not a whole number from 0 to 100" },
    { "'13'", "'13.5'", HERALD_CONTENT_ERROR_VALUE, "“13.5” is not a whole number" },
    { "'13'", "'-13'", HERALD_CONTENT_ERROR_VALUE, "“-13” is not a whole number" },
    { "'13'", "'101'", HERALD_CONTENT_ERROR_VALUE, "“101” is not a whole number" },
    { "'13'", "'18446744073709551629'", HERALD_CONTENT_ERROR_VALUE, "is not a whole number" },
    { "'13'", "'many'", HERALD_CONTENT_ERROR_VALUE, "“many” is not a whole number" },
    { "'13'", "'94'", HERALD_CONTENT_ERROR_VALUE, "$.parts: the parts are 101 of 100 together" },
    { "'13'", "'100'", HERALD_CONTENT_ERROR_VALUE, "$.parts: the parts are 107 of 100 together" },
    { PART ("13"), "4", HERALD_CONTENT_ERROR_MEMBER, "$.parts[0]: must be an object" },
    { PART ("13"),
      PART ("1") ", " PART ("1") ", " PART ("1"),
      HERALD_CONTENT_ERROR_VALUE,
      "$.parts: must hold 1 to 3 parts" },
    { "[" PART ("13") ", {'id': 'some', 'count': '7', '_label': 'are green'}]",
      "[]",
      HERALD_CONTENT_ERROR_VALUE,
      "$.parts: must hold 1 to 3 parts" },
  };

  herald_test_broken (SAMPLE_FIGURE, is_sound, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/figure/read", test_read);
  g_test_add_func ("/library/figure/rest", test_rest);
  g_test_add_func ("/library/figure/broken", test_broken);
  return g_test_run ();
}
