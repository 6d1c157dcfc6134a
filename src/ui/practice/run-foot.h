/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldRunFootState:
 * @is_complete: whether all that is asked was answered
 * @is_answered: whether the answer was taken
 * @is_learning: whether the truth is told after each case
 * @is_looking: whether a case of a set that is over is looked at again
 * @can_skip: whether there is another case
 *
 * What can be done with a case.
 */
typedef struct
{
  gboolean is_complete;
  gboolean is_answered;
  gboolean is_learning;
  gboolean is_looking;
  gboolean can_skip;
} HeraldRunFootState;

#define HERALD_TYPE_RUN_FOOT (herald_run_foot_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRunFoot, herald_run_foot, HERALD, RUN_FOOT, GtkWidget)

/* Signals: "answered", also to go on after that; "skipped". */

GtkWidget *herald_run_foot_new (void);
void herald_run_foot_set_state (HeraldRunFoot *self, const HeraldRunFootState *state);
void herald_run_foot_set_description (HeraldRunFoot *self, const char *words);
gboolean herald_run_foot_was_described (HeraldRunFoot *self);
void herald_run_foot_describe (HeraldRunFoot *self);
void herald_run_foot_set_problem (HeraldRunFoot *self, const char *problem);
void herald_run_foot_answer (HeraldRunFoot *self);

G_END_DECLS
