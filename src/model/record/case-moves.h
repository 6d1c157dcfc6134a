/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-table.h"

G_BEGIN_DECLS

/* More statuses than any vocabulary has; the last place is for none. */
#define HERALD_CASE_MOVES_SIDE 16

#define HERALD_TYPE_CASE_MOVES (herald_case_moves_get_type ())

typedef struct _HeraldCaseMoves HeraldCaseMoves;

GType herald_case_moves_get_type (void);
HeraldCaseMoves *herald_case_moves_new (const HeraldCaseTable *table,
                                        HeraldRulebook *from,
                                        HeraldRulebook *to,
                                        const HeraldCaseWatch *watch,
                                        GError **error);
HeraldCaseMoves *herald_case_moves_ref (HeraldCaseMoves *self);
void herald_case_moves_unref (HeraldCaseMoves *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCaseMoves, herald_case_moves_unref)

HeraldRulebook *herald_case_moves_get_book (const HeraldCaseMoves *self, gboolean is_to);
guint herald_case_moves_count (const HeraldCaseMoves *self, guint from, guint to);
guint herald_case_moves_count_moved (const HeraldCaseMoves *self);
gboolean herald_case_moves_is (const HeraldCaseMoves *self, guint index, guint from, guint to);

G_END_DECLS
