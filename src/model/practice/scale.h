/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer-field.h"

G_BEGIN_DECLS

/**
 * HeraldScaleId:
 * @HERALD_SCALE_SCORES: 0, ultralow, 1+, 2+, 3+ in this order
 * @HERALD_SCALE_FOUR_SCORES: 0, 1+, 2+, 3+ in this order; ultralow is a 0
 * @HERALD_SCALE_STATUS: her2_status, without an order
 * @HERALD_SCALE_GROUP: ISH groups, without an order
 * @HERALD_SCALE_STEP: next steps, without an order
 */
typedef enum
{
  HERALD_SCALE_SCORES,
  HERALD_SCALE_FOUR_SCORES,
  HERALD_SCALE_STATUS,
  HERALD_SCALE_GROUP,
  HERALD_SCALE_STEP,
  HERALD_N_SCALES,
} HeraldScaleId;

/**
 * HeraldScale:
 * @id: its name in files and on the command line
 * @given: where its answer stands
 * @truth: where its truth stands
 * @classes: (array zero-terminated=1) (nullable): its classes in their order; %NULL where they are
 *   those that occur
 * @is_ordered: whether the distance of two classes means something
 *
 * What answers are held against each other by.
 */
typedef struct
{
  const char *id;
  HeraldAnswerField given;
  HeraldAnswerField truth;
  const char *const *classes;
  gboolean is_ordered;
} HeraldScale;

const HeraldScale *herald_scale_find (HeraldScaleId id);
const char *herald_scale_get_title (HeraldScaleId id);
int herald_scale_place (const HeraldScale *self, const char *word);

G_END_DECLS
