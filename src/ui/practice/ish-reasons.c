/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a nucleus is left out of a count, as a menu. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/ish-exclusion.h"
#include "practice/ish-reasons.h"

/* As herald_ish_exclusion_get_name(), with letters. */
static const char *const labels[HERALD_ISH_N_EXCLUSIONS] = {
  [HERALD_ISH_OVERLAP] = N_ ("_Overlaps another cell"),
  [HERALD_ISH_TRUNCATED] = N_ ("_Cut off"),
  [HERALD_ISH_LACKS_ONE_COLOUR] = N_ ("One colour is _missing"),
  [HERALD_ISH_NOT_TUMOUR] = N_ ("_Not a tumour cell"),
  [HERALD_ISH_DAMAGED] = N_ ("_Damaged"),
};

/**
 * herald_ish_reasons_new:
 *
 * Returns: (transfer full): a menu for the action "ish.leave-out"
 */
GMenuModel *
herald_ish_reasons_new (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = HERALD_ISH_COUNTED + 1; i < HERALD_ISH_N_EXCLUSIONS; i++)
    {
      g_autofree char *action =
          g_strdup_printf ("ish.leave-out('%s')", herald_ish_exclusion_get_id (i));

      g_menu_append (menu, _ (labels[i]), action);
    }
  g_menu_append (menu, _ ("Count It _After All"), "ish.leave-out('none')");
  return G_MENU_MODEL (menu);
}
