/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "verdict-footer.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RESULT_SPLIT (herald_result_split_get_type ())
G_DECLARE_FINAL_TYPE (HeraldResultSplit, herald_result_split, HERALD, RESULT_SPLIT, GtkWidget)

GtkWidget *herald_result_split_new (GtkWidget *form, GtkWidget *panel, HeraldVerdictFooter *footer);
void herald_result_split_set_summary (HeraldResultSplit *self,
                                      const char *summary,
                                      const char *headline,
                                      gboolean is_empty);
void herald_result_split_set_to_check (HeraldResultSplit *self, guint count);
void herald_result_split_set_cover (HeraldResultSplit *self, GtkWidget *cover);
gboolean herald_result_split_is_narrow (HeraldResultSplit *self);
gboolean herald_result_split_is_form_open (HeraldResultSplit *self);
void herald_result_split_set_form_open (HeraldResultSplit *self, gboolean is_open);

G_END_DECLS
