/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldTimePoint: the order of results, the edition of each, and whose word counts. */
#include "config.h"

#include "content/content.h"
#include "record/samples.h"
#include "record/time-point.h"

static HeraldShelf *shelf;

static HeraldTimePoint *
make_point (const char *text)
{
  g_autoptr (HeraldResult) result = make_result (herald_shelf_get_vocabulary (shelf), text);

  return herald_time_point_new (result, 7, shelf);
}

static void
test_edition (void)
{
  static const struct
  {
    const char *result;
    const char *edition;
    HeraldEditionReason reason;
  } rows[] = {
    { "", "asco-cap-2018", HERALD_EDITION_NEWEST },
    { "year=2014", "asco-cap-2013", HERALD_EDITION_OF_YEAR },
    { "date=2009-05", "asco-cap-2007", HERALD_EDITION_OF_YEAR },
    /* The year of the report outranks the day of the sample. */
    { "date=2017-12-30 year=2018", "asco-cap-2018", HERALD_EDITION_OF_YEAR },
    { "date=2026 edition=asco-cap-2013", "asco-cap-2013", HERALD_EDITION_CHOSEN },
    { "date=2014 edition=of-old", "asco-cap-2013", HERALD_EDITION_OF_YEAR },
    { "year=1995", "asco-cap-2018", HERALD_EDITION_NEWEST },
    { "year=95", "asco-cap-2018", HERALD_EDITION_NEWEST },
    /* A year that no edition fits says nothing, and one to come says the same on every day. */
    { "date=2010-05 year=1995", "asco-cap-2007", HERALD_EDITION_OF_YEAR },
    { "date=2010-05 year=1899", "asco-cap-2007", HERALD_EDITION_OF_YEAR },
    { "date=2010-05 year=20", "asco-cap-2007", HERALD_EDITION_OF_YEAR },
    { "date=2010-05 year=2099", "asco-cap-2018", HERALD_EDITION_OF_YEAR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeraldTimePoint) point = make_point (rows[i].result);

      g_test_message ("%s", rows[i].result);
      g_assert_cmpstr (herald_rulebook_get_text (herald_verdict_get_book (point->verdict))->id,
                       ==,
                       rows[i].edition);
      g_assert_cmpint (point->reason, ==, rows[i].reason);
      g_assert_cmpuint (point->index, ==, 7);
    }
}

static void
test_status (void)
{
  static const struct
  {
    const char *result;
    const char *status;
    gboolean is_lab;
    gboolean is_decided;
  } rows[] = {
    { "ihc_score=3+", "positive", FALSE, TRUE },
    { "ihc_score=2+", "equivocal", FALSE, FALSE },
    { "ihc_score=3+ lab_her2_status=negative", "negative", TRUE, TRUE },
    { "ihc_score=1+ lab_her2_status=equivocal", "equivocal", TRUE, FALSE },
    { "lab_her2_status=positive", "positive", TRUE, TRUE },
    { "", "pending", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeraldTimePoint) point = make_point (rows[i].result);

      g_assert_cmpstr (point->status->id, ==, rows[i].status);
      g_assert_nonnull (point->status->name);
      g_assert_cmpint (point->is_lab, ==, rows[i].is_lab);
      g_assert_cmpint (herald_time_point_is_decided (point), ==, rows[i].is_decided);
      g_assert_cmpint (herald_time_point_is_empty (point), ==, *rows[i].result == '\0');
    }
}

static void
test_order (void)
{
  static const char *const results[] = {
    "sample=undated",  "date=2026-06-01", "date=2021", "date=spring",
    "date=2026-06-01", "date=2026",       NULL
  };
  static const guint order[] = { 2, 1, 4, 5, 0, 3 };
  g_autoptr (HeraldRecord) record = make_record (herald_shelf_get_vocabulary (shelf), results);
  g_autoptr (GPtrArray) points = herald_time_points_new (record, shelf);

  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < points->len; i++)
    {
      const HeraldTimePoint *point = points->pdata[i];

      g_assert_cmpuint (point->index, ==, order[i]);
      g_assert_true (point->result == herald_record_get_result (record, order[i]));
      g_assert_cmpint (herald_partial_date_is_known (point->date), ==, i < 4);
    }
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
  g_test_add_func ("/time-point/edition", test_edition);
  g_test_add_func ("/time-point/status", test_status);
  g_test_add_func ("/time-point/order", test_order);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
