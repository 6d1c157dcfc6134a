/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-sheet.h"
#include "practice/ish-field.h"

G_BEGIN_DECLS

/**
 * HeraldIshDot:
 * @number: the nucleus that it was set in
 * @probe: what it was taken for
 * @x: where, in units of the field
 * @y: the same
 *
 * A dot that a person marked.
 */
typedef struct
{
  guint number;
  HeraldIshProbe probe;
  int x;
  int y;
} HeraldIshDot;

#define HERALD_TYPE_ISH_TALLY (herald_ish_tally_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshTally, herald_ish_tally, HERALD, ISH_TALLY, GObject)

/* Signal: "changed". */

HeraldIshTally *herald_ish_tally_new (HeraldIshField *field);
HeraldIshField *herald_ish_tally_get_field (HeraldIshTally *self);
HeraldCountSheet *herald_ish_tally_get_sheet (HeraldIshTally *self);
const HeraldIshNucleus *herald_ish_tally_get_nucleus (HeraldIshTally *self);
const HeraldCount *herald_ish_tally_get_draft (HeraldIshTally *self);
const GArray *herald_ish_tally_get_dots (HeraldIshTally *self);
gboolean herald_ish_tally_is_empty (HeraldIshTally *self);
void herald_ish_tally_select (HeraldIshTally *self, guint number);
void herald_ish_tally_walk (HeraldIshTally *self, int columns, int rows);
void herald_ish_tally_add (HeraldIshTally *self, HeraldIshProbe probe, int by);
void herald_ish_tally_add_cluster (HeraldIshTally *self, HeraldIshCluster cluster, int by);
void herald_ish_tally_mark (HeraldIshTally *self, HeraldIshProbe probe, int x, int y);
void herald_ish_tally_keep (HeraldIshTally *self);
void herald_ish_tally_next (HeraldIshTally *self);
void herald_ish_tally_leave_out (HeraldIshTally *self, HeraldIshExclusion exclusion);

G_END_DECLS
