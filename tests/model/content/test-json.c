/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of places in a JSON file: their names, what they read, what they say when it is wrong. */
#include "config.h"

#include "content/error.h"
#include "content/json.h"
#include "support.h"

static const char sample[] =
    "{'id': 'top', '#id': 'a note', 'empty': '', 'number': 4, '_title': 'Title', '_none': '',"
    " 'one': 'alone', 'words': ['a', 'b'], 'mixed': ['a', 4], 'nothing': [],"
    " 'list': [{'_name': 'first'}, {'id': 'second', 'inner': {'id': 'deep', '_name': 'low'}},"
    "          {'id': 7, '_name': 'odd'}]}";

static void
test_path (void)
{
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list = herald_json_member (&top, "list");
  HeraldJson second = herald_json_element (&list, 1);
  HeraldJson inner = herald_json_member (&second, "inner");
  g_autofree char *top_path = herald_json_path (&top);
  g_autofree char *inner_path = herald_json_path (&inner);

  g_assert_cmpstr (top_path, ==, "$");
  g_assert_cmpstr (inner_path, ==, "$.list[1].inner");
  g_assert_cmpstr (inner.file, ==, "sample.json");
}

static void
test_context (void)
{
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list = herald_json_member (&top, "list");
  HeraldJson first = herald_json_element (&list, 0);
  HeraldJson second = herald_json_element (&list, 1);
  HeraldJson inner = herald_json_member (&second, "inner");
  HeraldJson odd = herald_json_element (&list, 2);
  const struct
  {
    const HeraldJson *place;
    const char *context;
  } cases[] = {
    { &top, "sample.json/top/_name" },
    { &first, "sample.json/top/_name" },
    { &inner, "sample.json/top/second/deep/_name" },
    { &odd, "sample.json/top/_name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *context = herald_json_context (cases[i].place, "_name");

      g_assert_cmpstr (context, ==, cases[i].context);
    }
}

static void
test_exists (void)
{
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list = herald_json_member (&top, "list");
  HeraldJson absent = herald_json_member (&top, "absent");
  HeraldJson beyond = herald_json_element (&list, 3);
  HeraldJson not_inside = herald_json_member (&list, "id");
  HeraldJson no_element = herald_json_element (&top, 0);
  g_autofree char *path = herald_json_path (&beyond);

  g_assert_true (herald_json_exists (&list));
  g_assert_cmpuint (herald_json_length (&list), ==, 3);
  g_assert_false (herald_json_exists (&absent));
  g_assert_cmpuint (herald_json_length (&absent), ==, 0);
  g_assert_false (herald_json_exists (&beyond));
  g_assert_cmpstr (path, ==, "$.list[3]");
  g_assert_false (herald_json_exists (&not_inside));
  g_assert_false (herald_json_exists (&no_element));
  g_assert_cmpuint (herald_json_length (&top), ==, 0);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *member;
    int code;
    const char *message;
  } cases[] = {
    { "absent", HERALD_CONTENT_ERROR_MEMBER, "sample.json: $.absent: is missing" },
    { "number", HERALD_CONTENT_ERROR_MEMBER, "sample.json: $.number: must be a text" },
    { "list", HERALD_CONTENT_ERROR_MEMBER, "sample.json: $.list: must be a text" },
    { "empty", HERALD_CONTENT_ERROR_VALUE, "sample.json: $.empty: must not be empty" },
  };
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");
  const char *value;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (herald_json_get (&top, cases[i].member, &value, &error));
      g_assert_null (value);
      herald_test_fails (cases[i].member, &error, cases[i].code, cases[i].message);
      g_assert_false (herald_json_get (&top, cases[i].member, &value, NULL));
    }
  g_assert_true (herald_json_get (&top, "id", &value, NULL));
  g_assert_cmpstr (value, ==, "top");
}

static void
test_optional (void)
{
  g_autoptr (JsonNode) root = herald_test_json (sample);
  g_autoptr (GError) error = NULL;
  HeraldJson top = herald_json_root (root, "sample.json");
  const char *value = "before";

  g_assert_true (herald_json_get_optional (&top, "absent", &value, &error));
  g_assert_null (value);
  g_assert_true (herald_json_get_optional (&top, "one", &value, &error));
  g_assert_cmpstr (value, ==, "alone");
  g_assert_no_error (error);
  g_assert_false (herald_json_get_optional (&top, "number", &value, &error));
  herald_test_fails ("optional", &error, HERALD_CONTENT_ERROR_MEMBER, "must be a text");
}

static void
test_lists (void)
{
  static const struct
  {
    const char *member;
    guint length;
    const char *message;
  } cases[] = {
    { "one", 1, NULL },
    { "words", 2, NULL },
    { "nothing", 0, "$.nothing: must be a text or a list of texts" },
    { "number", 0, "$.number: must be a text or a list of texts" },
    { "absent", 0, "$.absent: must be a text or a list of texts" },
    { "mixed", 1, "$.mixed[1]: must be a text" },
  };
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldJson member = herald_json_member (&top, cases[i].member);
      g_autoptr (GPtrArray) strings = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (herald_json_strings (&member, strings, &error),
                       ==,
                       cases[i].message == NULL);
      g_assert_cmpuint (strings->len, ==, cases[i].length);
      if (cases[i].message != NULL)
        herald_test_fails ("list", &error, HERALD_CONTENT_ERROR_MEMBER, cases[i].message);
    }
}

