/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to take a set. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/practice-mode.h"

static const struct
{
  const char *id;
  const char *title;
} modes[HERALD_N_PRACTICE_MODES] = {
  [HERALD_PRACTICE_LEARN] = { "learn", N_ ("Learn") },
  [HERALD_PRACTICE_TEST] = { "test", N_ ("Test") },
  [HERALD_PRACTICE_REPEAT] = { "repeat", N_ ("Repeat") },
};

/**
 * herald_practice_mode_get_id:
 * @self: a mode
 *
 * Returns: its name in files
 */
const char *
herald_practice_mode_get_id (HeraldPracticeMode self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_PRACTICE_MODES, NULL);

  return modes[self].id;
}

/**
 * herald_practice_mode_get_title:
 * @self: a mode
 *
 * Returns: its name for people, in their language
 */
const char *
herald_practice_mode_get_title (HeraldPracticeMode self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_PRACTICE_MODES, NULL);

  return _ (modes[self].title);
}

/**
 * herald_practice_mode_find:
 * @id: a name
 * @mode: (out): the mode of that name
 *
 * Returns: whether there is one
 */
gboolean
herald_practice_mode_find (const char *id, HeraldPracticeMode *mode)
{
  for (guint i = 0; i < HERALD_N_PRACTICE_MODES; i++)
    {
      if (strcmp (modes[i].id, id) == 0)
        {
          *mode = i;
          return TRUE;
        }
    }
  return FALSE;
}
