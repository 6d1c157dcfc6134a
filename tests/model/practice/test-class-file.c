/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an instructor hands out is what everybody opens. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "content/json-file.h"
#include "practice/class-file.h"
#include "support.h"

static const HeraldClassFile said = {
  "Tuesday’s \"class\"", "Ten minutes.", HERALD_PRACTICE_TEST, "asco-cap-2018"
};

static GPtrArray *
read_list (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *cases =
      herald_class_file_read_list (text, HERALD_CASE_KIND_IHC, "asco-cap-2018", &error);

  g_assert_no_error (error);
  return cases;
}

static HeraldCaseSet *
open_file (HeraldShelf *shelf, GPtrArray *cases)
{
  g_autoptr (GBytes) bytes = herald_class_file_write (&said, cases);
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_parse (bytes, "class.json", &error);
  HeraldCaseSet *set;

  g_assert_no_error (error);
  set = herald_case_set_new (shelf, root, "class.json", NULL, &error);
  g_assert_no_error (error);
  return set;
}

static void
test_round_trip (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (GPtrArray) cases = read_list ("# seeds\n17\n\n  2+/3+\t4294967295\r\n0 0\n");
  g_autoptr (HeraldCaseSet) set = open_file (shelf, cases);
  g_autoptr (HeraldCaseSet) again = open_file (shelf, cases);
  const HeraldCaseSetText *text = herald_case_set_get_text (set);
  g_autoptr (GPtrArray) drawn = herald_class_file_list_drawn (set);

  g_assert_cmpstr (text->title, ==, said.title);
  g_assert_cmpint (text->mode, ==, HERALD_PRACTICE_TEST);
  g_assert_cmpstr (text->id, ==, herald_case_set_get_text (again)->id);
  g_assert_cmpuint (drawn->len, ==, 3);
  for (guint i = 0; i < cases->len; i++)
    {
      const HeraldCase *given = cases->pdata[i];
      const HeraldCase *found = herald_case_set_get_case (set, i);

      g_assert_cmpstr (found->id, ==, given->id);
      g_assert_cmpstr (found->class_name, ==, given->class_name);
      g_assert_cmpuint (found->seed, ==, given->seed);
      g_assert_cmpint (found->boundary, ==, given->boundary);
    }
  g_assert_cmpstr (herald_case_set_get_case (set, 0)->class_name, ==, "any");
  g_assert_cmpuint (herald_case_set_get_case (set, 1)->seed, ==, G_MAXUINT32);
}

/* Lists are copied from all kinds of places. */
static void
test_blanks (void)
{
  g_autoptr (GPtrArray) cases = read_list ("2+/3+ \t  17\r\n\t 18 \n");
  const HeraldCase *first = cases->pdata[0];
  const HeraldCase *second = cases->pdata[1];

  g_assert_cmpuint (cases->len, ==, 2);
  g_assert_cmpstr (first->class_name, ==, "2+/3+");
  g_assert_cmpuint (first->seed, ==, 17);
  g_assert_cmpuint (second->seed, ==, 18);
}

/* Answers are put together by the id: other cases must not have the same one. */
static void
test_ids (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (GPtrArray) first = read_list ("17\n18");
  g_autoptr (GPtrArray) second = read_list ("18\n17");
  g_autoptr (HeraldCaseSet) one = open_file (shelf, first);
  g_autoptr (HeraldCaseSet) other = open_file (shelf, second);

  g_assert_cmpstr (herald_case_set_get_text (one)->id, !=, herald_case_set_get_text (other)->id);
}

static void
test_wrong_lists (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "", "no seed" },           { "# nothing\n\n", "no seed" }, { "17\nx", "line 2" },
    { "-1", "line 1" },          { "4294967296", "line 1" },     { "2+ 17 18", "line 1" },
    { "group-1 17", "group-1" }, { "17\n2+ 17", "line 2" },      { "2+", "line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_class_file_read_list (
          cases[i].text, HERALD_CASE_KIND_IHC, "asco-cap-2018", &error));
      herald_test_fails (cases[i].text, &error, HERALD_CONTENT_ERROR_VALUE, cases[i].reason);
    }
}

int
main (int argc, char **argv)
{
  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/class-file/round-trip", test_round_trip);
  g_test_add_func ("/practice/class-file/blanks", test_blanks);
  g_test_add_func ("/practice/class-file/ids", test_ids);
  g_test_add_func ("/practice/class-file/wrong-lists", test_wrong_lists);
  return g_test_run ();
}
