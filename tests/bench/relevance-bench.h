/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corpus.h"
#include "fts.h"

G_BEGIN_DECLS

gboolean herald_bench_relevance (GPtrArray *articles,
                                 const HeraldSearchIndex *index,
                                 HeraldTestFts *fts,
                                 char **lines);

G_END_DECLS
