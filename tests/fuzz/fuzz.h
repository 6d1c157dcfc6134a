/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/shelf.h"

G_BEGIN_DECLS

/* What libFuzzer calls. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

extern HeraldShelf *herald_fuzz_shelf;

G_END_DECLS
