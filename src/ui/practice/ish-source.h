/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-field.h"
#include "practice/specimen-source.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_SOURCE (herald_ish_source_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshSource, herald_ish_source, HERALD, ISH_SOURCE, GObject)

HeraldSpecimenSource *herald_ish_source_new (HeraldIshField *field);
const char *herald_ish_source_get_view_id (guint variant);

G_END_DECLS
