/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many cells of each kind stand for all: in proportion, and never rounded across a line of any
 * edition, so that the sample has the score of the field. */
#include "config.h"

#include "practice/described-sample.h"

/* Where editions draw lines, in percent of the cells. */
static const guint lines[] = { 10, 30 };

static int
compare (guint64 a, guint64 b)
{
  return (a > b) - (a < b);
}

/* Whether @n of the sample lie on the same side of every line as the cells they stand for. */
static gboolean
is_same_side (const HeraldStainParts *parts, guint edge, guint n)
{
  guint64 count = parts->counts[edge];

  if ((count > 0) != (n > 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (compare (count * 100, (guint64)lines[i] * parts->cells) !=
          compare (n * 100, lines[i] * HERALD_DESCRIBED_SAMPLE_CELLS))
        return FALSE;
    }
  return TRUE;
}

/* The whole number nearest to the share that is not across a line. */
static guint
round_share (const HeraldStainParts *parts, guint edge)
{
  guint64 share = (guint64)parts->counts[edge] * HERALD_DESCRIBED_SAMPLE_CELLS;
  guint nearest = (guint)((2 * share + parts->cells) / (2 * (guint64)parts->cells));

  for (guint off = 0; off <= HERALD_DESCRIBED_SAMPLE_CELLS; off++)
    {
      if (nearest >= off && is_same_side (parts, edge, nearest - off))
        return nearest - off;
      if (is_same_side (parts, edge, nearest + off))
        return nearest + off;
    }
  return nearest;
}

/* Takes one away or adds one where most are, and no line is in the way. */
static gboolean
move_one (const HeraldStainParts *parts, HeraldStainParts *sample, int step)
{
  int best = -1;

  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    {
      if (sample->counts[i] > 0 && is_same_side (parts, i, sample->counts[i] + step) &&
          (best < 0 || sample->counts[i] > sample->counts[best]))
        best = (int)i;
    }
  if (best < 0)
    return FALSE;
  sample->counts[best] += step;
  sample->cells += step;
  return TRUE;
}

/**
 * herald_described_sample_take:
 * @parts: the cells of a field
 * @sample: (out caller-allocates): how many of each kind stand for them, 100 together; all of them
 *   where there are no more than that
 */
void
herald_described_sample_take (const HeraldStainParts *parts, HeraldStainParts *sample)
{
  *sample = *parts;
  if (parts->cells <= HERALD_DESCRIBED_SAMPLE_CELLS)
    return;
  sample->cells = 0;
  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    {
      sample->counts[i] = round_share (parts, i);
      sample->cells += sample->counts[i];
    }
  while (sample->cells > HERALD_DESCRIBED_SAMPLE_CELLS && move_one (parts, sample, -1))
    ;
  while (sample->cells < HERALD_DESCRIBED_SAMPLE_CELLS && move_one (parts, sample, 1))
    ;
}
