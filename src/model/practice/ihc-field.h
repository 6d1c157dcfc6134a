/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "practice/ihc-cell.h"
#include "practice/ihc-ground.h"
#include "practice/stain-parts.h"

G_BEGIN_DECLS

/**
 * HERALD_IHC_FIELD_WIDTH:
 *
 * How wide a field is, in 1/256 micrometre.
 */
#define HERALD_IHC_FIELD_WIDTH (600 * HERALD_MICROMETRE)
#define HERALD_IHC_FIELD_HEIGHT (450 * HERALD_MICROMETRE)

/**
 * HERALD_IHC_FIELD_MAX:
 *
 * The most that one side of a field may have.
 */
#define HERALD_IHC_FIELD_MAX (1000 * HERALD_MICROMETRE)

#define HERALD_TYPE_IHC_FIELD (herald_ihc_field_get_type ())

typedef struct _HeraldIhcField HeraldIhcField;

GType herald_ihc_field_get_type (void);
HeraldIhcField *herald_ihc_field_new (const HeraldIhcRecipe *recipe, guint32 seed);
HeraldIhcField *
herald_ihc_field_new_sized (const HeraldIhcRecipe *recipe, guint32 seed, int width, int height);
HeraldIhcField *herald_ihc_field_ref (HeraldIhcField *self);
void herald_ihc_field_unref (HeraldIhcField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldIhcField, herald_ihc_field_unref)

const HeraldIhcPlan *herald_ihc_field_get_plan (const HeraldIhcField *self);
const HeraldIhcCell *herald_ihc_field_get_cells (const HeraldIhcField *self, guint *n_cells);
const HeraldIhcGround *herald_ihc_field_get_ground (const HeraldIhcField *self);
void herald_ihc_field_get_parts (const HeraldIhcField *self, HeraldStainParts *parts);
guint64 herald_ihc_field_get_hash (const HeraldIhcField *self);

G_END_DECLS
