/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"
#include "record/time-choice.h"

G_BEGIN_DECLS

#define HERALD_TYPE_TIMELINE_PICTURE (herald_timeline_picture_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldTimelinePicture, herald_timeline_picture, HERALD, TIMELINE_PICTURE, HeraldPicture)

GtkWidget *herald_timeline_picture_new (void);
void herald_timeline_picture_set_points (HeraldTimelinePicture *self, GPtrArray *points);
void herald_timeline_picture_set_choice (HeraldTimelinePicture *self, HeraldTimeChoice choice);

G_END_DECLS
