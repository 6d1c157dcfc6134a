/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/edge-class.h"

G_BEGIN_DECLS

/**
 * HERALD_IHC_SHARE_ONE:
 *
 * All of it, where shares are whole numbers.
 */
#define HERALD_IHC_SHARE_ONE 1000

/**
 * HeraldIhcRecipe:
 * @shares: how many of 1000 invasive cells are to have an edge of each class; together 1000
 * @patchiness: 0 where stained cells lie scattered, up to 1000 where they lie together
 * @blush: brown in the body of the cells, 0 to 1000
 * @crush: squeezed cells that do not count, 0 to 1000
 * @edge_artefact: brown along the rim of the tissue that does not count, 0 to 1000
 * @in_situ: tumour inside a duct, which does not count, 0 to 1000
 * @stroma: how much of the field is stroma, 0 to 1000
 * @lymphocytes: round cells in the stroma, 0 to 1000
 *
 * What is to be drawn. Together with a seed it gives one field.
 */
typedef struct
{
  guint shares[HERALD_N_EDGE_CLASSES];
  guint patchiness;
  guint blush;
  guint crush;
  guint edge_artefact;
  guint in_situ;
  guint stroma;
  guint lymphocytes;
} HeraldIhcRecipe;

const char *const *herald_ihc_recipe_get_class_names (void);
gboolean
herald_ihc_recipe_for_class (const char *class_name, guint32 seed, HeraldIhcRecipe *recipe);
void herald_ihc_recipe_make_plain (HeraldIhcRecipe *recipe);

G_END_DECLS
