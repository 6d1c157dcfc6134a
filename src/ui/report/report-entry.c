/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from the findings of a report into the form. */
#include "config.h"

#include <string.h>

#include "report/report-private.h"

static const HeraldReportFinding *
get_of_reading (HeraldReport *self, guint place)
{
  return &g_array_index (herald_reading_get_findings (self->reading), HeraldReportFinding, place);
}

static gboolean
stands_in_form (HeraldReport *self, const HeraldReportFinding *finding)
{
  return strcmp (herald_session_get_text (self->session, finding->field), finding->text) == 0;
}

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
  return stands_in_form (self, herald_report_get_finding (self, index));
}

/**
 * herald_report_count_open:
 * @self: a report
 *
 * Returns: how many findings of the chosen specimen wait for the person's word
 */
guint
herald_report_count_open (HeraldReport *self)
{
  guint count = 0;

  for (guint i = 0; i < herald_report_get_n_findings (self); i++)
    count += herald_report_get_state (self, i) == HERALD_FINDING_DOUBTFUL &&
             !herald_report_is_in_form (self, i);
  return count;
}

static gboolean
is_wanted (HeraldReport *self, guint index)
{
  HeraldFindingState state = herald_report_get_state (self, index);

  return (state == HERALD_FINDING_CERTAIN || state == HERALD_FINDING_CONFIRMED) &&
         !herald_report_is_in_form (self, index);
}

/**
 * herald_report_count_to_take:
 * @self: a report
 *
 * Returns: how many values herald_report_take_over() would enter
 */
guint
herald_report_count_to_take (HeraldReport *self)
{
  guint count = 0;

  for (guint i = 0; i < herald_report_get_n_findings (self); i++)
    count += is_wanted (self, i);
  return count;
}

static gboolean
has_value (HeraldReport *self, guint field)
{
  for (guint i = 0; i < herald_report_get_n_findings (self); i++)
    {
      HeraldFindingState state = herald_report_get_state (self, i);

      if (herald_report_get_finding (self, i)->field == field &&
          (state == HERALD_FINDING_CERTAIN || state == HERALD_FINDING_CONFIRMED))
        return TRUE;
    }
  return FALSE;
}

/* Values of two samples side by side would make a tumour that nobody has: what was taken over from
 * another sample goes, unless the person changed it since. */
static void
add_strays (HeraldReport *self, GArray *entries)
{
  for (guint i = 0; i < self->fates->len; i++)
    {
      gboolean is_taken = g_array_index (self->fates, HeraldFindingFate, i).is_taken;
      const HeraldReportFinding *finding = get_of_reading (self, i);
      HeraldEntry entry = { finding->field, "" };

      if (is_taken && finding->specimen != self->specimen && stands_in_form (self, finding) &&
          !has_value (self, finding->field))
        g_array_append_val (entries, entry);
    }
}

static void
add_wanted (HeraldReport *self, GArray *entries)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const HeraldReportFinding *finding = herald_report_get_finding (self, i);
      guint place = g_array_index (self->places, guint, i);
      HeraldEntry entry = { finding->field, finding->text };

      if (!is_wanted (self, i))
        continue;
      g_array_index (self->fates, HeraldFindingFate, place).is_taken = TRUE;
      g_array_append_val (entries, entry);
    }
}

/**
 * herald_report_take_over:
 * @self: a report
 * @n_removed: (out): how many values of another specimen left the form for it
 *
 * Enters what is certain and what the person confirmed, in one step of undo.
 *
 * Returns: how many values were entered
 */
guint
herald_report_take_over (HeraldReport *self, guint *n_removed)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (HeraldEntry));
  guint n_wanted;

  add_wanted (self, entries);
  n_wanted = entries->len;
  add_strays (self, entries);
  *n_removed = entries->len - n_wanted;
  herald_session_set_texts (self->session, (const HeraldEntry *)entries->data, entries->len);
  return n_wanted;
}
