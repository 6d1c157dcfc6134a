/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the shelf: bundled books, the user's own, and files that are wrong. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/error.h"
#include "files.h"
#include "support.h"

#define RULES HERALD_APPLICATION_PATH "/rules"

/* The text of a bundled file with one part replaced, so that it stays sound but for that. */
static char *
change (const char *path, const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return herald_test_change (text, before, after);
}

static void
put_variant (const char *folder, const char *name, const char *id)
{
  g_autofree char *member = g_strdup_printf ("\"id\": \"%s\"", id);
  g_autofree char *text = change (RULES "/asco-cap-2018.json", "\"id\": \"asco-cap-2018\"", member);

  herald_test_folder_put (folder, name, text);
}

static void
assert_books (HeraldShelf *shelf, const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);
  GPtrArray *books = herald_shelf_get_books (shelf);

  for (guint i = 0; i < books->len; i++)
    g_string_append_printf (found,
                            "%s%s",
                            i > 0 ? " " : "",
                            herald_rulebook_get_text (books->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_bundled (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION);

  /* Half a name is none, neither while editions wait nor afterwards. */
  g_assert_null (herald_shelf_find (shelf, "asco-cap-20"));
  g_assert_nonnull (book);
  g_assert_true (herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION) == book);
  g_assert_true (herald_rulebook_get_vocabulary (book) == herald_shelf_get_vocabulary (shelf));
  g_assert_nonnull (herald_sources_find (herald_shelf_get_sources (shelf), "wolff-2018"));
  g_assert_null (herald_shelf_find (shelf, "asco-cap-2019"));
  g_assert_null (herald_shelf_find (shelf, "asco-cap-20"));
  g_assert_null (herald_shelf_find (shelf, ""));
  assert_books (shelf, "asco-cap-2007 asco-cap-2013 asco-cap-2018");
  g_assert_true (herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION) == book);
  g_assert_cmpuint (herald_shelf_get_problems (shelf)->len, ==, 0);
}

/* Who holds a shelf has its books, whoever else lets go of it. */
static void
test_shared (void)
{
  HeraldShelf *first = herald_test_shelf ();
  g_autoptr (HeraldShelf) second = herald_shelf_ref (first);

  g_assert_true (second == first);
  herald_shelf_unref (first);
  g_assert_nonnull (herald_shelf_find (second, HERALD_SHELF_DEFAULT_EDITION));
}

static void
test_for_year (void)
{
  static const struct
  {
    guint year;
    const char *id;
  } cases[] = {
    { 0, NULL },
    { 2006, NULL },
    { 2007, "asco-cap-2007" },
    { 2012, "asco-cap-2007" },
    { 2013, "asco-cap-2013" },
    { 2017, "asco-cap-2013" },
    { 2018, "asco-cap-2018" },
    { 2100, "asco-cap-2018" },
  };
  g_autofree char *folder = herald_test_folder_new ();
  g_autoptr (HeraldShelf) shelf = NULL;

  put_variant (folder, "mine.json", "mine");
  shelf = herald_shelf_new (folder, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldRulebook *book = herald_shelf_find_for_year (shelf, cases[i].year);

      if (cases[i].id == NULL)
        g_assert_null (book);
      else
        g_assert_cmpstr (herald_rulebook_get_text (book)->id, ==, cases[i].id);
    }
  herald_test_folder_remove (folder);
}

static void
assert_problem (HeraldShelf *shelf, guint index, const char *name, const char *part)
{
  const char *problem = herald_shelf_get_problems (shelf)->pdata[index];

  g_test_message ("%s", problem);
  g_assert_true (g_str_has_prefix (problem, name));
  g_assert_nonnull (strstr (problem, part));
}

/* One wrong file takes nothing from the others. */
static void
test_user_folder (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *gap =
      change (RULES "/asco-cap-2018.json", "{\"cells\": [\">= 20\", ", "{\"cells\": [\">= 21\", ");
  g_autoptr (HeraldShelf) shelf = NULL;

  put_variant (folder, "good.json", "mine");
  put_variant (folder, "second.json", "another");
  put_variant (folder, "twin.json", "mine");
  put_variant (folder, "same.json", "asco-cap-2018");
  put_variant (folder, "no-book.txt", "text");
  herald_test_folder_put (folder, "broken.json", "{\"format\": ");
  herald_test_folder_put (folder, "gap.json", gap);
  shelf = herald_shelf_new (folder, NULL);
  assert_books (shelf, "asco-cap-2007 asco-cap-2013 another asco-cap-2018 mine");
  g_assert_cmpuint (herald_shelf_get_problems (shelf)->len, ==, 4);
  assert_problem (shelf, 0, "broken.json: ", "line 1: $.format: a value was expected");
  assert_problem (shelf, 1, "gap.json: $.decisions[2].rules: ", "gap: no rule for cells [20..21)");
  assert_problem (shelf, 2, "same.json: $.id: ", "another book is called “asco-cap-2018” already");
  assert_problem (shelf, 3, "twin.json: $.id: ", "another book is called “mine” already");
  g_assert_nonnull (herald_shelf_find (shelf, "mine"));
  herald_test_folder_remove (folder);
}

