/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typesetter.h"

G_BEGIN_DECLS

void herald_typeset_block (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index);
double herald_typeset_measure_ticks (HeraldTypesetter *self, const HeraldPrintBlock *columns);

G_END_DECLS
