/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of a count as facts for the rules: quotients are left to the rules wherever they can take
 * sums. */
#include "config.h"

#include <string.h>

#include "practice/ish-totals.h"
#include "rules/verdict.h"

/* A recount is entered as quotients. Cut off behind so many digits they stand on the same side of
 * every line, as no line has more than two digits. */
#define RECOUNT_DIGITS 6

static HeraldFacts *
with_value (HeraldFacts *facts, const char *id, const char *text)
{
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (facts);
  guint field = herald_vocabulary_find (vocabulary, id);
  HeraldValue value = { 0 };
  HeraldFacts *changed;

  if (field == HERALD_VOCABULARY_NO_FIELD)
    return facts;
  if (text != NULL)
    herald_field_parse (herald_vocabulary_get_field (vocabulary, field),
                        text,
                        strlen (text),
                        &value);
  changed = herald_facts_with (facts, field, value);
  herald_facts_unref (facts);
  return changed;
}

static HeraldFacts *
with_count (HeraldFacts *facts, const char *id, gboolean is_known, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  return with_value (facts, id, is_known ? text : NULL);
}

static HeraldFacts *
with_quotient (HeraldFacts *facts, const char *id, gboolean is_known, guint above, guint below)
{
  HeraldFraction quotient = herald_fraction_new (above, MAX (below, 1));
  g_autofree char *text = herald_fraction_to_text (quotient, RECOUNT_DIGITS);

  return with_value (facts, id, is_known && below > 0 ? text : NULL);
}

/**
 * herald_ish_totals_get_copies:
 * @self: sums
 * @copies: (out): HER2 signals to a nucleus
 *
 * Returns: %FALSE where no nucleus was counted
 */
gboolean
herald_ish_totals_get_copies (const HeraldIshTotals *self, HeraldFraction *copies)
{
  g_return_val_if_fail (self != NULL && copies != NULL, FALSE);

  if (self->nuclei == 0)
    return FALSE;
  *copies = herald_fraction_new (self->her2, self->nuclei);
  return TRUE;
}

/**
 * herald_ish_totals_get_ratio:
 * @self: sums
 * @ratio: (out): HER2 signals to a CEP17 signal, sum by sum
 *
 * Returns: %FALSE where there is one probe, or no CEP17 signal yet
 */
gboolean
herald_ish_totals_get_ratio (const HeraldIshTotals *self, HeraldFraction *ratio)
{
  g_return_val_if_fail (self != NULL && ratio != NULL, FALSE);

  if (!self->is_dual || self->cep17 == 0)
    return FALSE;
  *ratio = herald_fraction_new (self->her2, self->cep17);
  return TRUE;
}

/**
 * herald_ish_totals_apply:
 * @self: sums
 * @facts: what else is known
 *
 * Returns: (transfer full): the facts with these sums as the gene test, in the place of any
 *   averages that stood there
 */
HeraldFacts *
herald_ish_totals_apply (const HeraldIshTotals *self, const HeraldFacts *facts)
{
  static const char *const averages[] = {
    "her2_copies", "cep17_copies", "her2_cep17_ratio", "cells"
  };
  HeraldFacts *applied;
  gboolean is_known, is_dual;

  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  is_known = self->nuclei > 0;
  is_dual = is_known && self->is_dual;
  applied = herald_facts_ref ((HeraldFacts *)facts);
  for (guint i = 0; i < G_N_ELEMENTS (averages); i++)
    applied = with_value (applied, averages[i], NULL);
  applied = with_value (applied, "ish_probe", self->is_dual ? "dual" : "single");
  applied = with_count (applied, "her2_signals", is_known, self->her2);
  applied = with_count (applied, "her2_nuclei", is_known, self->nuclei);
  applied = with_count (applied, "cep17_signals", is_dual, self->cep17);
  return with_count (applied, "cep17_nuclei", is_dual, self->nuclei);
}

/**
 * herald_ish_totals_apply_recount:
 * @self: sums of a second observer
 * @facts: what else is known
 *
 * Returns: (transfer full): the facts with these sums as the second count; as they were where
 *   nothing was counted
 */
HeraldFacts *
herald_ish_totals_apply_recount (const HeraldIshTotals *self, const HeraldFacts *facts)
{
  HeraldFacts *applied;
  gboolean is_dual;

  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  applied = herald_facts_ref ((HeraldFacts *)facts);
  if (self->nuclei == 0)
    return applied;
  is_dual = self->is_dual;
  applied = with_count (applied, "recount_cells", TRUE, self->nuclei);
  applied = with_quotient (applied, "recount_her2_copies", TRUE, self->her2, self->nuclei);
  applied = with_quotient (
      applied, "recount_cep17_copies", is_dual && self->cep17 > 0, self->cep17, self->nuclei);
  return with_quotient (applied, "recount_her2_cep17_ratio", is_dual, self->her2, self->cep17);
}

/**
 * herald_ish_totals_get_reading:
 * @self: sums
 * @book: an edition
 *
 * Returns: (transfer none) (nullable): the group where the edition knows groups and there are two
 *   probes, or else its result of the gene test; %NULL where nothing was counted. `too-few` stands
 *   for what is still to be counted.
 */
const HeraldChoice *
herald_ish_totals_get_reading (const HeraldIshTotals *self, HeraldRulebook *book)
{
  g_autoptr (HeraldFacts) none = NULL;
  g_autoptr (HeraldFacts) facts = NULL;
  g_autoptr (HeraldVerdict) verdict = NULL;
  const HeraldChoice *group;

  g_return_val_if_fail (self != NULL && book != NULL, NULL);

  if (self->nuclei == 0)
    return NULL;
  none = herald_facts_new (herald_rulebook_get_vocabulary (book));
  facts = herald_ish_totals_apply (self, none);
  verdict = herald_rulebook_judge (book, facts);
  group = self->is_dual ? herald_verdict_get_outcome (verdict, "ish_group") : NULL;
  return group != NULL ? group : herald_verdict_get_outcome (verdict, "ish_result");
}
