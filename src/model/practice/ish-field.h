/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "practice/ish-nucleus.h"
#include "practice/ish-recipe.h"
#include "practice/ish-totals.h"

G_BEGIN_DECLS

#define HERALD_ISH_FIELD_WIDTH (200 * HERALD_ISH_MICROMETRE)
#define HERALD_ISH_FIELD_HEIGHT (150 * HERALD_ISH_MICROMETRE)

/**
 * HeraldIshRange:
 * @nuclei: how many nuclei are picked
 * @copies_low: the 5th of 100 picks by HER2 copies
 * @copies_high: the 95th
 * @ratio_low: the 5th by the ratio; not set with one probe
 * @ratio_high: the 95th
 *
 * What other honest picks of nuclei of a field come to.
 */
typedef struct
{
  guint nuclei;
  HeraldFraction copies_low;
  HeraldFraction copies_high;
  HeraldFraction ratio_low;
  HeraldFraction ratio_high;
} HeraldIshRange;

#define HERALD_TYPE_ISH_FIELD (herald_ish_field_get_type ())

typedef struct _HeraldIshField HeraldIshField;

GType herald_ish_field_get_type (void);
HeraldIshField *herald_ish_field_new (const HeraldIshRecipe *recipe, guint32 seed);
HeraldIshField *herald_ish_field_ref (HeraldIshField *self);
void herald_ish_field_unref (HeraldIshField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldIshField, herald_ish_field_unref)

guint32 herald_ish_field_get_seed (const HeraldIshField *self);
const HeraldIshRecipe *herald_ish_field_get_recipe (const HeraldIshField *self);
int herald_ish_field_get_width (const HeraldIshField *self);
int herald_ish_field_get_height (const HeraldIshField *self);
const HeraldIshNucleus *herald_ish_field_get_nuclei (const HeraldIshField *self, guint *n_nuclei);
const HeraldIshNucleus *herald_ish_field_find_nucleus (const HeraldIshField *self, int x, int y);
const HeraldIshSignal *herald_ish_field_get_specks (const HeraldIshField *self, guint *n_specks);
void herald_ish_field_get_totals (const HeraldIshField *self, HeraldIshTotals *totals);
guint herald_ish_field_get_tolerance (const HeraldIshField *self);
void herald_ish_field_get_range (const HeraldIshField *self, guint nuclei, HeraldIshRange *range);
HeraldFacts *herald_ish_field_apply (const HeraldIshField *self, const HeraldFacts *facts);
guint64 herald_ish_field_get_hash (const HeraldIshField *self);

G_END_DECLS