static void
test_shapes (void)
{
  static const char *const two[] = { "id", "inner", NULL };
  static const char *const one[] = { "id", NULL };
  g_autoptr (JsonNode) root = herald_test_json (sample);
  g_autoptr (GError) error = NULL;
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list = herald_json_member (&top, "list");
  HeraldJson second = herald_json_element (&list, 1);

  g_assert_true (herald_json_is_array (&list, &error));
  g_assert_true (herald_json_is_object (&second, two, &error));
  g_assert_no_error (error);
  g_assert_false (herald_json_is_object (&second, one, &error));
  herald_test_fails ("unknown",
                     &error,
                     HERALD_CONTENT_ERROR_MEMBER,
                     "sample.json: $.list[1]: unknown member “inner”");
  g_assert_false (herald_json_is_object (&list, one, &error));
  herald_test_fails ("list", &error, HERALD_CONTENT_ERROR_MEMBER, "$.list: must be an object");
  g_assert_false (herald_json_is_array (&second, &error));
  herald_test_fails ("object", &error, HERALD_CONTENT_ERROR_MEMBER, "$.list[1]: must be an array");
}

static void
test_flags_and_lists (void)
{
  g_autoptr (JsonNode) root = herald_test_json ("{'yes': 'yes', 'no': 'no', 'list': ['a']}");
  g_autoptr (GError) error = NULL;
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list;
  gboolean flag = TRUE;

  g_assert_true (herald_json_get_flag (&top, "absent", &flag, &error));
  g_assert_false (flag);
  g_assert_true (herald_json_get_flag (&top, "yes", &flag, &error));
  g_assert_true (flag);
  g_assert_true (herald_json_get_list (&top, "absent", &list, &error));
  g_assert_cmpuint (herald_json_length (&list), ==, 0);
  g_assert_true (herald_json_get_list (&top, "list", &list, &error));
  g_assert_cmpuint (herald_json_length (&list), ==, 1);
  g_assert_no_error (error);
  g_assert_false (herald_json_get_flag (&top, "no", &flag, &error));
  herald_test_fails ("no", &error, HERALD_CONTENT_ERROR_VALUE, "$.no: must be “yes”");
  g_assert_false (herald_json_get_flag (&top, "list", &flag, &error));
  herald_test_fails ("list", &error, HERALD_CONTENT_ERROR_VALUE, "$.list: must be “yes”");
  g_assert_false (herald_json_get_list (&top, "yes", &list, &error));
  herald_test_fails ("yes", &error, HERALD_CONTENT_ERROR_MEMBER, "$.yes: must be an array");
}

static void
test_filled_lists (void)
{
  g_autoptr (JsonNode) root = herald_test_json ("{'text': 'a', 'empty': [], 'list': ['a']}");
  g_autoptr (GError) error = NULL;
  HeraldJson top = herald_json_root (root, "sample.json");
  HeraldJson list;

  g_assert_true (herald_json_get_filled_list (&top, "absent", &list, &error));
  g_assert_true (herald_json_get_filled_list (&top, "list", &list, &error));
  g_assert_true (herald_json_is_filled_array (&list, &error));
  g_assert_no_error (error);
  g_assert_false (herald_json_get_filled_list (&top, "empty", &list, &error));
  herald_test_fails ("empty", &error, HERALD_CONTENT_ERROR_VALUE, "$.empty: must not be empty");
  g_assert_false (herald_json_get_filled_list (&top, "text", &list, &error));
  herald_test_fails ("text", &error, HERALD_CONTENT_ERROR_MEMBER, "$.text: must be an array");
  list = herald_json_member (&top, "absent");
  g_assert_false (herald_json_is_filled_array (&list, &error));
  herald_test_fails ("none", &error, HERALD_CONTENT_ERROR_MEMBER, "$.absent: must be an array");
}

/* Notes to translators may stand anywhere. */
static void
test_notes (void)
{
  static const char *const known[] = { "id", NULL };
  g_autoptr (JsonNode) root = herald_test_json ("{'id': 'a', '#id': 'b', '#anything': 'c'}");
  g_autoptr (GError) error = NULL;
  HeraldJson top = herald_json_root (root, "notes.json");

  g_assert_true (herald_json_is_object (&top, known, &error));
  g_assert_no_error (error);
}

static void
test_text (void)
{
  g_autoptr (JsonNode) root = herald_test_json (sample);
  HeraldJson top = herald_json_root (root, "sample.json");

  g_assert_cmpstr (herald_json_text (&top, "_title"), ==, "Title");
  g_assert_null (herald_json_text (&top, "_none"));
  g_assert_null (herald_json_text (&top, "_absent"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/json/path", test_path);
  g_test_add_func ("/content/json/context", test_context);
  g_test_add_func ("/content/json/exists", test_exists);
  g_test_add_func ("/content/json/strings", test_strings);
  g_test_add_func ("/content/json/optional", test_optional);
  g_test_add_func ("/content/json/lists", test_lists);
  g_test_add_func ("/content/json/shapes", test_shapes);
  g_test_add_func ("/content/json/flags-and-lists", test_flags_and_lists);
  g_test_add_func ("/content/json/filled-lists", test_filled_lists);
  g_test_add_func ("/content/json/notes", test_notes);
  g_test_add_func ("/content/json/text", test_text);
  return g_test_run ();
}
