/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader and the writer of records call the same. */
#include "config.h"

#include "record/record-format.h"

const char *const herald_record_text_names[HERALD_RESULT_N_TEXTS] = {
  [HERALD_RESULT_ID] = "id",
  [HERALD_RESULT_DATE] = "date",
  [HERALD_RESULT_SPECIMEN] = "specimen",
  [HERALD_RESULT_LABORATORY] = "laboratory",
  [HERALD_RESULT_YEAR] = "year",
  [HERALD_RESULT_EDITION] = "edition",
  [HERALD_RESULT_REPORT] = "report",
  [HERALD_RESULT_NOTES] = "notes",
};
