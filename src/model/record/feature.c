/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What files call the things that can be so of two results. */
#include "config.h"

#include <string.h>

#include "record/feature.h"

/* In the order of the bits. */
static const char *const ids[] = {
  "open",
  "same",
  "gained",
  "lost",
  "edition-only",
  "edition-hides",
  "editions-differ",
  "lab-differs",
  "to-surgery",
  "to-metastasis",
  "metastases",
  "same-kind",
  "other-order",
  "kind-unknown",
  "order-unsure",
  "score",
  "amount",
  "er-gained",
  "er-lost",
  "pr-gained",
  "pr-lost",
  "grade",
  "near",
  "all-same",
};

/**
 * herald_feature_find:
 * @id: what a file calls it
 *
 * Returns: its bit, 0 where there is none of that name
 */
guint32
herald_feature_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (strcmp (ids[i], id) == 0)
        return 1u << i;
    }
  return 0;
}
