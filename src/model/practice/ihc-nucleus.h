/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-plan.h"

G_BEGIN_DECLS

void herald_ihc_nucleus_fill (HeraldIhcCell *cell, const HeraldIhcPlan *plan);

G_END_DECLS
