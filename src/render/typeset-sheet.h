/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typesetter.h"

G_BEGIN_DECLS

void herald_typeset_sheet (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index);

G_END_DECLS
