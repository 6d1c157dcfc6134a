/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/reader.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_REPORT (herald_report_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReport, herald_report, HERALD, REPORT, GObject)

/**
 * HeraldFindingState:
 * @HERALD_FINDING_CERTAIN: can be taken over as it is
 * @HERALD_FINDING_DOUBTFUL: waits for the person's word
 * @HERALD_FINDING_CONFIRMED: the person said that it is right
 * @HERALD_FINDING_REFUSED: the person said that it is not, or took it away
 *
 * What is to become of a finding.
 */
typedef enum
{
  HERALD_FINDING_CERTAIN,
  HERALD_FINDING_DOUBTFUL,
  HERALD_FINDING_CONFIRMED,
  HERALD_FINDING_REFUSED,
} HeraldFindingState;

#define HERALD_REPORT_NO_FINDING G_MAXUINT
#define HERALD_REPORT_NO_SPECIMEN G_MAXUINT

HeraldReport *herald_report_new (HeraldSession *session);
HeraldSession *herald_report_get_session (HeraldReport *self);
const char *herald_report_get_text (HeraldReport *self);
void herald_report_set_text (HeraldReport *self, const char *text);
gboolean herald_report_is_too_long (HeraldReport *self);
GStrv herald_report_list_specimens (HeraldReport *self);
guint herald_report_get_specimen (HeraldReport *self);
void herald_report_set_specimen (HeraldReport *self, guint specimen);
guint herald_report_get_n_findings (HeraldReport *self);
const HeraldReportFinding *herald_report_get_finding (HeraldReport *self, guint index);
HeraldFindingState herald_report_get_state (HeraldReport *self, guint index);
gboolean herald_report_is_doubtful (HeraldReport *self, guint index);
void herald_report_set_state (HeraldReport *self, guint index, HeraldFindingState state);
guint herald_report_find_at (HeraldReport *self, gsize offset);
guint herald_report_find_field (HeraldReport *self, guint field);
gboolean herald_report_is_in_form (HeraldReport *self, guint index);
guint herald_report_count_open (HeraldReport *self);
guint herald_report_count_to_take (HeraldReport *self);
void herald_report_continue (HeraldReport *self, HeraldReport *earlier);
guint herald_report_take_over (HeraldReport *self, guint *n_removed);

G_END_DECLS
