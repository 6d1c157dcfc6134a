/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drawing of progress shows, as a text and as a table. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/written-day.h"
#include "practice/share-words.h"
#include "progress-plot.h"

static char *
say_day (const HeraldProgressPoint *point)
{
  g_autofree char *spelled = g_strconcat (point->day, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (spelled, NULL);
  /* Translators: a day, as in "5 November 2026" */
  char *words = day != NULL ? herald_written_day_new (day, _ ("%-d %B %Y")) : NULL;

  return words != NULL ? words : g_strdup (point->day);
}

static char *
say_point (const HeraldProgressPoint *point)
{
  g_autofree char *day = say_day (point);
  g_autofree char *share = herald_share_to_text (point->right, point->total);

  /* Translators: a day, then what went right, such as "36 of 40 is 90 %, interval 77 to 96 %" */
  return g_strdup_printf (_ ("%s: %s."), day, share);
}

/**
 * herald_progress_plot_describe:
 * @points: (element-type HeraldProgressPoint): days of practice, the first one first
 *
 * Returns: (transfer full): what the drawing shows, for those who do not see it
 */
char *
herald_progress_plot_describe (GArray *points)
{
  g_autofree char *days = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (points->len == 0)
    return g_strdup (_ ("No practice yet."));
  days = g_strdup_printf (ngettext ("Practice on %u day.", "Practice on %u days.", points->len),
                          points->len);
  first = say_point (&g_array_index (points, HeraldProgressPoint, 0));
  if (points->len == 1)
    return g_strconcat (days, " ", first, NULL);
  last = say_point (&g_array_index (points, HeraldProgressPoint, points->len - 1));
  return g_strconcat (days, " ", first, " ", last, NULL);
}

/**
 * herald_progress_plot_get_heading:
 * @column: a column of the table
 *
 * Returns: (transfer none): its heading, translated
 */
const char *
herald_progress_plot_get_heading (HeraldProgressColumn column)
{
  static const char *const headings[HERALD_PROGRESS_N_COLUMNS] = {
    [HERALD_PROGRESS_DAY] = N_ ("Day"),
    [HERALD_PROGRESS_RIGHT] = N_ ("Right"),
    [HERALD_PROGRESS_PERCENT] = N_ ("Percent"),
    [HERALD_PROGRESS_INTERVAL] = N_ ("Interval of 95 %"),
  };

  g_return_val_if_fail (column < HERALD_PROGRESS_N_COLUMNS, NULL);

  return _ (headings[column]);
}

/**
 * herald_progress_plot_dup_cell:
 * @points: (element-type HeraldProgressPoint): days of practice
 * @point: one of them
 * @column: a column of the table
 *
 * Returns: (transfer full): what stands there, for people
 */
char *
herald_progress_plot_dup_cell (GArray *points, guint point, HeraldProgressColumn column)
{
  const HeraldProgressPoint *self;

  g_return_val_if_fail (point < points->len, NULL);

  self = &g_array_index (points, HeraldProgressPoint, point);
  switch (column)
    {
    case HERALD_PROGRESS_DAY:
      return say_day (self);
    case HERALD_PROGRESS_RIGHT:
      return g_strdup_printf (_ ("%u of %u"), self->right, self->total);
    case HERALD_PROGRESS_PERCENT:
      return g_strdup_printf (_ ("%u %%"), herald_share_get_percent (self->right, self->total));
    case HERALD_PROGRESS_INTERVAL:
      return herald_share_to_interval_text (self->share);
    case HERALD_PROGRESS_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}
