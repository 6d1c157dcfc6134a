/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets: what is sound, what is refused and why, and cases that are dealt out. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "files.h"
#include "practice/case-set.h"
#include "support.h"

static const char sound[] =
    "{'format': 'herald-practice-1', 'id': 'a', '_title': 'A', '_about': 'About.',"
    " 'mode': 'learn', 'sources': ['wolff-2018'], 'reviewed': '2026-11-27',"
    " 'review_by': '2027-11-27', 'cases': ["
    "  {'id': 'one', 'kind': 'written', 'facts': {'ihc_score': '2+'}, '_story': 'So.',"
    "   'options': [{'step': 'report', 'status': 'positive'},"
    "    {'step': 'report', 'status': 'negative'}, {'step': 'reflex-ish'}],"
    "   'step': 'reflex-ish', '_why': 'Since.'},"
    "  {'id': 'two', 'kind': 'ihc', 'class': '1+/2+', 'seed': '17'},"
    "  {'id': 'three', 'kind': 'ish', 'class': 'group-4', 'seed': '4294967295',"
    "   'edition': 'asco-cap-2013', 'objective': '40'}]}";

static const char dealt[] =
    "{'format': 'herald-practice-1', 'id': 'd', '_title': 'D', '_about': 'About.',"
    " 'mode': 'test', 'generator': {'kind': 'ihc', 'boundaries': ['1+/2+', '2+/3+'],"
    "  'count': '40', 'seed': '1'}}";

static HeraldShelf *shelf;

static HeraldCaseSet *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  HeraldCaseSet *set =
      herald_case_set_new (shelf, herald_test_json (text), "test.json", NULL, &error);

  g_assert_no_error (error);
  return set;
}

static gboolean
read_and_drop (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldCaseSet) set =
      herald_case_set_new (shelf, json_node_ref (json->node), json->file, NULL, error);

  return set != NULL;
}

static void
test_sound (void)
{
  g_autoptr (HeraldCaseSet) set = read_text (sound);
  const HeraldCaseSetText *text = herald_case_set_get_text (set);
  const HeraldCase *one;
  guint number;

  g_assert_cmpstr (text->id, ==, "a");
  g_assert_cmpint (text->mode, ==, HERALD_PRACTICE_LEARN);
  g_assert_cmpstr (text->review_by, ==, "2027-11-27");
  g_assert_cmpuint (herald_case_set_get_n_cases (set), ==, 3);
  one = herald_case_set_get_case (set, 0);
  g_assert_cmpstr (one->question, ==, "What comes next?");
  g_assert_cmpuint (one->written->right, ==, 2);
  g_assert_cmpint (one->boundary, ==, HERALD_PRACTICE_BOUNDARY_WORK_UP);
  one = herald_case_set_find (set, "three", &number);
  g_assert_cmpuint (number, ==, 2);
  g_assert_cmpuint (one->seed, ==, G_MAXUINT32);
  g_assert_cmpuint (one->objective, ==, 40);
  g_assert_cmpstr (one->edition, ==, "asco-cap-2013");
  g_assert_cmpint (one->boundary, ==, HERALD_PRACTICE_BOUNDARY_GROUPS);
  one = herald_case_set_get_case (set, 1);
  g_assert_cmpstr (one->edition, ==, HERALD_SHELF_DEFAULT_EDITION);
  g_assert_cmpint (one->boundary, ==, HERALD_PRACTICE_BOUNDARY_1_2);
  g_assert_null (herald_case_set_find (set, "four", NULL));

  /* By another edition the same field is another question. */
  g_autofree char *twice = herald_test_change (sound,
                                               "'seed': '17'}",
                                               "'seed': '17'}, {'id': 'again', 'kind': 'ihc', "
                                               "'class': '1+/2+', 'seed': '17', 'edition': "
                                               "'asco-cap-2007'}");
  g_autoptr (HeraldCaseSet) both = read_text (twice);

  g_assert_cmpuint (herald_case_set_get_n_cases (both), ==, 4);
}

