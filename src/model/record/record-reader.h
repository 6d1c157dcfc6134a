/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/record-error.h"
#include "record/record.h"

G_BEGIN_DECLS

HeraldRecord *herald_record_read (HeraldVocabulary *vocabulary,
                                  GBytes *bytes,
                                  const char *name,
                                  GPtrArray *losses,
                                  GError **error);

G_END_DECLS
