/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-exclusion.h"

G_BEGIN_DECLS

/* Lengths of a field are whole numbers of 1/256 micrometre from its upper left corner. */
#define HERALD_ISH_MICROMETRE 256
#define HERALD_ISH_DIRECTIONS 32
/* The cosines of the directions in whole numbers: this is one. */
#define HERALD_ISH_UNIT 4096

/* How many signals a small and a large cluster is taken for, and how far the truth may be off. */
#define HERALD_ISH_SMALL_CLUSTER 6
#define HERALD_ISH_LARGE_CLUSTER 12
#define HERALD_ISH_SMALL_TOLERANCE 1
#define HERALD_ISH_LARGE_TOLERANCE 2

typedef enum
{
  HERALD_ISH_HER2,
  HERALD_ISH_CEP17,
  HERALD_ISH_N_PROBES,
} HeraldIshProbe;

/**
 * HeraldIshCluster:
 * @HERALD_ISH_SINGLE: a signal by itself
 * @HERALD_ISH_SMALL: one of about six that can't be told apart
 * @HERALD_ISH_LARGE: one of about twelve
 */
typedef enum
{
  HERALD_ISH_SINGLE,
  HERALD_ISH_SMALL,
  HERALD_ISH_LARGE,
} HeraldIshCluster;

typedef enum
{
  HERALD_ISH_TUMOUR,
  HERALD_ISH_STROMA,
  HERALD_ISH_LYMPHOCYTE,
} HeraldIshCellKind;

/**
 * HeraldIshSignal:
 * @x: centre
 * @y: centre
 * @width: how wide it is, about 0.4 to 0.6 micrometres
 * @brightness: 0 to 1023
 * @depth: how far out of focus, 0 to 1023
 * @probe: its colour
 * @cluster: whether it is one of a cluster
 * @group: which cluster of its nucleus, from 1 on; 0 for a signal by itself
 * @counts: whether it counts; the second of two that touch does not, nor does a speck
 *
 * One dot.
 */
typedef struct
{
  int x;
  int y;
  guint width;
  guint brightness;
  guint depth;
  HeraldIshProbe probe;
  HeraldIshCluster cluster;
  guint group;
  gboolean counts;
} HeraldIshSignal;

/**
 * HeraldIshNucleus:
 * @number: from 1 on, as people read, row by row
 * @x: centre
 * @y: centre
 * @radii: how far its outline is away from the centre, in each direction, from the right and
 *   downwards
 * @kind: what it belongs to
 * @exclusion: why it is not counted
 * @area: which of the two tumour areas it lies in, 0 or 1
 * @signals: (array length=n_signals): its dots, owned by the field
 * @n_signals: how many there are
 * @her2: how many HER2 signals a trained reader counts, clusters as they truly are
 * @cep17: likewise of CEP17
 * @small_clusters: how many small clusters are among the HER2 signals
 * @large_clusters: how many large ones
 * @tolerance: by how many HER2 signals an honest estimate of its clusters may be off
 * @brightness: of its stain, 0 to 1023
 * @depth: how far out of focus, 0 to 1023
 * @texture: random bits for the rest of its looks
 *
 * One nucleus and what is in it.
 */
typedef struct
{
  guint number;
  int x;
  int y;
  int radii[HERALD_ISH_DIRECTIONS];
  HeraldIshCellKind kind;
  HeraldIshExclusion exclusion;
  guint area;
  const HeraldIshSignal *signals;
  guint n_signals;
  guint her2;
  guint cep17;
  guint small_clusters;
  guint large_clusters;
  guint tolerance;
  guint brightness;
  guint depth;
  guint32 texture;
} HeraldIshNucleus;

int herald_ish_nucleus_get_reach (const HeraldIshNucleus *self);
gboolean herald_ish_nucleus_contains (const HeraldIshNucleus *self, int x, int y, int margin);
gboolean
herald_ish_nucleus_meets (const HeraldIshNucleus *self, const HeraldIshNucleus *other, int gap);

G_END_DECLS
