/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How practice went from day to day. */
#include "config.h"

#include <string.h>

#include "practice/mark.h"
#include "practice/progress-line.h"

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return strcmp (((const HeraldProgressPoint *)a)->day, ((const HeraldProgressPoint *)b)->day);
}

static HeraldProgressPoint *
find_point (GArray *points, const char *day)
{
  HeraldProgressPoint point = { .total = 0 };

  for (guint i = points->len; i > 0; i--)
    {
      HeraldProgressPoint *known = &g_array_index (points, HeraldProgressPoint, i - 1);

      if (strcmp (known->day, day) == 0)
        return known;
    }
  g_strlcpy (point.day, day, sizeof point.day);
  g_array_append_val (points, point);
  return &g_array_index (points, HeraldProgressPoint, points->len - 1);
}

static void
count_answer (GArray *points, const HeraldAnswer *answer)
{
  g_autofree char *day = herald_answer_dup_day (answer);
  HeraldProgressPoint *point;

  if (day == NULL)
    return;
  point = find_point (points, day);
  point->total++;
  point->right += herald_mark_of (answer).is_right;
}

/**
 * herald_progress_line_new:
 * @answers: (element-type HeraldAnswer): answers of one reader, in any order
 * @boundary: (nullable): the id of the only line that counts; %NULL for all
 *
 * A day is the one of the reader's own calendar. Answers without a time have no day, and are left
 * out. The interval is that of herald_interval_wilson().
 *
 * Returns: (transfer full) (element-type HeraldProgressPoint): the days, the first one first
 */
GArray *
herald_progress_line_new (GPtrArray *answers, const char *boundary)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (HeraldProgressPoint));

  for (guint i = 0; i < answers->len; i++)
    {
      const HeraldAnswer *answer = g_ptr_array_index (answers, i);

      if (boundary == NULL ||
          strcmp (herald_answer_get (answer, HERALD_ANSWER_BOUNDARY), boundary) == 0)
        count_answer (points, answer);
    }
  g_array_sort (points, compare_days);
  for (guint i = 0; i < points->len; i++)
    {
      HeraldProgressPoint *point = &g_array_index (points, HeraldProgressPoint, i);

      point->share = herald_interval_wilson (point->right, point->total);
    }
  return points;
}
