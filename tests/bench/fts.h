/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeraldTestFts HeraldTestFts;

HeraldTestFts *herald_test_fts_new (GPtrArray *articles);
void herald_test_fts_free (HeraldTestFts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldTestFts, herald_test_fts_free)

GArray *herald_test_fts_find (HeraldTestFts *self, const char *query, guint limit);
gsize herald_test_fts_get_bytes (HeraldTestFts *self);

G_END_DECLS
