/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of reading a JSON file that may come from anyone. */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "content/content.h"
#include "content/error.h"
#include "content/json-file.h"
#include "support.h"

static char *
make_file (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int descriptor = g_file_open_tmp ("herald-json-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  close (descriptor);
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  return path;
}

static void
test_load (void)
{
  g_autofree char *path = make_file ("{\"id\": \"a\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = herald_json_file_load (path, "mine.json", &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  g_unlink (path);
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
    { "", HERALD_CONTENT_ERROR_NOT_JSON, "mine.json: line 1: $: a value was expected" },
    { "{\n", HERALD_CONTENT_ERROR_NOT_JSON, "mine.json: line 2: $: a text" },
    { "\"\xff\"", HERALD_CONTENT_ERROR_NOT_UTF8, "mine.json: line 1: $: not UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (cases[i].text);
      g_autofree char *label = g_strescape (cases[i].text, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (herald_json_file_load (path, "mine.json", &error));
      herald_test_fails (label, &error, cases[i].code, cases[i].message);
      g_unlink (path);
    }
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_json_file_load ("/nowhere/mine.json", "mine.json", &error));
  herald_test_fails ("absent", &error, HERALD_CONTENT_ERROR_READ, "mine.json: $: ");
  g_assert_null (herald_json_file_load (g_get_tmp_dir (), "folder.json", &error));
  herald_test_fails ("folder", &error, HERALD_CONTENT_ERROR_READ, "folder.json: $: ");
}

/* The file is all holes, so that only its size counts. */
static void
test_large (void)
{
  g_autofree char *path = make_file ("");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, HERALD_JSON_FILE_MAX_BYTES + 1), ==, 0);
  g_assert_null (herald_json_file_load (path, "large.json", &error));
  herald_test_fails ("large",
                     &error,
                     HERALD_CONTENT_ERROR_TOO_LARGE,
                     "large.json: $: the file is larger than 8 MiB");
  g_assert_cmpint (truncate (path, HERALD_JSON_FILE_MAX_BYTES), ==, 0);
  g_assert_null (herald_json_file_load (path, "large.json", &error));
  herald_test_fails ("as large as may be", &error, HERALD_CONTENT_ERROR_NOT_UTF8, "large.json");
  g_unlink (path);
}

static void
test_resource (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root =
      herald_json_file_load_resource (HERALD_APPLICATION_PATH "/rules/fields.json", &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  g_assert_null (herald_json_file_load_resource (HERALD_APPLICATION_PATH "/none.json", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/content/json-file/load", test_load);
  g_test_add_func ("/content/json-file/broken", test_broken);
  g_test_add_func ("/content/json-file/unreadable", test_unreadable);
  g_test_add_func ("/content/json-file/large", test_large);
  g_test_add_func ("/content/json-file/resource", test_resource);
  return g_test_run ();
}
