/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

GBytes *herald_record_write (const HeraldRecord *self);

G_END_DECLS
