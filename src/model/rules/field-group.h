/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/field.h"

G_BEGIN_DECLS

/**
 * HeraldFieldVariant:
 * @id: its name
 * @title: what the person picks, such as "Averages" or "Totals"; %NULL where there is one way only
 * @fields: (array length=n_fields): indexes of fields in order
 *
 * One way to enter a group: the same facts are printed as averages by one laboratory and as totals
 * by the next.
 */
typedef struct
{
  const char *id;
  const char *title;
  guint *fields;
  guint n_fields;
} HeraldFieldVariant;

/**
 * HeraldFieldGroup:
 * @id: its name
 * @title: its heading
 * @help: (nullable): a sentence below the heading
 * @variants: (array length=n_variants): the ways to enter it, the first one shown first
 * @conditions: (array length=n_conditions): when it applies; always, where there is none. One that
 *   holds is enough
 *
 * A part of a report. Immutable, owned by its #HeraldVocabulary.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *help;
  HeraldFieldVariant *variants;
  guint n_variants;
  HeraldCondition *conditions;
  guint n_conditions;
} HeraldFieldGroup;

G_END_DECLS
