/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a report: what was found, and what was done with it. */
#include "config.h"

#include <glib/gi18n.h>

#include "report/report-words.h"

/**
 * herald_report_words_status:
 * @report: a report
 *
 * Returns: (transfer full): what was found in it, in a line; empty where there is no text
 */
char *
herald_report_words_status (HeraldReport *report)
{
  guint n_findings = herald_report_get_n_findings (report);
  guint n_doubtful = herald_report_count_open (report);
  g_autofree char *found = NULL;
  g_autofree char *doubtful = NULL;

  if (*herald_report_get_text (report) == '\0')
    return g_strdup ("");
  if (herald_report_is_too_long (report))
    return g_strdup (_ ("This text is longer than any report. Paste only the part that you need."));
  if (herald_report_get_specimen (report) == HERALD_REPORT_NO_SPECIMEN)
    return g_strdup (_ ("Choose a sample to see what was found."));
  if (n_findings == 0)
    return g_strdup (_ ("No value was found in this text. You can fill in the form by hand."));
  found =
      g_strdup_printf (ngettext ("%u value found.", "%u values found.", n_findings), n_findings);
  if (n_doubtful == 0)
    return g_steal_pointer (&found);
  doubtful = g_strdup_printf (ngettext ("%u needs your eye.", "%u need your eye.", n_doubtful),
                              n_doubtful);
  return g_strjoin (" ", found, doubtful, NULL);
}

/**
 * herald_report_words_take:
 * @report: a report
 *
 * Returns: (transfer full): what taking over would do, for a button
 */
char *
herald_report_words_take (HeraldReport *report)
{
  guint count = herald_report_count_to_take (report);

  if (count == 0)
    return g_strdup (_ ("Nothing to Take _Over"));
  return g_strdup_printf (ngettext ("Take _Over %u Value", "Take _Over %u Values", count), count);
}

/**
 * herald_report_words_entered:
 * @n_entered: how many values were taken over
 * @n_removed: how many left the form for it
 *
 * Returns: (transfer full): what was done, in whole sentences
 */
char *
herald_report_words_entered (guint n_entered, guint n_removed)
{
  g_autofree char *entered =
      g_strdup_printf (ngettext ("%u value was entered.", "%u values were entered.", n_entered),
                       n_entered);
  g_autofree char *removed = NULL;

  if (n_removed == 0)
    return g_steal_pointer (&entered);
  removed = g_strdup_printf (ngettext ("%u of another sample was taken out.",
                                       "%u of another sample were taken out.",
                                       n_removed),
                             n_removed);
  return g_strjoin (" ", entered, removed, NULL);
}
