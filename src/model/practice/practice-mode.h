/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPracticeMode:
 * @HERALD_PRACTICE_LEARN: the truth is told after each case
 * @HERALD_PRACTICE_TEST: nothing is told before the end
 * @HERALD_PRACTICE_REPEAT: a test again, two to four weeks later
 * @HERALD_N_PRACTICE_MODES: how many there are
 *
 * How a set is taken.
 */
typedef enum
{
  HERALD_PRACTICE_LEARN,
  HERALD_PRACTICE_TEST,
  HERALD_PRACTICE_REPEAT,
  HERALD_N_PRACTICE_MODES,
} HeraldPracticeMode;

const char *herald_practice_mode_get_id (HeraldPracticeMode self);
const char *herald_practice_mode_get_title (HeraldPracticeMode self);
gboolean herald_practice_mode_find (const char *id, HeraldPracticeMode *mode);

G_END_DECLS
