/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all targets begin with: the bundled rule books, and how a file of content is read. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "content/json-file.h"
#include "content/json.h"
#include "fuzz.h"

HeraldShelf *herald_fuzz_shelf;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  herald_content_register ();
  herald_fuzz_shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  return 0;
}

/* Either it is sound, or there is a complaint that names the file, and says more. */
void
herald_fuzz_check (gboolean is_sound, const GError *error)
{
  g_assert_true (is_sound == (error == NULL));
  if (is_sound)
    return;
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, HERALD_FUZZ_NAME ": "));
  g_assert_cmpuint (strlen (error->message), >, strlen (HERALD_FUZZ_NAME ": "));
}

/* The tree of a JSON file and what it says it is; NULL where it is none. */
JsonNode *
herald_fuzz_parse (const guint8 *data, gsize size, const char **format)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_parse (bytes, HERALD_FUZZ_NAME, &error);
  HeraldJson json, member;

  herald_fuzz_check (root != NULL, error);
  if (root == NULL)
    return NULL;
  json = herald_json_root (root, HERALD_FUZZ_NAME);
  member = herald_json_member (&json, "format");
  *format = herald_json_string (&member, NULL);
  if (*format == NULL)
    *format = "";
  return root;
}
