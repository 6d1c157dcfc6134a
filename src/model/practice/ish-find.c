/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks into a field: which nucleus lies at a place, and whether two fields are the same. */
#include "config.h"

#include "practice/field-hash.h"
#include "practice/ish-field.h"

static void
stir (guint64 *hash, gint64 number)
{
  *hash = herald_field_hash (*hash, (guint64)number, sizeof number);
}

static void
stir_signal (guint64 *hash, const HeraldIshSignal *signal)
{
  stir (hash, signal->x);
  stir (hash, signal->y);
  stir (hash, signal->width);
  stir (hash, signal->brightness);
  stir (hash, signal->depth);
  stir (hash, signal->probe);
  stir (hash, signal->cluster);
  stir (hash, signal->counts);
}

static void
stir_nucleus (guint64 *hash, const HeraldIshNucleus *nucleus)
{
  stir (hash, nucleus->number);
  stir (hash, nucleus->x);
  stir (hash, nucleus->y);
  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    stir (hash, nucleus->radii[i]);
  stir (hash, nucleus->kind);
  stir (hash, nucleus->exclusion);
  stir (hash, nucleus->area);
  stir (hash, nucleus->her2);
  stir (hash, nucleus->cep17);
  stir (hash, nucleus->brightness);
  stir (hash, nucleus->depth);
  stir (hash, nucleus->texture);
  for (guint i = 0; i < nucleus->n_signals; i++)
    stir_signal (hash, &nucleus->signals[i]);
}

/**
 * herald_ish_field_get_hash:
 * @self: a field
 *
 * Returns: a number that two fields share only if all their geometry is the same
 */
guint64
herald_ish_field_get_hash (const HeraldIshField *self)
{
  guint64 hash = HERALD_FIELD_HASH_START;
  guint n_nuclei, n_specks;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (self, &n_nuclei);
  const HeraldIshSignal *specks = herald_ish_field_get_specks (self, &n_specks);

  for (guint i = 0; i < n_nuclei; i++)
    stir_nucleus (&hash, &nuclei[i]);
  for (guint i = 0; i < n_specks; i++)
    stir_signal (&hash, &specks[i]);
  return hash;
}

/**
 * herald_ish_field_find_nucleus:
 * @self: a field
 * @x: a place in 1/256 micrometre
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): the nucleus there; of two that overlap the one whose middle
 *   is nearer
 */
const HeraldIshNucleus *
herald_ish_field_find_nucleus (const HeraldIshField *self, int x, int y)
{
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (self, &n_nuclei);
  const HeraldIshNucleus *found = NULL;
  gint64 nearest = G_MAXINT64;

  for (guint i = 0; i < n_nuclei; i++)
    {
      gint64 from_x = x - nuclei[i].x;
      gint64 from_y = y - nuclei[i].y;
      gint64 square = from_x * from_x + from_y * from_y;

      if (square < nearest && herald_ish_nucleus_contains (&nuclei[i], x, y, 0))
        {
          found = &nuclei[i];
          nearest = square;
        }
    }
  return found;
}
