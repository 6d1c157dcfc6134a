/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "record/record.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

#define HERALD_TYPE_TIMELINE_VIEW (herald_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldTimelineView, herald_timeline_view, HERALD, TIMELINE_VIEW, GtkWidget)

GtkWidget *herald_timeline_view_new (HeraldShelf *shelf, HeraldLibrary *library);
void herald_timeline_view_set_record (HeraldTimelineView *self, HeraldRecord *record);
void herald_timeline_view_choose (HeraldTimelineView *self, guint first, guint second);
const char *herald_timeline_view_get_headline (HeraldTimelineView *self);

G_END_DECLS
