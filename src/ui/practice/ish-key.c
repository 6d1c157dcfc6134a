/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters that stand in for reasons, where a picture has no room for words. */
#include "config.h"

#include "practice/ish-key.h"

/* Not numbers, which nuclei have; the same in each picture. */
static const char *const letters[HERALD_ISH_N_EXCLUSIONS] = {
  [HERALD_ISH_COUNTED] = "",           [HERALD_ISH_OVERLAP] = "A",    [HERALD_ISH_TRUNCATED] = "B",
  [HERALD_ISH_LACKS_ONE_COLOUR] = "C", [HERALD_ISH_NOT_TUMOUR] = "E", [HERALD_ISH_DAMAGED] = "D",
};

/**
 * herald_ish_key_get_letter:
 * @reason: why a nucleus is not counted
 *
 * Returns: the letter for it; empty for what is counted
 */
const char *
herald_ish_key_get_letter (HeraldIshExclusion reason)
{
  g_return_val_if_fail ((guint)reason < HERALD_ISH_N_EXCLUSIONS, "");

  return letters[reason];
}

static gboolean
has_reason (const HeraldIshField *field, HeraldIshExclusion reason)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  for (guint i = 0; i < n_nuclei; i++)
    if (nuclei[i].exclusion == reason && nuclei[i].kind == HERALD_ISH_TUMOUR)
      return TRUE;
  return FALSE;
}

/**
 * herald_ish_key_fill:
 * @key: (out caller-allocates): the letters that stand in a picture, and what they mean
 * @field: what the picture shows
 *
 * Ends with an entry without a sign. Borrows everything from where texts are translated.
 */
void
herald_ish_key_fill (HeraldSpecimenKey key[HERALD_ISH_KEY_LENGTH], const HeraldIshField *field)
{
  guint n_entries = 0;

  for (guint reason = HERALD_ISH_COUNTED + 1; reason < HERALD_ISH_N_EXCLUSIONS; reason++)
    if (has_reason (field, reason))
      key[n_entries++] =
          (HeraldSpecimenKey){ letters[reason], herald_ish_exclusion_get_name (reason) };
  key[n_entries] = (HeraldSpecimenKey){ NULL, NULL };
}
