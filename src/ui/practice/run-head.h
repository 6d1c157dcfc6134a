/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/case.h"
#include "practice/practice-mode.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RUN_HEAD (herald_run_head_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRunHead, herald_run_head, HERALD, RUN_HEAD, GtkWidget)

/* Signal: "paused". */

GtkWidget *herald_run_head_new (void);
void herald_run_head_set (HeraldRunHead *self,
                          const HeraldCase *practice_case,
                          HeraldPracticeMode mode,
                          GArray *done,
                          guint current);
GtkLabel *herald_run_head_get_question (HeraldRunHead *self);
void herald_run_head_announce (HeraldRunHead *self, GtkWidget *panel);
const char *herald_run_head_get_title (HeraldRunHead *self);

G_END_DECLS
