/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the reader of records. What is read can be written and read again, and comes
 * out the same; and where it is not the whole file, a loss was told. */
#include "config.h"

#include "fuzz.h"
#include "record/record-reader.h"
#include "record/record-writer.h"

static HeraldRecord *
read_record (GBytes *bytes, GPtrArray *losses, GError **error)
{
  return herald_record_read (
      herald_shelf_get_vocabulary (herald_fuzz_shelf), bytes, "fuzz.herald", losses, error);
}

static void
assert_equal (GBytes *written, const HeraldRecord *record)
{
  g_autoptr (GBytes) again = herald_record_write (record);

  g_assert_true (g_bytes_equal (written, again));
}

static void
check_record (GBytes *bytes, const HeraldRecord *record, const GPtrArray *losses)
{
  g_autoptr (GBytes) written = herald_record_write (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) again = read_record (written, NULL, &error);
  g_autoptr (HeraldRecord) strict = NULL;

  g_assert_no_error (error);
  assert_equal (written, again);
  strict = read_record (bytes, NULL, &error);
  g_assert_true ((strict != NULL) == (losses->len == 0));
  g_assert_true ((strict == NULL) == (error != NULL));
  if (strict != NULL)
    assert_equal (written, strict);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecord) record = read_record (bytes, losses, &error);

  g_assert_true ((record == NULL) == (error != NULL));
  if (record != NULL)
    check_record (bytes, record, losses);
  for (guint i = 0; i < losses->len; i++)
    g_assert_true (g_utf8_validate (losses->pdata[i], -1, NULL));
  return 0;
}
