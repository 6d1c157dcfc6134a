/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/shelf.h"

G_BEGIN_DECLS

/**
 * HeraldSpecimenOrder:
 * @class_name: which class it is to be of
 * @seed: which specimen of that class
 * @width: of the picture, in pixels
 * @height: likewise
 * @objective: 5, 10, 20 or 40
 * @overlay: whether the truth is marked in the picture
 * @plain: whether nothing in it is to mislead
 * @book: (nullable): the edition that the score is derived by
 *
 * A specimen that was asked for on the command line.
 */
typedef struct
{
  char *class_name;
  guint32 seed;
  int width;
  int height;
  guint objective;
  gboolean overlay;
  gboolean plain;
  HeraldRulebook *book;
} HeraldSpecimenOrder;

/* One of each for every kind: what a specimen is, as JSON, and whether there is such a class. */
gboolean herald_specimen_ihc_has_class (const char *class_name);
char *herald_specimen_ihc_truth (const HeraldSpecimenOrder *order);
gboolean herald_specimen_ish_has_class (const char *class_name);
char *herald_specimen_ish_truth (const HeraldSpecimenOrder *order);

G_END_DECLS
