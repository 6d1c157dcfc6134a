/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of counts says about agreement. */
#include "config.h"

#include "practice/agreement.h"

/**
 * herald_agreement_of:
 * @confusion: answers by truth, or one reader by another
 *
 * The share has the interval of herald_interval_wilson().
 *
 * Returns: how far both agree
 */
HeraldAgreement
herald_agreement_of (const HeraldConfusion *confusion)
{
  HeraldAgreement agreement = { .total = herald_confusion_get_total (confusion),
                                .agreed = herald_confusion_get_agreed (confusion) };

  agreement.share = herald_interval_wilson (agreement.agreed, agreement.total);
  agreement.cohen = herald_kappa_cohen (confusion);
  agreement.quadratic = herald_kappa_quadratic (confusion);
  return agreement;
}

/**
 * herald_agreement_of_class:
 * @confusion: answers by truth, or one reader by another
 * @wanted: one of its classes
 *
 * The share that treats both readers alike is the coincidence index of Dice (Ecology
 * 1945;26:297-302). The kappa is that of Cohen for the table that
 * herald_confusion_init_one_class() makes.
 *
 * Returns: how far both agree on @wanted
 */
HeraldClassAgreement
herald_agreement_of_class (const HeraldConfusion *confusion, guint wanted)
{
  HeraldClassAgreement agreement = { .specific = -1.0 };
  HeraldConfusion two;

  g_return_val_if_fail (wanted < confusion->n_classes, agreement);

  herald_confusion_init_one_class (&two, confusion, wanted);
  agreement.truth = herald_confusion_get_row (confusion, wanted);
  agreement.answers = herald_confusion_get_column (confusion, wanted);
  agreement.both = confusion->counts[wanted][wanted];
  agreement.share = herald_interval_wilson (agreement.both, agreement.truth);
  if (agreement.truth + agreement.answers > 0)
    agreement.specific = 2.0 * agreement.both / (agreement.truth + agreement.answers);
  agreement.kappa = herald_kappa_cohen (&two);
  return agreement;
}
