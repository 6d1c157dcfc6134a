/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "practice/count-row.h"
#include "practice/ish-totals.h"

G_BEGIN_DECLS

/* More rows than anybody counts. */
#define HERALD_COUNT_SHEET_MOST_ROWS 2000

#define HERALD_TYPE_COUNT_SHEET (herald_count_sheet_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountSheet, herald_count_sheet, HERALD, COUNT_SHEET, GObject)

HeraldCountSheet *herald_count_sheet_new (gboolean is_dual);
gboolean herald_count_sheet_is_dual (HeraldCountSheet *self);
void herald_count_sheet_set_dual (HeraldCountSheet *self, gboolean is_dual);

const HeraldCount *herald_count_sheet_get (HeraldCountSheet *self, guint position);
const HeraldCount *
herald_count_sheet_find (HeraldCountSheet *self, guint number, guint observer, guint *position);
guint herald_count_sheet_get_next_number (HeraldCountSheet *self, guint observer);
gboolean herald_count_sheet_put (HeraldCountSheet *self, const HeraldCount *count);
void herald_count_sheet_remove (HeraldCountSheet *self, guint position);
void herald_count_sheet_clear (HeraldCountSheet *self);
gboolean herald_count_sheet_put_all (HeraldCountSheet *self, const HeraldCount *counts, guint n);
void herald_count_sheet_load (HeraldCountSheet *self, const HeraldCount *counts, guint n);
gboolean herald_count_sheet_can_undo (HeraldCountSheet *self);
void herald_count_sheet_undo (HeraldCountSheet *self);
gboolean herald_count_sheet_can_redo (HeraldCountSheet *self);
void herald_count_sheet_redo (HeraldCountSheet *self);

void
herald_count_sheet_get_totals (HeraldCountSheet *self, guint observer, HeraldIshTotals *totals);
guint herald_count_sheet_get_n_excluded (HeraldCountSheet *self, guint observer);
guint herald_count_sheet_get_tolerance (HeraldCountSheet *self, guint observer);
const HeraldChoice *
herald_count_sheet_get_reading (HeraldCountSheet *self, guint observer, HeraldRulebook *book);
HeraldFacts *herald_count_sheet_apply (HeraldCountSheet *self, HeraldFacts *facts);

G_END_DECLS
