/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is parsed ahead is what is read, once, and nobody waits for what is not there. */
#include "config.h"

#include "content/content.h"
#include "content/json-ahead.h"
#include "content/json-file.h"
#include "rules/shelf.h"

#define RULES HERALD_APPLICATION_PATH "/rules/"
#define SOURCES HERALD_APPLICATION_PATH "/content/sources.json"

/* Sources, what editions share, and the one that applies by default. */
static GPtrArray *
list_wanted (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (RULES, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (SOURCES));
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!g_str_has_prefix (names[i], "asco-cap-") ||
          g_str_has_prefix (names[i], HERALD_SHELF_DEFAULT_EDITION))
        g_ptr_array_add (paths, g_strconcat (RULES, names[i], NULL));
    }
  return paths;
}

static void
assert_there (gboolean is_there)
{
  g_autoptr (GPtrArray) paths = list_wanted ();

  g_assert_cmpuint (paths->len, >, 5);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (JsonNode) root = herald_json_ahead_take (paths->pdata[i]);

      g_test_message ("%s", (char *)paths->pdata[i]);
      g_assert_true ((root != NULL) == is_there);
    }
}

static void
test_once (void)
{
  g_autoptr (JsonNode) read = herald_json_file_load_resource (SOURCES, NULL);
  g_autoptr (JsonNode) root = NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  g_assert_null (herald_json_ahead_take (SOURCES));
  g_ptr_array_add (paths, g_strdup (SOURCES));
  g_ptr_array_add (paths, g_strdup (RULES "nowhere.json"));
  herald_json_ahead_begin (paths);
  root = herald_json_ahead_take (SOURCES);
  g_assert_true (json_node_equal (root, read));
  g_assert_null (herald_json_ahead_take (SOURCES));
  g_assert_null (herald_json_ahead_take (RULES "nowhere.json"));
  g_assert_null (herald_json_ahead_take (RULES "scope.json"));
  herald_json_ahead_end ();
}

/* What nobody takes goes, whether the thread is through or not. */
static void
test_left (void)
{
  herald_shelf_read_ahead ();
  herald_json_ahead_end ();
  assert_there (FALSE);
}

static void
test_shelf (void)
{
  g_autoptr (HeraldShelf) shelf = NULL;

  herald_shelf_read_ahead ();
  assert_there (TRUE);
  herald_json_ahead_end ();

  herald_shelf_read_ahead ();
  shelf = herald_shelf_new (NULL, NULL);
  g_assert_nonnull (herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION));
  assert_there (FALSE);
  g_assert_nonnull (herald_shelf_find (shelf, "asco-cap-2007"));
  herald_json_ahead_end ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/content/json-ahead/once", test_once);
  g_test_add_func ("/content/json-ahead/left", test_left);
  g_test_add_func ("/content/json-ahead/shelf", test_shelf);
  return g_test_run ();
}
