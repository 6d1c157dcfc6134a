/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from the findings of a report into the form. */
#include "config.h"

#include <string.h>

#include "report/report.h"

/**
 * herald_report_is_in_form:
 * @self: a report
 * @index: which finding
 *
 * Returns: whether the form holds what the finding says
 */
gboolean
herald_report_is_in_form (HeraldReport *self, guint index)
{
  const HeraldReportFinding *finding = herald_report_get_finding (self, index);

  return strcmp (herald_session_get_text (herald_report_get_session (self), finding->field),
                 finding->text) == 0;
}

/**
 * herald_report_count:
 * @self: a report
 * @state: a state
 *
 * Returns: how many findings of the chosen specimen are in it
 */
guint
herald_report_count (HeraldReport *self, HeraldFindingState state)
{
  guint count = 0;

  for (guint i = 0; i < herald_report_get_n_findings (self); i++)
    count += herald_report_get_state (self, i) == state;
  return count;
}

/**
 * herald_report_take_over:
 * @self: a report
 *
 * Enters what is certain and what the person confirmed, in one step of undo.
 *
 * Returns: how many values were entered
 */
guint
herald_report_take_over (HeraldReport *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (HeraldEntry));

  for (guint i = 0; i < herald_report_get_n_findings (self); i++)
    {
      const HeraldReportFinding *finding = herald_report_get_finding (self, i);
      HeraldFindingState state = herald_report_get_state (self, i);
      HeraldEntry entry = { finding->field, finding->text };

      if (state == HERALD_FINDING_CERTAIN || state == HERALD_FINDING_CONFIRMED)
        g_array_append_val (entries, entry);
    }
  herald_session_set_texts (herald_report_get_session (self),
                            (const HeraldEntry *)entries->data,
                            entries->len);
  return entries->len;
}