static void
test_broken (void)
{
  static const HeraldTestBroken cases[] = {
    { "practice-1", "practice-2", HERALD_CONTENT_ERROR_VALUE, "$.format" },
    { "'mode': 'learn'", "'mode': 'exam'", HERALD_CONTENT_ERROR_VALUE, "no way to take" },
    { "'mode': 'learn'",
      "'mode': 'learn', 'repeats': 'b'",
      HERALD_CONTENT_ERROR_VALUE,
      "whose mode is “repeat”" },
    { "'id': 'a', ", "'id': 'a', 'author': 'x', ", HERALD_CONTENT_ERROR_MEMBER, "author" },
    { "'_about': 'About.',", "", HERALD_CONTENT_ERROR_MEMBER, "_about" },
    { "'sources': ['wolff-2018'], ", "", HERALD_CONTENT_ERROR_MEMBER, "rests on no source" },
    { "'reviewed': '2026-11-27', ", "", HERALD_CONTENT_ERROR_MEMBER, "needs “reviewed”" },
    { "2026-11-27", "27.11.2026", HERALD_CONTENT_ERROR_VALUE, "$.reviewed" },
    { "'id': 'two'", "'id': 'one'", HERALD_CONTENT_ERROR_VALUE, "two cases are called “one”" },
    { "'seed': '17'}",
      "'seed': '17'}, {'id': 'again', 'kind': 'ihc', 'class': '1+/2+', 'seed': '17'}",
      HERALD_CONTENT_ERROR_VALUE,
      "what “again” shows is there twice" },
    { "'kind': 'ihc'", "'kind': 'xray'", HERALD_CONTENT_ERROR_VALUE, "$.cases[1].kind" },
    { "'1+/2+'", "'group-1'", HERALD_CONTENT_ERROR_VALUE, "$.cases[1].class" },
    { "'17'", "'017'", HERALD_CONTENT_ERROR_VALUE, "$.cases[1].seed" },
    { "'17'", "'-1'", HERALD_CONTENT_ERROR_VALUE, "$.cases[1].seed" },
    { "4294967295", "4294967296", HERALD_CONTENT_ERROR_VALUE, "$.cases[2].seed" },
    { "'40'", "'30'", HERALD_CONTENT_ERROR_VALUE, "$.cases[2].objective" },
    { "asco-cap-2013", "asco-cap-2012", HERALD_CONTENT_ERROR_VALUE, "no edition" },
    { "'ihc_score': '2+'", "'ihc_score': '4+'", HERALD_CONTENT_ERROR_VALUE, "ihc_score" },
    { "'ihc_score': '2+'", "'her5': '2+'", HERALD_CONTENT_ERROR_VALUE, "no line of a report" },
    { "'ihc_score': '2+'", "'her2_status': 'positive'", HERALD_CONTENT_ERROR_VALUE, "no line of" },
    { "{'step': 'reflex-ish'}", "{'step': 'wait'}", HERALD_CONTENT_ERROR_VALUE, "options[2].step" },
    { "{'step': 'reflex-ish'}", "{'step': 'report'}", HERALD_CONTENT_ERROR_VALUE, "twice" },
    { ", {'step': 'reflex-ish'}", "", HERALD_CONTENT_ERROR_VALUE, "3 to 4 options" },
    { "{'step': 'reflex-ish'}",
      "{'step': 'adjudicate'}",
      HERALD_CONTENT_ERROR_VALUE,
      "lacks the right one, “reflex-ish”" },
    { "{'step': 'reflex-ish'}",
      "{'step': 'reflex-ish', 'status': 'positive'}",
      HERALD_CONTENT_ERROR_VALUE,
      "lacks the right one" },
    { "'step': 'reflex-ish', '_why'",
      "'step': 'report', '_why'",
      HERALD_CONTENT_ERROR_VALUE,
      "is “report”, but the rule book gives “reflex-ish”" },
    { "'_why': 'Since.'", "'#why': 'Since.'", HERALD_CONTENT_ERROR_MEMBER, "_why" },
  };

  herald_test_broken (sound, read_and_drop, cases, G_N_ELEMENTS (cases));
}

