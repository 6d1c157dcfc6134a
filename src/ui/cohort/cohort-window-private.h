/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-file.h"
#include "cohort/cohort-frame.h"
#include "cohort/cohort-window.h"

G_BEGIN_DECLS

/* Seen by cohort-window.c, and by cohort-continue.c, which takes over from an earlier window. */
struct _HeraldCohortWindow
{
  GtkApplicationWindow parent_instance;

  HeraldCohortFrame frame;
  HeraldShelf *shelf;
  HeraldSettings *settings;
  GFile *coming;            /* (nullable) what is being loaded */
  GFile *file;              /* (nullable) where what is shown came from */
  HeraldCohortFile *loaded; /* (nullable) the text of it */
  HeraldCaseTable *table;   /* (nullable) its cases */
  HeraldCohortWork *work;   /* (nullable) what is under way */
};

void herald_cohort_window_judge (HeraldCohortWindow *self);

G_END_DECLS
