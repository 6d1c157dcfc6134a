/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals in a nucleus. Those that count by themselves keep so far apart that a trained reader
 * counts each; two that come closer than one width are one, and that is put there on purpose. */
#include "config.h"

#include "practice/ish-signals.h"

#define UM HERALD_ISH_MICROMETRE
#define TRIES 80
/* Where the first ones stand in the way of the last, all are placed anew. */
#define ROUNDS 60
/* Between centres, in tenths of a width: one width of dark between two signals and a little. */
#define WANTED_DISTANCE 26
#define LEAST_DISTANCE 22
#define WIDEST (UM * 60 / 100)

typedef struct
{
  HeraldIshNucleus *nucleus;
  const HeraldIshRecipe *recipe;
  GArray *signals;
  HeraldRandom *random;
  guint first; /* of this nucleus */
} Placing;

static HeraldIshSignal
make_signal (Placing *self, HeraldIshProbe probe)
{
  HeraldIshSignal signal = { 0 };

  signal.probe = probe;
  signal.width = (guint)herald_ish_between (self->random, UM * 42 / 100, UM * 58 / 100);
  signal.brightness = (guint)herald_ish_between (self->random, 620, 1000);
  signal.depth = herald_ish_depth (self->random, 900);
  signal.counts = TRUE;
  return signal;
}

/* Whether another signal of the same colour is nearer than so much. */
static gboolean
is_near_another (const Placing *self, const HeraldIshSignal *signal, int distance)
{
  for (guint i = self->first; i < self->signals->len; i++)
    {
      const HeraldIshSignal *other = &g_array_index (self->signals, HeraldIshSignal, i);

      if (other->probe == signal->probe &&
          herald_ish_square_distance (other->x - signal->x, other->y - signal->y) <
              (guint64)((gint64)distance * distance))
        return TRUE;
    }
  return FALSE;
}

/* A place inside and away from the others; with time less is asked for, yet never less than what
 * tells two signals apart. */
static gboolean
find_place (Placing *self, HeraldIshSignal *signal, int radius)
{
  const HeraldIshNucleus *nucleus = self->nucleus;
  int reach = herald_ish_nucleus_get_reach (nucleus);

  for (int i = 0; i < 4 * TRIES; i++)
    {
      int margin = MAX (UM * 8 / 10 - i * UM / (5 * TRIES), UM / 4) + radius;
      int apart =
          (WANTED_DISTANCE - MIN (i / (TRIES / 2), WANTED_DISTANCE - LEAST_DISTANCE)) * WIDEST / 10;

      signal->x = nucleus->x + herald_ish_between (self->random, -reach, reach);
      signal->y = nucleus->y + herald_ish_between (self->random, -reach, reach);
      /* The first alone goes wrong beside the corners that a cut leaves. */
      if (herald_ish_nucleus_contains (nucleus, signal->x, signal->y, -margin) &&
          herald_ish_nucleus_contains (nucleus, signal->x, signal->y, 0) &&
          !is_near_another (self, signal, apart + radius))
        return TRUE;
    }
  return FALSE;
}

static void
move_by (HeraldIshSignal *signal, guint direction, int distance)
{
  signal->x += distance * herald_ish_cosine (direction) / HERALD_ISH_UNIT;
  signal->y += distance * herald_ish_sine (direction) / HERALD_ISH_UNIT;
}

/* A gene that is being copied shows as two dots that all but touch. */
static void
add_companion (Placing *self, HeraldIshSignal *signal)
{
  HeraldIshSignal companion = *signal;
  guint direction = herald_random_below (self->random, HERALD_ISH_DIRECTIONS);
  int half = (int)signal->width * herald_ish_between (self->random, 25, 62) / 100;

  companion.counts = FALSE;
  companion.width = signal->width * 85 / 100;
  companion.brightness = signal->brightness * 90 / 100;
  move_by (&companion, direction, half);
  move_by (signal, direction + HERALD_ISH_DIRECTIONS / 2, half);
  g_array_append_val (self->signals, companion);
}

static gboolean
add_single (Placing *self, HeraldIshProbe probe)
{
  HeraldIshSignal signal = make_signal (self, probe);
  /* Two would stick out of what is narrow. */
  gboolean is_doublet = self->nucleus->kind == HERALD_ISH_TUMOUR &&
                        self->nucleus->exclusion != HERALD_ISH_TRUNCATED &&
                        herald_ish_happens (self->random, self->recipe->doublets);

  if (!find_place (self, &signal, is_doublet ? WIDEST * 13 / 20 : 0))
    return FALSE;
  if (is_doublet)
    add_companion (self, &signal);
  g_array_append_val (self->signals, signal);
  return TRUE;
}

/* How far the outermost of a cluster lies from its middle. */
static int
get_cluster_radius (guint n_signals)
{
  return (int)herald_ish_root (n_signals * (UM * 36 / 100) * (UM * 36 / 100));
}

