/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

HeraldRecord *herald_fhir_read_record (HeraldVocabulary *vocabulary,
                                       GBytes *bytes,
                                       const char *name,
                                       GPtrArray *notes,
                                       GError **error);

G_END_DECLS
