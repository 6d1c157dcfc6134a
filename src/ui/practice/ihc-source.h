/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-field.h"
#include "practice/specimen-source.h"

G_BEGIN_DECLS

#define HERALD_TYPE_IHC_SOURCE (herald_ihc_source_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIhcSource, herald_ihc_source, HERALD, IHC_SOURCE, GObject)

HeraldSpecimenSource *herald_ihc_source_new (HeraldIhcField *field);

G_END_DECLS
