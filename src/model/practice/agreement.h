/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/kappa.h"

G_BEGIN_DECLS

/**
 * HeraldClassAgreement:
 * @truth: how many cases are of the class by the truth, or by the first reader
 * @answers: how many are by the answer, or by the second reader
 * @both: how many are by both
 * @share: of @both in @truth: of those that are of the class, how many were called so
 * @specific: 2 @both / (@truth + @answers), 0 to 1, which treats both readers alike; -1 where
 * nobody gave the class
 * @kappa: of the class against all others
 *
 * How well one class is told from the others.
 */
typedef struct
{
  guint truth;
  guint answers;
  guint both;
  HeraldInterval share;
  double specific;
  HeraldKappa kappa;
} HeraldClassAgreement;

/**
 * HeraldAgreement:
 * @total: how many cases there are
 * @agreed: in how many both agree
 * @share: of @agreed in @total
 * @cohen: kappa, every difference alike
 * @quadratic: kappa with quadratic weights; it means something only where the classes have an order
 *
 * How far answers go with the truth, or two readers with each other.
 */
typedef struct
{
  guint total;
  guint agreed;
  HeraldInterval share;
  HeraldKappa cohen;
  HeraldKappa quadratic;
} HeraldAgreement;

HeraldAgreement herald_agreement_of (const HeraldConfusion *confusion);
HeraldClassAgreement herald_agreement_of_class (const HeraldConfusion *confusion, guint wanted);

G_END_DECLS
