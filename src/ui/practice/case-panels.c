/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which panel asks about which kind of case: the one place that knows all of them. */
#include "config.h"

#include "practice/case-panels.h"
#include "practice/ihc-panel.h"
#include "practice/ish-panel.h"
#include "practice/written-panel.h"

typedef GtkWidget *(*MakePanel) (void);

/* What has no panel yet is not offered. */
static const MakePanel makers[HERALD_N_CASE_KINDS] = {
  [HERALD_CASE_KIND_IHC] = herald_ihc_panel_new,
  [HERALD_CASE_KIND_ISH] = herald_ish_panel_new,
  [HERALD_CASE_KIND_WRITTEN] = herald_written_panel_new,
  [HERALD_CASE_KIND_PICTURE] = herald_ihc_panel_new,
};

/* A picture of the gene test has a group and no score. */
static gboolean
can_show_case (const HeraldCase *practice_case)
{
  if (makers[practice_case->kind] == NULL)
    return FALSE;
  return practice_case->picture == NULL || practice_case->picture->score != NULL;
}

/**
 * herald_case_panels_make:
 * @kind: a kind of case that can be shown
 *
 * Returns: (transfer floating): a #HeraldCasePanel that was not used yet
 */
GtkWidget *
herald_case_panels_make (HeraldCaseKind kind)
{
  g_return_val_if_fail (kind < HERALD_N_CASE_KINDS && makers[kind] != NULL, NULL);

  return makers[kind]();
}

/**
 * herald_case_panels_can_show:
 * @set: a set
 *
 * Returns: whether there is a panel for each of its cases
 */
gboolean
herald_case_panels_can_show (const HeraldCaseSet *set)
{
  for (guint i = 0; i < herald_case_set_get_n_cases (set); i++)
    {
      if (!can_show_case (herald_case_set_get_case (set, i)))
        return FALSE;
    }
  return TRUE;
}