/* Seeds of a sunflower, each a little out of its place. */
static void
fill_cluster (Placing *self, const HeraldIshSignal *middle, guint n_signals)
{
  guint turn = herald_random_below (self->random, HERALD_ISH_DIRECTIONS);
  int radius = get_cluster_radius (n_signals);

  for (guint i = 0; i < n_signals; i++)
    {
      HeraldIshSignal signal = make_signal (self, HERALD_ISH_HER2);
      guint64 area = (guint64)radius * radius * (2 * i + 1) / (2 * n_signals);

      signal.x = middle->x;
      signal.y = middle->y;
      signal.cluster = middle->cluster;
      signal.group = middle->group;
      signal.depth = middle->depth;
      move_by (&signal, turn + i * 12 + i / 3, (int)herald_ish_root (area));
      signal.x += herald_ish_between (self->random, -UM / 12, UM / 12);
      signal.y += herald_ish_between (self->random, -UM / 12, UM / 12);
      g_array_append_val (self->signals, signal);
    }
}

static gboolean
add_cluster (Placing *self, HeraldIshCluster size, guint n_signals)
{
  HeraldIshSignal middle = make_signal (self, HERALD_ISH_HER2);

  middle.cluster = size;
  middle.group = self->nucleus->small_clusters + self->nucleus->large_clusters + 1;
  if (!find_place (self, &middle, get_cluster_radius (n_signals)))
    return FALSE;
  fill_cluster (self, &middle, n_signals);
  if (size == HERALD_ISH_LARGE)
    self->nucleus->large_clusters++;
  else
    self->nucleus->small_clusters++;
  return TRUE;
}

/* Takes what lies in clusters and returns what is left. */
static guint
add_clusters (Placing *self, guint n_signals)
{
  while (n_signals >= 8)
    {
      guint large =
          (guint)herald_ish_between (self->random,
                                     HERALD_ISH_LARGE_CLUSTER - HERALD_ISH_LARGE_TOLERANCE,
                                     HERALD_ISH_LARGE_CLUSTER + HERALD_ISH_LARGE_TOLERANCE);
      guint small =
          (guint)herald_ish_between (self->random,
                                     HERALD_ISH_SMALL_CLUSTER - HERALD_ISH_SMALL_TOLERANCE,
                                     HERALD_ISH_SMALL_CLUSTER + HERALD_ISH_SMALL_TOLERANCE);

      /* More than a dozen by themselves nobody counts. */
      if (n_signals < 13 && !herald_ish_happens (self->random, self->recipe->clusters))
        break;
      if (large < n_signals && herald_ish_happens (self->random, 550) &&
          add_cluster (self, HERALD_ISH_LARGE, large))
        n_signals -= large;
      else if (add_cluster (self, HERALD_ISH_SMALL, small))
        n_signals -= small;
      else
        break;
    }
  return n_signals;
}

static gboolean
add_singles (Placing *self, HeraldIshProbe probe, guint n_signals)
{
  for (guint i = 0; i < n_signals; i++)
    if (!add_single (self, probe))
      return FALSE;
  return TRUE;
}

static gboolean
add_all (Placing *self, guint her2, guint cep17)
{
  guint singles = add_clusters (self, her2);

  return add_singles (self, HERALD_ISH_HER2, singles) &&
         add_singles (self, HERALD_ISH_CEP17, cep17);
}

static void
clear (Placing *self)
{
  g_array_set_size (self->signals, self->first);
  self->nucleus->small_clusters = 0;
  self->nucleus->large_clusters = 0;
}

/* What was found room for is what can be counted. */
static void
count (Placing *self)
{
  HeraldIshNucleus *nucleus = self->nucleus;

  for (guint i = self->first; i < self->signals->len; i++)
    {
      const HeraldIshSignal *signal = &g_array_index (self->signals, HeraldIshSignal, i);

      if (signal->counts && signal->probe == HERALD_ISH_HER2)
        nucleus->her2++;
      else if (signal->counts)
        nucleus->cep17++;
    }
  nucleus->n_signals = self->signals->len - self->first;
  nucleus->tolerance = nucleus->small_clusters * HERALD_ISH_SMALL_TOLERANCE +
                       nucleus->large_clusters * HERALD_ISH_LARGE_TOLERANCE;
}

/**
 * herald_ish_signals_place:
 * @nucleus: a nucleus without signals
 * @recipe: what is wanted
 * @her2: how many HER2 signals it is to have
 * @cep17: how many CEP17 signals
 * @signals: (element-type HeraldIshSignal): gets them appended
 * @random: where their places come from
 *
 * Where there is no room for all, those that have found a place are what @nucleus has.
 */
void
herald_ish_signals_place (HeraldIshNucleus *nucleus,
                          const HeraldIshRecipe *recipe,
                          guint her2,
                          guint cep17,
                          GArray *signals,
                          HeraldRandom *random)
{
  Placing placing = { nucleus, recipe, signals, random, signals->len };

  for (guint i = 0; !add_all (&placing, her2, cep17) && i < ROUNDS; i++)
    clear (&placing);
  count (&placing);
}
