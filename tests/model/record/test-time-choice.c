/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldTimeChoice: choosing, letting go, and what stays chosen when results change. */
#include "config.h"

#include "content/content.h"
#include "record/samples.h"
#include "record/time-choice.h"

static HeraldShelf *shelf;

static void
assert_choice (HeraldTimeChoice choice, int first, int second)
{
  g_assert_cmpint (choice.first, ==, first);
  g_assert_cmpint (choice.second, ==, second);
}

static void
test_choose (void)
{
  HeraldTimeChoice choice = { HERALD_TIME_CHOICE_NONE, HERALD_TIME_CHOICE_NONE };

  g_assert_false (herald_time_choice_is_whole (choice));
  choice = herald_time_choice_with (choice, 2);
  assert_choice (choice, 2, -1);
  g_assert_false (herald_time_choice_is_whole (choice));
  choice = herald_time_choice_with (herald_time_choice_with (choice, 2), 0);
  assert_choice (choice, 2, 0);
  assert_choice (herald_time_choice_in_order (choice), 0, 2);
  g_assert_true (herald_time_choice_has (choice, 0));
  g_assert_false (herald_time_choice_has (choice, 1));
  /* The one that was chosen first gives way to a third one. */
  assert_choice (herald_time_choice_with (choice, 1), 0, 1);
  assert_choice (herald_time_choice_without (choice, 2), 0, -1);
  assert_choice (herald_time_choice_without (choice, 0), 2, -1);
  assert_choice (herald_time_choice_without (choice, 1), 2, 0);
}

static GPtrArray *
make_points (const char *const *results)
{
  g_autoptr (HeraldRecord) record = make_record (herald_shelf_get_vocabulary (shelf), results);

  return herald_time_points_new (record, shelf);
}

static void
test_last (void)
{
  static const struct
  {
    const char *results[5];
    int first;
    int second;
  } rows[] = {
    { { NULL }, -1, -1 },
    { { "date=2026", NULL }, -1, -1 },
    { { "date=2026", "date=2025", NULL }, 0, 1 },
    { { "date=2026", "date=2025", "date=2024", NULL }, 1, 2 },
    /* What has no date is not the last in time. */
    { { "date=2026", "date=2025", "", NULL }, 0, 1 },
    { { "date=2026", "", NULL }, 0, 1 },
    { { "", "", "", NULL }, 1, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) points = make_points (rows[i].results);

      assert_choice (herald_time_choice_last (points), rows[i].first, rows[i].second);
    }
}

static void
test_keep (void)
{
  static const char *const before[] = {
    "id=a date=2024", "id=b date=2025", "id=c date=2026", NULL
  };
  static const char *const moved[] = { "id=a date=2027", "id=b date=2025", "id=c date=2026", NULL };
  static const char *const less[] = { "id=a date=2024", "id=c date=2026", NULL };
  static const char *const more[] = {
    "id=a date=2024", "id=b date=2025", "id=c date=2026", "id=d date=2027", NULL
  };
  static const char *const other[] = { "id=e date=2024", "id=b date=2025", "id=c date=2026", NULL };
  g_autoptr (GPtrArray) old = make_points (before);
  g_autoptr (GPtrArray) same = make_points (before);
  g_autoptr (GPtrArray) changed = make_points (moved);
  g_autoptr (GPtrArray) fewer = make_points (less);
  g_autoptr (GPtrArray) longer = make_points (more);
  g_autoptr (GPtrArray) replaced = make_points (other);
  HeraldTimeChoice choice = { 0, 2 };

  assert_choice (herald_time_choice_keep (choice, old, same), 0, 2);
  assert_choice (herald_time_choice_keep (choice, old, changed), 2, 1);
  assert_choice (herald_time_choice_keep (choice, old, fewer), 0, 1);
  assert_choice (herald_time_choice_keep (choice, old, longer), 2, 3);
  assert_choice (herald_time_choice_keep (choice, old, replaced), 1, 2);
  assert_choice (herald_time_choice_keep ((HeraldTimeChoice){ 0, -1 }, old, same), 1, 2);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/time-choice/choose", test_choose);
  g_test_add_func ("/time-choice/last", test_last);
  g_test_add_func ("/time-choice/keep", test_keep);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
