/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldIshExclusion:
 * @HERALD_ISH_COUNTED: nothing speaks against counting it
 * @HERALD_ISH_OVERLAP: it lies over or under another one
 * @HERALD_ISH_TRUNCATED: the cut, or the rim of the picture, took a part of it
 * @HERALD_ISH_LACKS_ONE_COLOUR: one probe shows nothing in it
 * @HERALD_ISH_NOT_TUMOUR: it belongs to stroma or is a lymphocyte
 * @HERALD_ISH_DAMAGED: its outline or its inside is lost
 *
 * Why a nucleus is left out of a count.
 */
typedef enum
{
  HERALD_ISH_COUNTED,
  HERALD_ISH_OVERLAP,
  HERALD_ISH_TRUNCATED,
  HERALD_ISH_LACKS_ONE_COLOUR,
  HERALD_ISH_NOT_TUMOUR,
  HERALD_ISH_DAMAGED,
  HERALD_ISH_N_EXCLUSIONS,
} HeraldIshExclusion;

const char *herald_ish_exclusion_get_id (HeraldIshExclusion self);
const char *herald_ish_exclusion_get_name (HeraldIshExclusion self);
gboolean herald_ish_exclusion_find (const char *id, HeraldIshExclusion *exclusion);

G_END_DECLS
