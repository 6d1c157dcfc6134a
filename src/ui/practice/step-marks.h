/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"

G_BEGIN_DECLS

#define HERALD_TYPE_STEP_MARKS (herald_step_marks_get_type ())
G_DECLARE_FINAL_TYPE (HeraldStepMarks, herald_step_marks, HERALD, STEP_MARKS, HeraldPicture)

GtkWidget *herald_step_marks_new (void);
void herald_step_marks_set (HeraldStepMarks *self, GArray *done, guint current);

G_END_DECLS
