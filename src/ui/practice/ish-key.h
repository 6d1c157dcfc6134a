/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-field.h"
#include "practice/specimen-source.h"

G_BEGIN_DECLS

/**
 * HERALD_ISH_KEY_LENGTH:
 *
 * So many reasons at most, and one empty entry behind them.
 */
#define HERALD_ISH_KEY_LENGTH HERALD_ISH_N_EXCLUSIONS

const char *herald_ish_key_get_letter (HeraldIshExclusion reason);
void herald_ish_key_fill (HeraldSpecimenKey key[HERALD_ISH_KEY_LENGTH],
                          const HeraldIshField *field);

G_END_DECLS
