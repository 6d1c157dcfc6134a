/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-field.h"

G_BEGIN_DECLS

const HeraldIshNucleus *herald_ish_walk_find (const HeraldIshField *field,
                                              const HeraldIshNucleus *from,
                                              int columns,
                                              int rows);

G_END_DECLS
