/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/case-sets.h"
#include "practice/progress.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SET_LIST (herald_set_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSetList, herald_set_list, HERALD, SET_LIST, GtkWidget)

/* Signals: "started" and "result-wanted", each with the id of a set; "class-wanted". */

GtkWidget *herald_set_list_new (HeraldProgress *progress);
void herald_set_list_set_sets (HeraldSetList *self, const HeraldCaseSets *sets);
void herald_set_list_set_today (HeraldSetList *self, guint32 today);
void herald_set_list_set_reader (HeraldSetList *self, const char *reader);
const char *herald_set_list_get_reader (HeraldSetList *self);
void herald_set_list_set_problem (HeraldSetList *self, const char *problem);

G_END_DECLS
