/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/field.h"

G_BEGIN_DECLS

/**
 * HeraldUnaryTest:
 * @is_missing: matches an input that is not known, and nothing else
 * @choices: for a choice, the set of choices that match
 * @has_lower: whether there is a lower end
 * @has_upper: whether there is an upper end
 * @is_lower_closed: whether the lower end itself matches
 * @is_upper_closed: whether the upper end itself matches
 * @lower: the lower end
 * @upper: the upper end
 *
 * One test of a rule on one input, in the notation of FEEL: `2+`, `>= 2.0`, `[4.0..6.0)`.
 */
typedef struct
{
  gboolean is_missing;
  guint32 choices;
  gboolean has_lower;
  gboolean has_upper;
  gboolean is_lower_closed;
  gboolean is_upper_closed;
  HeraldDecimal lower;
  HeraldDecimal upper;
} HeraldUnaryTest;

gboolean
herald_unary_test_parse (const char *text, const HeraldField *field, HeraldUnaryTest *test);
gboolean herald_unary_test_matches (const HeraldUnaryTest *self, HeraldFraction number);

G_END_DECLS