/* The folder is read with the first look at all books, once; a bundled edition needs none of it. */
static void
test_lazy (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (folder, NULL);

  g_assert_nonnull (herald_shelf_find (shelf, "asco-cap-2013"));
  put_variant (folder, "mine.json", "mine");
  g_assert_nonnull (herald_shelf_find (shelf, "mine"));
  put_variant (folder, "late.json", "late");
  g_assert_null (herald_shelf_find (shelf, "late"));
  assert_books (shelf, "asco-cap-2007 asco-cap-2013 asco-cap-2018 mine");
  herald_test_folder_remove (folder);
}

static void
test_no_folder (void)
{
  g_autoptr (HeraldShelf) shelf = herald_shelf_new ("/nowhere/rules", NULL);

  assert_books (shelf, "asco-cap-2007 asco-cap-2013 asco-cap-2018");
  g_assert_cmpuint (herald_shelf_get_problems (shelf)->len, ==, 0);
}

static void
test_user_folder_name (void)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "herald", "rules", NULL);

  g_assert_cmpstr (folder, ==, expected);
}

static void
test_check_file (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *good = g_build_filename (folder, "good.json", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.json", NULL);
  g_autofree char *none = g_build_filename (folder, "none.json", NULL);
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (GError) error = NULL;

  put_variant (folder, "good.json", "mine");
  herald_test_folder_put (folder, "bad.json", "{\"format\": \"herald-rules-9\"}");
  g_assert_true (herald_shelf_check_file (shelf, good, &error));
  g_assert_no_error (error);
  g_assert_false (herald_shelf_check_file (shelf, bad, &error));
  herald_test_fails (bad, &error, HERALD_CONTENT_ERROR_BOOK, "bad.json: $.format: ");
  g_assert_false (herald_shelf_check_file (shelf, none, &error));
  herald_test_fails (none, &error, HERALD_CONTENT_ERROR_READ, "none.json: $: ");
  assert_books (shelf, "asco-cap-2007 asco-cap-2013 asco-cap-2018");
  herald_test_folder_remove (folder);
}

/* Bundled files are overlaid with broken ones, which a process does once, at its start. */
static void
run_with_overlay (const char *test, const char *resource, const char *text)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *name = g_path_get_basename (resource);
  g_autofree char *overlay = g_strdup_printf ("%s=%s/%s", resource, folder, name);

  herald_test_folder_put (folder, name, text);
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  herald_test_folder_remove (folder);
  g_test_trap_assert_passed ();
}

static void
test_broken_bundle (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "rules/fields.json", "{" },    { "rules/fields.json", "{}" },
    { "content/sources.json", "{" }, { "content/sources.json", "{}" },
    { "rules/scope.json", "{" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (HERALD_APPLICATION_PATH "/", cases[i].name, NULL);

      run_with_overlay ("/rules/shelf/broken-bundle/subprocess", path, cases[i].text);
    }
}

static void
test_broken_bundle_subprocess (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_shelf_new (NULL, &error));
  g_assert_true (error->domain == HERALD_CONTENT_ERROR);
}

static void
test_broken_edition (void)
{
  run_with_overlay ("/rules/shelf/broken-edition/subprocess",
                    RULES "/asco-cap-2013.json",
                    "{\"format\": \"herald-rules-1\"}");
  run_with_overlay ("/rules/shelf/unread-edition/subprocess", RULES "/asco-cap-2013.json", "{");
}

static void
assert_edition_missed (const char *place, const char *reason)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  g_assert_null (herald_shelf_find (shelf, "asco-cap-2013"));
  assert_books (shelf, "asco-cap-2007 asco-cap-2018");
  g_assert_cmpuint (herald_shelf_get_problems (shelf)->len, ==, 1);
  assert_problem (shelf, 0, place, reason);
}

static void
test_broken_edition_subprocess (void)
{
  assert_edition_missed ("asco-cap-2013.json: $.id: ", "is missing");
}

static void
test_unread_edition_subprocess (void)
{
  assert_edition_missed ("asco-cap-2013.json: line 1: $: ", "a text in double quotes was expected");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/shelf/bundled", test_bundled);
  g_test_add_func ("/rules/shelf/shared", test_shared);
  g_test_add_func ("/rules/shelf/for-year", test_for_year);
  g_test_add_func ("/rules/shelf/user-folder", test_user_folder);
  g_test_add_func ("/rules/shelf/lazy", test_lazy);
  g_test_add_func ("/rules/shelf/no-folder", test_no_folder);
  g_test_add_func ("/rules/shelf/user-folder-name", test_user_folder_name);
  g_test_add_func ("/rules/shelf/check-file", test_check_file);
  g_test_add_func ("/rules/shelf/broken-bundle", test_broken_bundle);
  g_test_add_func ("/rules/shelf/broken-bundle/subprocess", test_broken_bundle_subprocess);
  g_test_add_func ("/rules/shelf/broken-edition", test_broken_edition);
  g_test_add_func ("/rules/shelf/broken-edition/subprocess", test_broken_edition_subprocess);
  g_test_add_func ("/rules/shelf/unread-edition/subprocess", test_unread_edition_subprocess);
  return g_test_run ();
}
