/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPracticeBoundary:
 * @HERALD_PRACTICE_BOUNDARY_0_ULTRALOW: no stain at all, or a faint trace
 * @HERALD_PRACTICE_BOUNDARY_ULTRALOW_1: a faint trace, or 1+
 * @HERALD_PRACTICE_BOUNDARY_1_2: 1+ or 2+
 * @HERALD_PRACTICE_BOUNDARY_2_3: 2+ or 3+
 * @HERALD_PRACTICE_BOUNDARY_SCORES: scores that are clear
 * @HERALD_PRACTICE_BOUNDARY_RATIO_2: HER2 to CEP17, below 2.0 or not
 * @HERALD_PRACTICE_BOUNDARY_COPIES_4: copies, below 4.0 or not
 * @HERALD_PRACTICE_BOUNDARY_COPIES_6: copies, below 6.0 or not
 * @HERALD_PRACTICE_BOUNDARY_RECOUNT: two counts that may fall in different groups
 * @HERALD_PRACTICE_BOUNDARY_GROUPS: groups that are clear
 * @HERALD_PRACTICE_BOUNDARY_WORK_UP: what comes next
 * @HERALD_N_PRACTICE_BOUNDARIES: how many there are
 *
 * What a case trains. People get better at one of them at a time, so practice is spaced by these
 * and not by pictures.
 */
typedef enum
{
  HERALD_PRACTICE_BOUNDARY_0_ULTRALOW,
  HERALD_PRACTICE_BOUNDARY_ULTRALOW_1,
  HERALD_PRACTICE_BOUNDARY_1_2,
  HERALD_PRACTICE_BOUNDARY_2_3,
  HERALD_PRACTICE_BOUNDARY_SCORES,
  HERALD_PRACTICE_BOUNDARY_RATIO_2,
  HERALD_PRACTICE_BOUNDARY_COPIES_4,
  HERALD_PRACTICE_BOUNDARY_COPIES_6,
  HERALD_PRACTICE_BOUNDARY_RECOUNT,
  HERALD_PRACTICE_BOUNDARY_GROUPS,
  HERALD_PRACTICE_BOUNDARY_WORK_UP,
  HERALD_N_PRACTICE_BOUNDARIES,
} HeraldPracticeBoundary;

const char *herald_practice_boundary_get_id (HeraldPracticeBoundary self);
const char *herald_practice_boundary_get_title (HeraldPracticeBoundary self);
gboolean herald_practice_boundary_is_line (HeraldPracticeBoundary self);
gboolean herald_practice_boundary_find (const char *id, HeraldPracticeBoundary *boundary);

G_END_DECLS
