/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of scores from parts, by each edition, against an oracle that knows no rule book. */
#include "config.h"

#include "content/content.h"
#include "stain-oracle.h"
#include "support.h"

static const struct
{
  const char *id;
  guint year;
} editions[] = {
  { "asco-cap-2007", 2007 },
  { "asco-cap-2013", 2013 },
  { "asco-cap-2018", 2018 },
};

typedef struct
{
  const char *edition;
  guint intense;
  guint weak;
  guint faint;
  const char *score;
  gboolean trace;
} Case;

/* The lines, from both sides; what no edition names stays without a score. */
static const Case cases[] = {
  { "asco-cap-2018", 0, 0, 0, "0", FALSE },
  { "asco-cap-2018", 0, 0, 1, "0", TRUE },
  { "asco-cap-2018", 0, 0, 10, "0", TRUE },
  { "asco-cap-2018", 0, 0, 11, "1+", FALSE },
  { "asco-cap-2018", 0, 10, 0, "undefined", FALSE },
  { "asco-cap-2018", 0, 10, 5, "undefined", FALSE },
  { "asco-cap-2018", 0, 10, 30, "1+", FALSE },
  { "asco-cap-2018", 0, 11, 30, "2+", FALSE },
  { "asco-cap-2018", 1, 0, 0, "2+", FALSE },
  { "asco-cap-2018", 10, 36, 30, "2+", FALSE },
  { "asco-cap-2018", 11, 0, 0, "3+", FALSE },
  { "asco-cap-2018", 100, 0, 0, "3+", FALSE },
  { "asco-cap-2013", 0, 0, 10, "0", TRUE },
  { "asco-cap-2013", 0, 0, 11, "1+", FALSE },
  { "asco-cap-2013", 10, 0, 0, "2+", FALSE },
  { "asco-cap-2013", 11, 0, 0, "3+", FALSE },
  { "asco-cap-2007", 0, 0, 0, "0", FALSE },
  { "asco-cap-2007", 0, 0, 1, "1+", FALSE },
  { "asco-cap-2007", 0, 9, 0, "undefined", FALSE },
  { "asco-cap-2007", 0, 10, 0, "2+", FALSE },
  { "asco-cap-2007", 30, 0, 0, "2+", FALSE },
  { "asco-cap-2007", 31, 0, 0, "3+", FALSE },
};

static void
test_cases (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *wanted = &cases[i];
      HeraldStainParts parts;
      gboolean trace;

      g_test_message (
          "%s: %u %u %u", wanted->edition, wanted->intense, wanted->weak, wanted->faint);
      g_assert_true (
          herald_stain_parts_init_percents (&parts, wanted->intense, wanted->weak, wanted->faint));
      g_assert_cmpstr (herald_stain_parts_get_score (&parts,
                                                     herald_shelf_find (shelf, wanted->edition),
                                                     &trace)
                           ->id,
                       ==,
                       wanted->score);
      g_assert_cmpint (trace, ==, wanted->trace);
    }
}

/* 67 and 68 of 670 lie on either side of a line that a rounded percent would not see. */
static void
test_never_rounded (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2018");
  HeraldStainParts at = { 670, { 603, 67, 0, 0, 0 } };
  HeraldStainParts over = { 679, { 611, 68, 0, 0, 0 } };

  g_assert_cmpstr (herald_stain_parts_get_score (&at, book, NULL)->id, ==, "0");
  g_assert_cmpstr (herald_stain_parts_get_score (&over, book, NULL)->id, ==, "1+");
}

static void
test_too_many_percents (void)
{
  HeraldStainParts parts;

  g_assert_false (herald_stain_parts_init_percents (&parts, 50, 50, 1));
  g_assert_false (herald_stain_parts_init_percents (&parts, G_MAXUINT, 1, 0));
  g_assert_cmpuint (parts.counts[HERALD_EDGE_NONE], ==, 100);
  g_assert_true (herald_stain_parts_init_percents (&parts, 50, 50, 0));
  g_assert_cmpuint (parts.counts[HERALD_EDGE_NONE], ==, 0);
}

static HeraldStainParts
draw_parts (guint32 *state)
{
  HeraldStainParts parts = { .cells = 1 + herald_test_random (state) % 600 };
  guint rest = parts.cells;

  for (guint i = HERALD_EDGE_FAINT; i < HERALD_N_EDGE_CLASSES; i++)
    {
      guint share = herald_test_random (state) % 4;

      /* Mostly none or about a tenth, where the lines are. */
      parts.counts[i] = share < 2 ? 0 : herald_test_random (state) % (share == 2 ? 90 : 400);
      parts.counts[i] = MIN (parts.counts[i] * parts.cells / 400, rest);
      rest -= parts.counts[i];
    }
  parts.counts[HERALD_EDGE_NONE] = rest;
  return parts;
}

static void
test_against_oracle (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  guint32 state = 11;

  for (guint i = 0; i < 100000; i++)
    {
      HeraldStainParts parts = draw_parts (&state);

      for (gsize j = 0; j < G_N_ELEMENTS (editions); j++)
        {
          HeraldRulebook *book = herald_shelf_find (shelf, editions[j].id);

          g_assert_cmpstr (herald_stain_parts_get_score (&parts, book, NULL)->id,
                           ==,
                           oracle_score (&parts, editions[j].year));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/stain-parts/cases", test_cases);
  g_test_add_func ("/stain-parts/never-rounded", test_never_rounded);
  g_test_add_func ("/stain-parts/too-many-percents", test_too_many_percents);
  g_test_add_func ("/stain-parts/against-oracle", test_against_oracle);
  return g_test_run ();
}
