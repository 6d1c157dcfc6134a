/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the reader of reports. Every place must lie inside the text, and every fact be
 * one that the form takes. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "reader/reader.h"

/* Made once. */
static HeraldReader *
get_reader (void)
{
  static HeraldReader *reader;
  g_autoptr (GError) error = NULL;

  if (reader == NULL)
    reader = herald_reader_new (herald_shelf_get_vocabulary (herald_fuzz_shelf), &error);
  g_assert_no_error (error);
  return reader;
}

static void
check_finding (const HeraldReportFinding *finding, gsize size)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_shelf_get_vocabulary (herald_fuzz_shelf), finding->field);
  HeraldValue value;

  g_assert_true (finding->start < finding->end && finding->end <= size);
  g_assert_true (herald_field_parse (field, finding->text, strlen (finding->text), &value) ==
                 HERALD_PROBLEM_NONE);
  g_assert_true ((finding->reason == NULL) == (finding->confidence == HERALD_CONFIDENCE_SURE));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (HeraldReading) reading = herald_reader_read (get_reader (), (const char *)data, size);
  const GArray *findings = herald_reading_get_findings (reading);

  for (guint i = 0; i < findings->len; i++)
    check_finding (&g_array_index (findings, HeraldReportFinding, i), size);
  return 0;
}
