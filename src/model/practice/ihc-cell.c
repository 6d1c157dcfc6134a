/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tumour cell as it is drawn, and what follows from its geometry: whether it counts, and which
 * class its edge belongs to. */

#include "practice/field-hash.h"
#include "practice/ihc-cell.h"

/* Less brown than this can't be seen. */
#define VISIBLE 16
/* A broken edge darker than this is no longer faint. */
#define MODERATE 64
#define STRONG 120
#define STRONG_WIDTH (3 * HERALD_MICROMETRE / 2)

/**
 * herald_ihc_cell_counts:
 * @self: a cell
 *
 * Returns: whether it is a whole invasive tumour cell; no other has a say in the score
 */
gboolean
herald_ihc_cell_counts (const HeraldIhcCell *self)
{
  return self->is_whole && self->kind == HERALD_IHC_INVASIVE;
}

/**
 * herald_ihc_cell_read_edge:
 * @self: a cell with a width and stretches
 *
 * Reads the class from what is drawn: how much of the outline is brown, how dark, how wide.
 *
 * Returns: the class
 */
HeraldEdgeClass
herald_ihc_cell_read_edge (const HeraldIhcCell *self)
{
  guint visible = 0;
  guint sum = 0;

  for (guint i = 0; i < HERALD_IHC_STRETCHES; i++)
    if (self->stretches[i] >= VISIBLE)
      {
        visible++;
        sum += self->stretches[i];
      }
  if (visible == 0)
    return HERALD_EDGE_NONE;
  if (visible < HERALD_IHC_STRETCHES)
    return sum >= MODERATE * visible ? HERALD_EDGE_BASOLATERAL : HERALD_EDGE_FAINT;
  return sum >= STRONG * visible && self->width >= STRONG_WIDTH ? HERALD_EDGE_INTENSE
                                                                : HERALD_EDGE_WEAK;
}

static guint64
hash_number (guint64 hash, int number)
{
  return herald_field_hash (hash, (guint32)number, 4);
}

static guint64
hash_nucleus (guint64 hash, const HeraldIhcNucleus *nucleus)
{
  const int numbers[] = {
    nucleus->x,      nucleus->y,    nucleus->long_axis, nucleus->short_axis,
    nucleus->cosine, nucleus->sine, nucleus->depth,     (int)nucleus->shape,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    hash = hash_number (hash, numbers[i]);
  return hash;
}

/**
 * herald_ihc_cell_hash:
 * @self: a cell
 * @hash: the hash of what comes before it
 *
 * Returns: the hash with all numbers of the cell taken in, byte by byte from the lowest, so that it
 *   is the same on every machine
 */
guint64
herald_ihc_cell_hash (const HeraldIhcCell *self, guint64 hash)
{
  hash = hash_number (hash, self->x);
  hash = hash_number (hash, self->y);
  hash = hash_number (hash, (int)self->kind);
  hash = hash_number (hash, self->is_whole ? 1 : 0);
  hash = hash_number (hash, (int)self->edge);
  hash = hash_number (hash, self->width);
  for (guint i = 0; i < HERALD_IHC_STRETCHES; i++)
    hash = herald_field_hash (hash, self->stretches[i], 1);
  for (guint i = 0; i < self->n_corners; i++)
    hash = hash_number (hash_number (hash, self->corners[i].x), self->corners[i].y);
  return hash_nucleus (hash_number (hash, (int)self->shape), &self->nucleus);
}
