/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the file of a record: what is written is read again to the letter, and what can't be
 * read is told. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "record/record-reader.h"
#include "record/record-writer.h"
#include "rules/shelf.h"

static HeraldShelf *shelf;

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

/* Reads JSON with ' in the place of ". */
static HeraldRecord *
read_text (const char *text, GPtrArray *losses, GError **error)
{
  char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (quoted, strlen (quoted));

  return herald_record_read (get_vocabulary (), bytes, "a.herald", losses, error);
}

static void
test_empty (void)
{
  g_autoptr (HeraldRecord) empty = herald_record_new (get_vocabulary ());
  g_autoptr (GBytes) bytes = herald_record_write (empty);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) again =
      herald_record_read (get_vocabulary (), bytes, "a.herald", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (herald_record_get_n_results (again), ==, 0);
}

static void
test_losses (void)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) record = read_text (
      "{'format': 'herald-record-1', 'results': [{'id': 'a', 'notes': 1, 'entries': {}}]}",
      losses,
      &error);

  g_assert_no_error (error);
  g_assert_cmpuint (losses->len, ==, 1);
  g_assert_cmpstr (losses->pdata[0], ==, "Result 1: your notes can’t be read.");
  g_assert_cmpuint (herald_record_get_n_results (record), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/record-reader/empty", test_empty);
  g_test_add_func ("/record-reader/losses", test_losses);
  status = g_test_run ();
  herald_shelf_free (shelf);
  return status;
}
