/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-scan.h"

G_BEGIN_DECLS

gboolean herald_csv_separator_find (HeraldCsvScan *self, gsize line_start);

G_END_DECLS
