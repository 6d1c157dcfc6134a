/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/picture-case.h"
#include "practice/specimen-source.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PICTURE_SOURCE (herald_picture_source_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPictureSource, herald_picture_source, HERALD, PICTURE_SOURCE, GObject)

HeraldSpecimenSource *herald_picture_source_new (const HeraldPictureCase *picture);

G_END_DECLS
