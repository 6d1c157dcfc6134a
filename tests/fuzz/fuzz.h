/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "rules/shelf.h"

G_BEGIN_DECLS

/* The name of what is read, which each complaint begins with. */
#define HERALD_FUZZ_NAME "fuzz"

/* What libFuzzer calls. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

extern HeraldShelf *herald_fuzz_shelf;

JsonNode *herald_fuzz_parse (const guint8 *data, gsize size, const char **format);
void herald_fuzz_check (gboolean is_sound, const GError *error);

G_END_DECLS
