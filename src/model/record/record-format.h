/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/result.h"

G_BEGIN_DECLS

/* The names of what a file of the format herald-record-1 holds; see its schema. */
#define HERALD_RECORD_FORMAT "format"
#define HERALD_RECORD_FORMAT_PREFIX "herald-record-"
#define HERALD_RECORD_FORMAT_1 HERALD_RECORD_FORMAT_PREFIX "1"
#define HERALD_RECORD_RESULTS "results"
#define HERALD_RECORD_ENTRIES "entries"
#define HERALD_RECORD_QUESTIONS "questions"

extern const char *const herald_record_text_names[HERALD_RESULT_N_TEXTS];

G_END_DECLS
