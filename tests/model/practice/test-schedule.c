/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When practice is due again, whatever the clock does. */
#include "config.h"

#include "practice/schedule.h"

#define DAY 739000u
#define LINE HERALD_PRACTICE_BOUNDARY_2_3

static void
sit (HeraldSchedule *schedule, guint n_right, guint n_wrong, guint32 day)
{
  for (guint i = 0; i < n_right; i++)
    herald_schedule_add (schedule, LINE, TRUE, day);
  for (guint i = 0; i < n_wrong; i++)
    herald_schedule_add (schedule, LINE, FALSE, day);
}

static void
assert_due (const HeraldSchedule *schedule, guint32 today, guint32 due)
{
  g_assert_cmpuint (herald_schedule_get_due_day (schedule, LINE, today), ==, due);
}

static void
test_row (void)
{
  static const guint days[] = { 1, 3, 7, 16, 35, 35 };
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();
  guint32 today = DAY;

  assert_due (schedule, today, 0);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      sit (schedule, 4, 1, today);
      assert_due (schedule, today, today + days[i]);
      today += days[i];
    }
  g_assert_cmpuint (herald_schedule_get (schedule, LINE).n_answers, ==, 30);
  g_assert_cmpuint (herald_schedule_get (schedule, LINE).n_right, ==, 24);
}

static void
test_wrong_goes_back (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();

  sit (schedule, 5, 0, DAY);
  sit (schedule, 5, 0, DAY + 1);
  sit (schedule, 5, 0, DAY + 4);
  assert_due (schedule, DAY + 4, DAY + 11);
  sit (schedule, 3, 1, DAY + 11);
  assert_due (schedule, DAY + 11, DAY + 12);
  sit (schedule, 5, 0, DAY + 12);
  assert_due (schedule, DAY + 12, DAY + 15);
}

/* What begins with a slip can still end well, as long as the day lasts. */
static void
test_one_sitting (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();

  sit (schedule, 5, 0, DAY);
  sit (schedule, 0, 1, DAY + 1);
  assert_due (schedule, DAY + 1, DAY + 2);
  sit (schedule, 4, 0, DAY + 1);
  assert_due (schedule, DAY + 1, DAY + 4);
}

static void
test_too_few (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();

  sit (schedule, 5, 0, DAY);
  sit (schedule, 5, 0, DAY + 1);
  sit (schedule, 2, 0, DAY + 4);
  assert_due (schedule, DAY + 4, DAY + 5);
  g_assert_cmpuint (herald_schedule_get (schedule, LINE).step, ==, 1);
}

static void
test_early (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();

  sit (schedule, 5, 0, DAY);
  sit (schedule, 5, 0, DAY + 1);
  sit (schedule, 5, 0, DAY + 2);
  assert_due (schedule, DAY + 2, DAY + 4);
  sit (schedule, 5, 0, DAY + 40);
  assert_due (schedule, DAY + 40, DAY + 47);
}

static void
test_clock (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();

  /* It stood a century ahead, then was set right: due as soon as if nothing had been. */
  sit (schedule, 5, 0, DAY + 36525);
  assert_due (schedule, DAY, DAY + 1);
  sit (schedule, 5, 0, DAY);
  assert_due (schedule, DAY, DAY + 1);
  sit (schedule, 5, 0, DAY + 1);
  assert_due (schedule, DAY + 1, DAY + 4);
  /* It jumps back by a day. */
  sit (schedule, 5, 0, DAY);
  g_assert_cmpuint (herald_schedule_get_due_day (schedule, LINE, DAY), <=, DAY + 3);
  g_assert_cmpuint (herald_schedule_get (schedule, LINE).n_answers, ==, 20);
}

static void
test_list (void)
{
  g_autoptr (HeraldSchedule) schedule = herald_schedule_new ();
  g_autoptr (GArray) none = herald_schedule_list_due (schedule, DAY);
  g_autoptr (GArray) due = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  herald_schedule_add (schedule, HERALD_PRACTICE_BOUNDARY_RATIO_2, FALSE, DAY);
  herald_schedule_add (schedule, HERALD_PRACTICE_BOUNDARY_1_2, FALSE, DAY + 1);
  herald_schedule_add (schedule, HERALD_PRACTICE_BOUNDARY_2_3, FALSE, DAY + 2);
  due = herald_schedule_list_due (schedule, DAY + 2);
  g_assert_cmpuint (due->len, ==, 2);
  g_assert_cmpint (g_array_index (due, HeraldPracticeBoundary, 0),
                   ==,
                   HERALD_PRACTICE_BOUNDARY_RATIO_2);
  g_assert_cmpint (g_array_index (due, HeraldPracticeBoundary, 1),
                   ==,
                   HERALD_PRACTICE_BOUNDARY_1_2);
}

static void
test_repeat (void)
{
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY), ==, HERALD_REPEAT_TOO_EARLY);
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY - 5), ==, HERALD_REPEAT_TOO_EARLY);
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY + 13), ==, HERALD_REPEAT_TOO_EARLY);
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY + 14), ==, HERALD_REPEAT_DUE);
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY + 28), ==, HERALD_REPEAT_DUE);
  g_assert_cmpint (herald_schedule_get_repeat_window (DAY, DAY + 29), ==, HERALD_REPEAT_LATE);
}

static void
test_days (void)
{
  static const char *const wrong[] = { "", "today", "2026-13-01", "2026-02-30", "0000-01-01" };

  g_assert_cmpuint (herald_schedule_read_day ("2024-03-01"),
                    ==,
                    herald_schedule_read_day ("2024-02-28") + 2);
  g_assert_cmpuint (herald_schedule_read_day (NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpuint (herald_schedule_read_day (wrong[i]), ==, 0);
  g_assert_cmpuint (herald_schedule_get_today (), >, herald_schedule_read_day ("2026-01-01"));
}

static void
test_boundaries (void)
{
  HeraldPracticeBoundary found;

  for (guint i = 0; i < HERALD_N_PRACTICE_BOUNDARIES; i++)
    {
      g_assert_true (herald_practice_boundary_find (herald_practice_boundary_get_id (i), &found));
      g_assert_cmpint (found, ==, i);
      g_assert_cmpstr (herald_practice_boundary_get_title (i), !=, "");
    }
  g_assert_false (herald_practice_boundary_find ("3+/4+", &found));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/schedule/row", test_row);
  g_test_add_func ("/practice/schedule/wrong-goes-back", test_wrong_goes_back);
  g_test_add_func ("/practice/schedule/one-sitting", test_one_sitting);
  g_test_add_func ("/practice/schedule/too-few", test_too_few);
  g_test_add_func ("/practice/schedule/early", test_early);
  g_test_add_func ("/practice/schedule/clock", test_clock);
  g_test_add_func ("/practice/schedule/list", test_list);
  g_test_add_func ("/practice/schedule/repeat", test_repeat);
  g_test_add_func ("/practice/schedule/days", test_days);
  g_test_add_func ("/practice/schedule/boundaries", test_boundaries);
  return g_test_run ();
}
