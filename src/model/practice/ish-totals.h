/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/facts.h"
#include "rules/fraction.h"
#include "rules/rulebook.h"

G_BEGIN_DECLS

/**
 * HeraldIshTotals:
 * @is_dual: whether there are two probes
 * @nuclei: how many nuclei were counted
 * @her2: their HER2 signals together
 * @cep17: their CEP17 signals together; 0 with one probe
 *
 * What a count comes to.
 */
typedef struct
{
  gboolean is_dual;
  guint nuclei;
  guint her2;
  guint cep17;
} HeraldIshTotals;

gboolean herald_ish_totals_get_copies (const HeraldIshTotals *self, HeraldFraction *copies);
gboolean herald_ish_totals_get_ratio (const HeraldIshTotals *self, HeraldFraction *ratio);
HeraldFacts *herald_ish_totals_apply (const HeraldIshTotals *self, const HeraldFacts *facts);
HeraldFacts *herald_ish_totals_apply_recount (const HeraldIshTotals *self,
                                              const HeraldFacts *facts);
const HeraldChoice *herald_ish_totals_get_reading (const HeraldIshTotals *self,
                                                   HeraldRulebook *book);

G_END_DECLS
