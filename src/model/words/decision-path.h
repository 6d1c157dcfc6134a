/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_PATH_MAX_BOXES 8

/**
 * HeraldPathPicture:
 * @HERALD_PATH_WORDS: no picture
 * @HERALD_PATH_NUMBER: a number against its lines
 * @HERALD_PATH_SCALE: a few boxes, one of them chosen
 */
typedef enum
{
  HERALD_PATH_WORDS,
  HERALD_PATH_NUMBER,
  HERALD_PATH_SCALE,
} HeraldPathPicture;

/**
 * HeraldPathStep:
 * @title: what was looked at and what was found
 * @because: (nullable): what follows, and why
 * @picture: how it is shown besides
 * @picture_text: (nullable): what the picture shows, in words
 * @is_result: whether it is the end of the path
 * @is_needed: whether the answer rests on it
 * @certainty: how sure the rule is
 * @field: for a number, its field
 * @axis: for a number, its lines
 * @labels: (array length=n_boxes): for a scale, its boxes
 * @captions: (array length=n_boxes): what each box means by itself, or %NULL
 * @n_boxes: the number of boxes
 * @chosen: the box that was chosen
 *
 * One step of the way from the report to the answer.
 */
typedef struct
{
  char *title;
  char *because;
  HeraldPathPicture picture;
  char *picture_text;
  gboolean is_result;
  gboolean is_needed;
  HeraldCertainty certainty;
  guint field;
  const HeraldAxis *axis;
  const char *labels[HERALD_PATH_MAX_BOXES];
  const char *captions[HERALD_PATH_MAX_BOXES];
  guint n_boxes;
  int chosen;
} HeraldPathStep;

void herald_path_step_free (HeraldPathStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPathStep, herald_path_step_free)

GPtrArray *herald_decision_path_new (const HeraldVerdict *verdict);

G_END_DECLS
