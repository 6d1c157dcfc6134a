/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ratings.h"

G_BEGIN_DECLS

/**
 * HeraldAgreementKind:
 * @HERALD_AGREEMENT_TRUTH: a reader with the truth
 * @HERALD_AGREEMENT_CLASS: a reader with the truth, for one class against all others
 * @HERALD_AGREEMENT_READERS: two readers with each other
 * @HERALD_AGREEMENT_ALL: all readers with each other
 */
typedef enum
{
  HERALD_AGREEMENT_TRUTH,
  HERALD_AGREEMENT_CLASS,
  HERALD_AGREEMENT_READERS,
  HERALD_AGREEMENT_ALL,
} HeraldAgreementKind;

/**
 * HeraldAgreementRow:
 * @scale: by what they are held against each other
 * @kind: who is
 * @first: the code of a reader; "" for all
 * @second: the code of the other reader; "" for none
 * @name: the class; "" for all
 * @total: how many cases count: for a class those that are of it by the truth, for all readers
 * those that all have answered
 * @agreed: in how many they agree, for all readers: all of them
 * @share: of @agreed in @total
 * @kappa: of Cohen, for all readers of Fleiss
 * @quadratic: with quadratic weights; not defined where the classes have no order, and for all
 *   readers
 * @left_out: how many cases of @first do not count, since answer or truth is of no class
 *
 * One line of a table of agreement.
 */
typedef struct
{
  HeraldScaleId scale;
  HeraldAgreementKind kind;
  char *first;
  char *second;
  char *name;
  guint total;
  guint agreed;
  HeraldInterval share;
  HeraldKappa kappa;
  HeraldKappa quadratic;
  guint left_out;
} HeraldAgreementRow;

GPtrArray *herald_agreement_rows_new (GPtrArray *answers);
gboolean herald_agreement_scale_is_used (const HeraldRatings *ratings, HeraldScaleId scale);
const char *herald_agreement_kind_get_id (HeraldAgreementKind kind);

G_END_DECLS
