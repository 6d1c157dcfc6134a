/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-reader.h"
#include "content/csv-writer.h"
#include "practice/answer.h"

G_BEGIN_DECLS

GPtrArray *herald_answer_table_read (HeraldCsvReader *reader, GPtrArray *problems, GError **error);
gboolean herald_answer_table_write (HeraldCsvWriter *writer, GPtrArray *answers, GError **error);

G_END_DECLS
