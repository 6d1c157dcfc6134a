/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels keep apart, inside, and off the marks. */

#include "label-place.h"

static void
assert_row (const HeraldLabelSlot *slots, guint n_slots, double gap, double from, double to)
{
  double limit = from;

  for (guint i = 0; i < n_slots; i++)
    {
      g_assert_cmpfloat (slots[i].middle - slots[i].size / 2.0, >=, limit - 1e-6);
      limit = slots[i].middle + slots[i].size / 2.0 + gap;
    }
  g_assert_cmpfloat (limit - gap, <=, to + 1e-6);
}

static void
test_free_row_stays (void)
{
  HeraldLabelSlot slots[] = { { 20.0, 10.0, 1.0, 0.0 }, { 60.0, 20.0, 1.0, 0.0 } };

  g_assert_true (herald_label_spread (slots, 2, 4.0, 0.0, 100.0));
  g_assert_cmpfloat_with_epsilon (slots[0].middle, 20.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (slots[1].middle, 60.0, 1e-9);
}

static void
test_heavy_moves_less (void)
{
  HeraldLabelSlot slots[] = { { 50.0, 20.0, 4.0, 0.0 }, { 52.0, 20.0, 1.0, 0.0 } };

  g_assert_true (herald_label_spread (slots, 2, 3.0, 0.0, 200.0));
  assert_row (slots, 2, 3.0, 0.0, 200.0);
  g_assert_cmpfloat_with_epsilon (slots[1].middle - slots[0].middle, 23.0, 1e-9);
  g_assert_cmpfloat (50.0 - slots[0].middle, <, slots[1].middle - 52.0);
}

static void
test_any_row (void)
{
  guint32 state = 1;

  for (guint round = 0; round < 500; round++)
    {
      HeraldLabelSlot slots[6];
      double target = 0.0;

      for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
        {
          state = state * 1664525u + 1013904223u;
          target += (state >> 16) % 50;
          slots[i].target = target;
          slots[i].size = 10.0 + (state >> 8) % 30;
          slots[i].weight = 1.0 + (state >> 20) % 4;
        }
      g_assert_true (herald_label_spread (slots, 6, 5.0, 0.0, 270.0));
      assert_row (slots, 6, 5.0, 0.0, 270.0);
    }
}

static void
test_too_much (void)
{
  HeraldLabelSlot slots[] = { { 10.0, 60.0, 1.0, 0.0 }, { 20.0, 60.0, 1.0, 0.0 } };

  g_assert_false (herald_label_spread (slots, 2, 4.0, 0.0, 100.0));
  g_assert_true (herald_label_spread (NULL, 0, 4.0, 0.0, 100.0));
}

static void
test_place_near (void)
{
  HeraldRect room = { 0.0, 0.0, 160.0, 160.0 };
  HeraldRect rect = herald_label_place (&room, 20.0, 10.0, 80.0, 80.0, NULL, 0);

  g_assert_cmpfloat (ABS (rect.x + 10.0 - 80.0), <=, 5.0);
  g_assert_cmpfloat (ABS (rect.y + 5.0 - 80.0), <=, 5.0);
}

static void
test_place_off_marks (void)
{
  HeraldRect room = { 10.0, 10.0, 100.0, 60.0 };
  HeraldRect marks[] = { { 40.0, 20.0, 40.0, 40.0 }, { 0.0, 0.0, 45.0, 80.0 } };
  HeraldRect rect = herald_label_place (&room, 25.0, 15.0, 60.0, 40.0, marks, 2);

  g_assert_true (herald_label_is_free (&rect, marks, 2));
  g_assert_cmpfloat (rect.x + rect.width, <=, 110.0 + 1e-9);
  g_assert_cmpfloat (rect.y, >=, 10.0 - 1e-9);
  g_assert_false (herald_label_is_free (&marks[0], marks, 1));
}

static void
test_place_too_large (void)
{
  HeraldRect room = { 0.0, 0.0, 40.0, 40.0 };
  HeraldRect rect = herald_label_place (&room, 60.0, 10.0, 20.0, 20.0, NULL, 0);

  g_assert_cmpfloat_with_epsilon (rect.x + rect.width / 2.0, 20.0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/label/free-row-stays", test_free_row_stays);
  g_test_add_func ("/render/label/heavy-moves-less", test_heavy_moves_less);
  g_test_add_func ("/render/label/any-row", test_any_row);
  g_test_add_func ("/render/label/too-much", test_too_much);
  g_test_add_func ("/render/label/place-near", test_place_near);
  g_test_add_func ("/render/label/place-off-marks", test_place_off_marks);
  g_test_add_func ("/render/label/place-too-large", test_place_too_large);
  return g_test_run ();
}
