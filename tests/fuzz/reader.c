/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any bytes to the reader of reports. Every place must lie inside the text, and every fact be
 * one that the form takes. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "reader/reader.h"
#include "rules/shelf.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static HeraldShelf *shelf;
static HeraldReader *reader;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  reader = herald_reader_new (herald_shelf_get_vocabulary (shelf), &error);
  g_assert_no_error (error);
  return 0;
}

static void
check_finding (const HeraldReportFinding *finding, gsize size)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_shelf_get_vocabulary (shelf), finding->field);
  HeraldValue value;

  g_assert_true (finding->start < finding->end && finding->end <= size);
  g_assert_true (herald_field_parse (field, finding->text, strlen (finding->text), &value) ==
                 HERALD_PROBLEM_NONE);
  g_assert_true ((finding->reason == NULL) == (finding->confidence == HERALD_CONFIDENCE_SURE));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (HeraldReading) reading = herald_reader_read (reader, (const char *)data, size);
  const GArray *findings = herald_reading_get_findings (reading);

  for (guint i = 0; i < findings->len; i++)
    check_finding (&g_array_index (findings, HeraldReportFinding, i), size);
  return 0;
}
