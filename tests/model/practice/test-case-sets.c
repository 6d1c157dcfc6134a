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

#define ONE_PICTURE                                                                                \
  "{'format': 'herald-practice-1', 'id': 'a', '_title': 'A', '_about': 'B.', 'mode': 'test', "     \
  "'assay': '4B5', 'cases': [{'id': 'a', 'kind': 'picture', 'file': 'a.png', "                     \
  "'consensus': {'score': '2+', 'readers': '5'}}]}"

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

/* Over all bundled sets: every kind of field comes, half of each dealt set lies near a line. */
static void
test_mix (void)
{
  static const char *const wanted[] = {
    "0",       "ultralow", "1+",       "2+",      "3+",      "basolateral",     "group-1",
    "group-2", "group-3",  "group-4",  "group-5", "recount", "single-negative", "single-between",
    "ratio-2", "copies-4", "copies-6", "2+/3+",   "1+/2+",   "single-positive", "0/ultralow",
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new (shelf, NULL);
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *all = herald_case_sets_get_all (sets);

  for (guint i = 0; i < all->len; i++)
    {
      guint n_near = 0, n_cases = herald_case_set_get_n_cases (all->pdata[i]);

      for (guint j = 0; j < n_cases; j++)
        {
          const HeraldCase *one = herald_case_set_get_case (all->pdata[i], j);

          n_near += herald_practice_boundary_is_line (one->boundary);
          if (one->class_name != NULL)
            g_hash_table_add (classes, one->class_name);
        }
      g_test_message ("%s", herald_case_set_get_text (all->pdata[i])->id);
      if (g_str_has_prefix (herald_case_set_get_text (all->pdata[i])->id, "i"))
        g_assert_cmpuint (2 * n_near, >=, n_cases);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_true (g_hash_table_contains (classes, wanted[i]));
    }
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

#define BYTES(text) text, sizeof (text) - 1
/* What stands before width and height. */
#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define JPEG "\xff\xd8\xff\xe0\x00\x04JF\xff\xff\xc2\x00\x11\x08"

static void
put_bytes (const char *folder, const char *name, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, &error));
  g_assert_no_error (error);
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
  put_bytes (clinic, "a.png", BYTES (PNG "\x00\x00\x3e\x80\x00\x00\x0f\xa0"));
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

/* A small file may hold a picture that no memory holds, and a name says nothing. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *reason; /* NULL where it is sound */
  } cases[] = {
    { BYTES (PNG "\0\0\x3e\x80\0\0\x0f\xa0"), NULL },
    { BYTES (JPEG "\x20\x00\x10\x00"), NULL },
    { BYTES (PNG "\0\0\x3e\x81\0\0\0\x01"), "more than 16000" },
    { BYTES (PNG "\0\0\x3e\x80\0\0\x0f\xa1"), "64 million" },
    { BYTES (PNG "\xff\xff\xff\xff\xff\xff\xff\xff"), "16000" },
    { BYTES (PNG "\0\0\0\0\0\0\0\x01"), "no points" },
    { BYTES (JPEG "\xff\xff\xff\xff"), "16000" },
    { BYTES (JPEG "\x00\x00\x10\x00"), "no points" },
    { BYTES (PNG "\0\0\x20"), "neither a PNG nor a JPEG" },
    { BYTES (JPEG "\x20"), "neither a PNG nor a JPEG" },
    { BYTES ("\xff\xd8\xff\xe0\x00\x01"), "neither a PNG nor a JPEG" },
    { BYTES ("\xff\xd8\xff\xff\xff\xff"), "neither a PNG nor a JPEG" },
    { BYTES ("<svg width='1000000' height='1000000'/>"), "neither a PNG nor a JPEG" },
    { "", 0, "neither a PNG nor a JPEG" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "consensus.json", NULL);

  put_set (folder, "consensus.json", HEAD PICTURE "]}", "a", "a", "a.png");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeraldCaseSet) set = NULL;

      put_bytes (folder, "a.png", cases[i].bytes, cases[i].length);
      set = herald_case_sets_load_file (shelf, path, &error);
      g_test_message ("%u", i);
      g_assert_true ((set != NULL) == (cases[i].reason == NULL));
      if (set == NULL)
        herald_test_fails ("a.png", &error, HERALD_CONTENT_ERROR_VALUE, cases[i].reason);
    }
  herald_test_folder_remove (folder);
}

/* What readers agreed on must hang together. */
static void
test_consensus (void)
{
  static const struct
  {
    const char *consensus;
    const char *reason;
  } cases[] = {
    { "'group': 'group-1', 'zero_staining': 'none'", "goes with score 0" },
    { "'score': '1+', 'zero_staining': 'none'", "goes with score 0" },
    { "'score': '1+', 'group': 'group-1'", "and not both" },
    { "'zero_staining': 'none'", "and not both" },
    { "'score': '1+', 'intense': '60', 'weak': '41', 'faint': '0'", "more than 100" },
  };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "consensus.json", NULL);

  put_bytes (folder, "a.png", BYTES (PNG "\0\0\0\x10\0\0\0\x10"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      put_set (folder,
               "consensus.json",
               HEAD "{'id': 'a', 'kind': 'picture', 'file': 'a.png', 'consensus': {'readers': "
                    "'5', %s}}]}",
               "a",
               cases[i].consensus);
      g_assert_null (herald_case_sets_load_file (shelf, path, &error));
      herald_test_fails (cases[i].consensus, &error, HERALD_CONTENT_ERROR_VALUE, cases[i].reason);
    }
  herald_test_folder_remove (folder);
}

static void
test_assay (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "consensus.json", NULL);
  g_autofree char *nameless = herald_test_change (ONE_PICTURE, "'assay': '4B5', ", "");
  g_autofree char *named = herald_test_change (nameless, "'file'", "'assay': 'A', 'file'");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCaseSet) set = NULL;

  put_bytes (folder, "a.png", BYTES (PNG "\0\0\0\x10\0\0\0\x10"));
  herald_test_folder_put_json (folder, "consensus.json", nameless);
  g_assert_null (herald_case_sets_load_file (shelf, path, &error));
  herald_test_fails ("assay", &error, HERALD_CONTENT_ERROR_MEMBER, "names the “assay”");
  g_clear_error (&error);
  herald_test_folder_put_json (folder, "consensus.json", named);
  set = herald_case_sets_load_file (shelf, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (herald_case_set_get_case (set, 0)->assay, ==, "A");
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
  g_test_add_func ("/practice/case-sets/mix", test_mix);
  g_test_add_func ("/practice/case-sets/written", test_written);
  g_test_add_func ("/practice/case-sets/user-files", test_user_files);
  g_test_add_func ("/practice/case-sets/pictures", test_pictures);
  g_test_add_func ("/practice/case-sets/places", test_places);
  g_test_add_func ("/practice/case-sets/assay", test_assay);
  g_test_add_func ("/practice/case-sets/sizes", test_sizes);
  g_test_add_func ("/practice/case-sets/consensus", test_consensus);
  return g_test_run ();
}
