/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to get better at: the lines that readers draw in different places, and the rest. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/boundary.h"

static const struct
{
  const char *id;
  const char *title;
  gboolean is_line;
} boundaries[HERALD_N_PRACTICE_BOUNDARIES] = {
  [HERALD_PRACTICE_BOUNDARY_0_ULTRALOW] = { "0/ultralow", N_ ("No stain or a faint trace"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_ULTRALOW_1] = { "ultralow/1+", N_ ("A faint trace or 1+"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_1_2] = { "1+/2+", N_ ("1+ or 2+"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_2_3] = { "2+/3+", N_ ("2+ or 3+"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_SCORES] = { "scores", N_ ("Clear scores"), FALSE },
  [HERALD_PRACTICE_BOUNDARY_RATIO_2] = { "ratio-2", N_ ("Ratio of 2.0"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_COPIES_4] = { "copies-4", N_ ("4.0 copies"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_COPIES_6] = { "copies-6", N_ ("6.0 copies"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_RECOUNT] = { "recount", N_ ("The second count"), TRUE },
  [HERALD_PRACTICE_BOUNDARY_GROUPS] = { "groups", N_ ("Clear counts"), FALSE },
  [HERALD_PRACTICE_BOUNDARY_WORK_UP] = { "work-up", N_ ("What comes next"), FALSE },
};

/**
 * herald_practice_boundary_get_id:
 * @self: a boundary
 *
 * Returns: its name in files, such as `2+/3+`
 */
const char *
herald_practice_boundary_get_id (HeraldPracticeBoundary self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_PRACTICE_BOUNDARIES, NULL);

  return boundaries[self].id;
}

/**
 * herald_practice_boundary_get_title:
 * @self: a boundary
 *
 * Returns: its name for people, in their language
 */
const char *
herald_practice_boundary_get_title (HeraldPracticeBoundary self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_PRACTICE_BOUNDARIES, NULL);

  return _ (boundaries[self].title);
}

/**
 * herald_practice_boundary_is_line:
 * @self: a boundary
 *
 * Returns: whether it is a line that cases can lie near
 */
gboolean
herald_practice_boundary_is_line (HeraldPracticeBoundary self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_PRACTICE_BOUNDARIES, FALSE);

  return boundaries[self].is_line;
}

/**
 * herald_practice_boundary_find:
 * @id: a name
 * @boundary: (out): the boundary of that name
 *
 * Returns: whether there is one
 */
gboolean
herald_practice_boundary_find (const char *id, HeraldPracticeBoundary *boundary)
{
  for (guint i = 0; i < HERALD_N_PRACTICE_BOUNDARIES; i++)
    {
      if (strcmp (boundaries[i].id, id) == 0)
        {
          *boundary = i;
          return TRUE;
        }
    }
  return FALSE;
}