static void
test_broken_generator (void)
{
  static const HeraldTestBroken cases[] = {
    { "'ihc'", "'written'", HERALD_CONTENT_ERROR_VALUE, "can’t be drawn" },
    { "'1+/2+'", "'ratio-2'", HERALD_CONTENT_ERROR_VALUE, "near a line" },
    { "'1+/2+'", "'1+'", HERALD_CONTENT_ERROR_VALUE, "near a line" },
    { "'ihc', 'boundaries': ['1+/2+', '2+/3+']",
      "'ish', 'boundaries': ['copies-4', 'single-negative']",
      HERALD_CONTENT_ERROR_VALUE,
      "near a line" },
    { "'count'", "'clear': ['2+/3+'], 'count'", HERALD_CONTENT_ERROR_VALUE, "far from every" },
    { "'40'", "'0'", HERALD_CONTENT_ERROR_VALUE, "count" },
    { "'40'", "'501'", HERALD_CONTENT_ERROR_VALUE, "count" },
    { "'seed': '1'", "'#seed': '1'", HERALD_CONTENT_ERROR_MEMBER, "seed" },
    { "'seed': '1'}", "'seed': '1'}, 'cases': []", HERALD_CONTENT_ERROR_MEMBER, "either" },
  };

  herald_test_broken (dealt, read_and_drop, cases, G_N_ELEMENTS (cases));
}

/* One number for all that was dealt out, and for its order. */
static guint32
digest_of (const HeraldCaseSet *set)
{
  guint32 digest = 2166136261u;

  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    {
      const HeraldCase *one = herald_case_set_get_case (set, i);
      g_autofree char *text = g_strdup_printf ("%s %u;", one->class_name, one->seed);

      for (const char *c = text; *c != '\0'; c++)
        digest = (digest ^ (guchar)*c) * 16777619u;
    }
  return digest;
}

static void
test_dealt (void)
{
  g_autoptr (HeraldCaseSet) set = read_text (dealt);
  g_autoptr (HeraldCaseSet) again = read_text (dealt);
  g_autofree char *other_text = herald_test_change (dealt, "'seed': '1'", "'seed': '2'");
  g_autoptr (HeraldCaseSet) other = read_text (other_text);
  g_autoptr (GHashTable) seeds = g_hash_table_new (NULL, NULL);
  guint n_near = 0;
  guint n_changes = 0;

  for (guint i = 0; i < 40; i++)
    {
      const HeraldCase *one = herald_case_set_get_case (set, i);

      g_assert_true (g_hash_table_add (seeds, GUINT_TO_POINTER (one->seed)));
      n_near += herald_practice_boundary_is_line (one->boundary);
      n_changes += i > 0 && herald_case_set_get_case (set, i - 1)->boundary != one->boundary;
    }
  g_assert_cmpuint (herald_case_set_get_n_cases (set), ==, 40);
  g_assert_cmpuint (n_near, ==, 24);
  /* Mixed: in order it would be two changes and a few. */
  g_assert_cmpuint (n_changes, >, 12);
  g_assert_cmpuint (digest_of (set), ==, digest_of (again));
  g_assert_cmpuint (digest_of (set), !=, digest_of (other));
  /* The same on every machine. */
  g_assert_cmpuint (digest_of (set), ==, 3716183779u);
}

int
main (int argc, char **argv)
{
  int status;

  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  shelf = herald_test_shelf ();
  g_test_add_func ("/practice/case-set/sound", test_sound);
  g_test_add_func ("/practice/case-set/broken", test_broken);
  g_test_add_func ("/practice/case-set/broken-generator", test_broken_generator);
  g_test_add_func ("/practice/case-set/dealt", test_dealt);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
