/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what answers are held against the truth and against each other. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/scale.h"

static const char *const scores[] = { "0", "ultralow", "1+", "2+", "3+", NULL };
static const char *const four_scores[] = { "0", "1+", "2+", "3+", NULL };

static const HeraldScale scales[HERALD_N_SCALES] = {
  [HERALD_SCALE_SCORES] = { "scores",
                            HERALD_ANSWER_SCORE,
                            HERALD_ANSWER_TRUTH_SCORE,
                            scores,
                            TRUE },
  [HERALD_SCALE_FOUR_SCORES] = { "four-scores",
                                 HERALD_ANSWER_SCORE,
                                 HERALD_ANSWER_TRUTH_SCORE,
                                 four_scores,
                                 TRUE },
  [HERALD_SCALE_STATUS] = { "status",
                            HERALD_ANSWER_STATUS,
                            HERALD_ANSWER_TRUTH_STATUS,
                            NULL,
                            FALSE },
  [HERALD_SCALE_GROUP] = { "group", HERALD_ANSWER_GROUP, HERALD_ANSWER_TRUTH_GROUP, NULL, FALSE },
  [HERALD_SCALE_STEP] = { "next_step", HERALD_ANSWER_STEP, HERALD_ANSWER_TRUTH_STEP, NULL, FALSE },
};

static const char *const titles[HERALD_N_SCALES] = {
  [HERALD_SCALE_SCORES] = N_ ("Score, with ultralow"),
  [HERALD_SCALE_FOUR_SCORES] = N_ ("Score"),
  [HERALD_SCALE_STATUS] = N_ ("HER2 status"),
  [HERALD_SCALE_GROUP] = N_ ("ISH group"),
  [HERALD_SCALE_STEP] = N_ ("Next step"),
};

/**
 * herald_scale_find:
 * @id: which one
 *
 * Returns: (transfer none): the scale
 */
const HeraldScale *
herald_scale_find (HeraldScaleId id)
{
  g_return_val_if_fail (id < HERALD_N_SCALES, NULL);

  return &scales[id];
}

/**
 * herald_scale_get_title:
 * @id: which one
 *
 * Returns: (transfer none): its name for people, translated
 */
const char *
herald_scale_get_title (HeraldScaleId id)
{
  g_return_val_if_fail (id < HERALD_N_SCALES, NULL);

  return _ (titles[id]);
}

/**
 * herald_scale_place:
 * @self: a scale with classes of its own
 * @word: what stands in an answer
 *
 * Returns: the place of its class, -1 for what is none
 */
int
herald_scale_place (const HeraldScale *self, const char *word)
{
  g_return_val_if_fail (self->classes != NULL, -1);

  if (self->classes == four_scores && strcmp (word, "ultralow") == 0)
    word = "0";
  for (int i = 0; self->classes[i] != NULL; i++)
    {
      if (strcmp (self->classes[i], word) == 0)
        return i;
    }
  return -1;
}
