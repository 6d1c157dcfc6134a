/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/csv-reader.h"
#include "rules/field.h"

G_BEGIN_DECLS

typedef struct _HeraldCellMemo HeraldCellMemo;

HeraldCellMemo *herald_cell_memo_new (const HeraldField *field);
void herald_cell_memo_free (HeraldCellMemo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCellMemo, herald_cell_memo_free)

const HeraldField *herald_cell_memo_get_field (const HeraldCellMemo *self);
HeraldProblem herald_cell_memo_parse (HeraldCellMemo *self, HeraldCsvCell cell, HeraldValue *value);

G_END_DECLS
