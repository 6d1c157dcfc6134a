/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-nucleus.h"

G_BEGIN_DECLS

char *herald_described_nucleus_tell (const HeraldIshNucleus *nucleus, gboolean is_dual);

G_END_DECLS
