/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

/* What the person said of a finding, whether that was asked, and whether its value was entered from
 * here. */
typedef struct
{
  HeraldFindingState state;
  gboolean is_doubtful;
  gboolean is_taken;
} HeraldFindingFate;

/* Seen by report.c, which changes it, and by report-entry.c, which notes what was entered. */
struct _HeraldReport
{
  GObject parent_instance;

  HeraldSession *session;
  HeraldReader *reader; /* (nullable) made with the first text */
  char *text;
  HeraldReading *reading; /* (nullable) */
  guint specimen;
  GArray *places; /* (element-type guint) indexes in the reading, of the chosen specimen */
  GArray *fates;  /* (element-type HeraldFindingFate) for each finding of the reading */
};

G_END_DECLS
