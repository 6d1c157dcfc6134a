/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sets at hand: the bundled ones, the user's own, and pictures with a consensus. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "content/content.h"
#include "content/error.h"
#include "files.h"
#include "practice/case-sets.h"
#include "support.h"

#define HEAD                                                                                       \
  "{'format': 'herald-practice-1', 'id': '%s', '_title': 'A', '_about': 'B.', 'mode': 'test', "    \
  "'assay': '4B5', 'cases': ["
#define DRAWN HEAD "{'id': 'x', 'kind': 'ihc', 'class': '1+', 'seed': '1'}]}"
#define PICTURE                                                                                    \
  "{'id': '%s', 'kind': 'picture', 'file': '%s', 'consensus': {'score': '2+', 'readers': '5', "    \
  "'intense': '5', 'weak': '30', 'faint': '20'}}"

static void
test_bundled (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new (shelf, NULL);
  GPtrArray *all = herald_case_sets_get_all (sets);
  guint order = 0;

  g_assert_cmpuint (herald_case_sets_get_problems (sets)->len, ==, 0);
  g_assert_cmpuint (all->len, >, 10);
  g_assert_cmpuint (herald_case_sets_get_n_bundled (sets), ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const HeraldCaseSetText *text = herald_case_set_get_text (all->pdata[i]);

      g_assert_cmpuint (text->order, >, order);
      order = text->order;
      if (text->repeats != NULL)
        g_assert_nonnull (herald_case_sets_find (sets, text->repeats));
    }
  g_assert_cmpuint (herald_case_set_get_n_cases (herald_case_sets_find (sets, "ihc-test")), ==, 40);
}

/* Where the guideline says nothing, the reason says so. */
static void
check_open (const HeraldCase *one)
{
  const HeraldRule *rule = herald_verdict_get_rule (one->written->verdict);

  if (rule == NULL || rule->certainty == HERALD_CERTAINTY_RULE)
    return;
  g_test_message ("%s: %s", one->id, one->why);
  g_assert_nonnull (strstr (one->why, "guideline does not say"));
}

static void
test_written (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new (shelf, NULL);
  GPtrArray *all = herald_case_sets_get_all (sets);
  guint n_written = 0;

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < herald_case_set_get_n_cases (all->pdata[i]); j++)
      {
        const HeraldCase *one = herald_case_set_get_case (all->pdata[i], j);

        if (one->written == NULL)
          continue;
        n_written++;
        check_open (one);
      }
  g_assert_cmpuint (n_written, >=, 24);
}

static void put_set (const char *folder, const char *name, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static void
put_set (const char *folder, const char *name, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  herald_test_folder_put_json (folder, name, text);
}

static void
assert_problem (const HeraldCaseSets *sets, const char *file, const char *reason)
{
  GPtrArray *problems = herald_case_sets_get_problems (sets);

  for (guint i = 0; i < problems->len; i++)
    {
      if (g_str_has_prefix (problems->pdata[i], file) && strstr (problems->pdata[i], reason))
        return;
      g_test_message ("%s", (const char *)problems->pdata[i]);
    }
  g_error ("no problem of %s says “%s”", file, reason);
}

static void
test_user_files (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autoptr (HeraldCaseSets) sets = NULL;

  put_set (folder, "mine.json", DRAWN, "mine");
  put_set (folder, "twice.json", DRAWN, "mine");
  put_set (folder, "taken.json", DRAWN, "ihc-test");
  herald_test_folder_put (folder, "torn.json", "{");
  herald_test_folder_put (folder, "progress.jsonl", "{\"format\":\"herald-progress-1\"}\n");
  put_set (folder, "pictures.json", HEAD PICTURE "]}", "pictures", "a", "a.png");
  sets = herald_case_sets_new (shelf, folder);
  g_assert_cmpuint (herald_case_sets_get_problems (sets)->len, ==, 4);
  g_assert_nonnull (herald_case_sets_find (sets, "mine"));
  assert_problem (sets, "twice.json", "“mine” already");
  assert_problem (sets, "taken.json", "“ihc-test” already");
  assert_problem (sets, "torn.json", "");
  assert_problem (sets, "pictures.json", "folder of its own");
  g_assert_cmpuint (herald_case_sets_get_all (sets)->len,
                    ==,
                    herald_case_sets_get_n_bundled (sets) + 1);
  herald_test_folder_remove (folder);
}

static void
test_pictures (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *clinic = g_build_filename (folder, "clinic", NULL);
  g_autofree char *file = g_build_filename (clinic, "a.png", NULL);
  g_autoptr (HeraldCaseSets) sets = NULL;
  const HeraldCase *one;

  g_assert_no_errno (g_mkdir (clinic, 0700));
  herald_test_folder_put (clinic, "a.png", "so");
  put_set (clinic, "consensus.json", HEAD PICTURE "]}", "clinic", "a", "a.png");
  sets = herald_case_sets_new (shelf, folder);
  g_assert_cmpuint (herald_case_sets_get_problems (sets)->len, ==, 0);
  one = herald_case_set_get_case (herald_case_sets_find (sets, "clinic"), 0);
  g_assert_cmpstr (one->picture->path, ==, file);
  g_assert_cmpstr (one->picture->score->id, ==, "2+");
  g_assert_cmpuint (one->picture->n_readers, ==, 5);
  g_assert_true (one->picture->has_parts);
  g_assert_cmpuint (one->picture->weak, ==, 30);
  g_assert_cmpstr (one->assay, ==, "4B5");
  g_assert_no_errno (g_unlink (file));
  herald_test_folder_remove (clinic);
  herald_test_folder_remove (folder);
}

/* Nothing outside the folder, nothing that is no picture, nothing that never ends. */
static void
test_places (void)
{
  static const struct
  {
    const char *file;
    const char *reason;
  } cases[] = {
    { "../a.png", "not the name" },  { "/etc/a.png", "not the name" },
    { "b/a.png", "not the name" },   { ".a.png", "not the name" },
    { "a.svg", "not the name" },     { "C:a.png", "not the name" },
    { "none.png", "no such file" },  { "folder.png", "no plain file" },
    { "link.png", "no plain file" }, { "large.png", "larger than" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "consensus.json", NULL);
  g_autofree char *inner = g_build_filename (folder, "folder.png", NULL);
  g_autofree char *link = g_build_filename (folder, "link.png", NULL);
  g_autofree char *large = g_build_filename (folder, "large.png", NULL);

  g_assert_no_errno (g_mkdir (inner, 0700));
  g_assert_no_errno (symlink ("/dev/zero", link));
  herald_test_folder_put (folder, "large.png", "");
  g_assert_no_errno (truncate (large, HERALD_PICTURE_CASE_MAX_BYTES + 1));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      put_set (folder, "consensus.json", HEAD PICTURE "]}", "a", "a", cases[i].file);
      g_assert_null (herald_case_sets_load_file (shelf, path, &error));
      herald_test_fails (cases[i].file, &error, HERALD_CONTENT_ERROR_VALUE, cases[i].reason);
    }
  g_assert_no_errno (g_rmdir (inner));
  g_assert_no_errno (g_unlink (link));
  herald_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/case-sets/bundled", test_bundled);
  g_test_add_func ("/practice/case-sets/written", test_written);
  g_test_add_func ("/practice/case-sets/user-files", test_user_files);
  g_test_add_func ("/practice/case-sets/pictures", test_pictures);
  g_test_add_func ("/practice/case-sets/places", test_places);
  return g_test_run ();
}
