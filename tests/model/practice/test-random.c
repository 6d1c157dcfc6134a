/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of random numbers: the same on every machine, and none more likely than another. */
#include "practice/random.h"

#define N_DRAWS 70000
#define BOUND 7

/* Worked out with the long numbers of Python from the definition of the stream. */
static void
test_same_everywhere (void)
{
  static const struct
  {
    guint64 seed;
    guint32 first[3];
  } streams[] = {
    { 0, { 0xa706dd2f, 0xb382a305, 0x631a9154 } },
    { 1, { 0x5dc20aa7, 0xbda5668a, 0x82b43276 } },
    { G_MAXUINT64, { 0xa636eeb4, 0x50935347, 0x98167f8f } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (streams); i++)
    {
      HeraldRandom random;

      herald_random_init (&random, streams[i].seed);
      for (guint j = 0; j < 3; j++)
        g_assert_cmphex (herald_random_next (&random), ==, streams[i].first[j]);
    }
}

static void
test_copy_goes_its_own_way (void)
{
  HeraldRandom random;
  HeraldRandom copy;

  herald_random_init (&random, 5);
  copy = random;
  g_assert_cmphex (herald_random_next (&random), ==, herald_random_next (&copy));
  herald_random_next (&random);
  g_assert_cmphex (herald_random_next (&random), !=, herald_random_next (&copy));
}

/* Within five spreads of what chance gives: 10000 ± 463. */
static void
test_evenly (void)
{
  guint counts[BOUND] = { 0 };
  HeraldRandom random;

  herald_random_init (&random, 2026);
  for (guint i = 0; i < N_DRAWS; i++)
    {
      guint32 number = herald_random_below (&random, BOUND);

      g_assert_cmpuint (number, <, BOUND);
      counts[number]++;
    }
  for (guint i = 0; i < BOUND; i++)
    {
      g_assert_cmpuint (counts[i], >, N_DRAWS / BOUND - 463);
      g_assert_cmpuint (counts[i], <, N_DRAWS / BOUND + 463);
    }
}

static void
test_bounds (void)
{
  HeraldRandom random;
  gboolean is_high = FALSE;

  herald_random_init (&random, 3);
  for (guint i = 0; i < 100; i++)
    {
      g_assert_cmpuint (herald_random_below (&random, 1), ==, 0);
      is_high |= herald_random_below (&random, G_MAXUINT32) > G_MAXUINT32 / 2;
    }
  g_assert_true (is_high);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/same-everywhere", test_same_everywhere);
  g_test_add_func ("/random/copy-goes-its-own-way", test_copy_goes_its_own_way);
  g_test_add_func ("/random/evenly", test_evenly);
  g_test_add_func ("/random/bounds", test_bounds);
  return g_test_run ();
}
