/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reasons for which a nucleus is not counted. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/ish-exclusion.h"

static const struct
{
  const char *id;
  const char *name;
} exclusions[HERALD_ISH_N_EXCLUSIONS] = {
  [HERALD_ISH_COUNTED] = { "none", N_ ("Counted") },
  [HERALD_ISH_OVERLAP] = { "overlap", N_ ("Overlaps another cell") },
  [HERALD_ISH_TRUNCATED] = { "truncated", N_ ("Cut off") },
  [HERALD_ISH_LACKS_ONE_COLOUR] = { "lacks-one-colour", N_ ("One colour is missing") },
  [HERALD_ISH_NOT_TUMOUR] = { "not-tumour", N_ ("Not a tumour cell") },
  [HERALD_ISH_DAMAGED] = { "damaged", N_ ("Damaged") },
};

/**
 * herald_ish_exclusion_get_id:
 * @self: a reason
 *
 * Returns: its name in files, such as `overlap`
 */
const char *
herald_ish_exclusion_get_id (HeraldIshExclusion self)
{
  g_return_val_if_fail ((guint)self < HERALD_ISH_N_EXCLUSIONS, NULL);

  return exclusions[self].id;
}

/**
 * herald_ish_exclusion_get_name:
 * @self: a reason
 *
 * Returns: its name for people, in their language
 */
const char *
herald_ish_exclusion_get_name (HeraldIshExclusion self)
{
  g_return_val_if_fail ((guint)self < HERALD_ISH_N_EXCLUSIONS, NULL);

  return _ (exclusions[self].name);
}

/**
 * herald_ish_exclusion_find:
 * @id: what a file says
 * @exclusion: (out): the reason
 *
 * Returns: whether there is such a reason
 */
gboolean
herald_ish_exclusion_find (const char *id, HeraldIshExclusion *exclusion)
{
  g_return_val_if_fail (id != NULL && exclusion != NULL, FALSE);

  for (guint i = 0; i < HERALD_ISH_N_EXCLUSIONS; i++)
    if (strcmp (exclusions[i].id, id) == 0)
      {
        *exclusion = i;
        return TRUE;
      }
  return FALSE;
}
