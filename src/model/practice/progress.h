/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/practice-run.h"
#include "practice/schedule.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PROGRESS (herald_progress_get_type ())
G_DECLARE_FINAL_TYPE (HeraldProgress, herald_progress, HERALD, PROGRESS, GObject)

HeraldProgress *herald_progress_new (const char *path);
char *herald_progress_default_path (void);

gboolean herald_progress_load (HeraldProgress *self, GError **error);
gboolean herald_progress_is_kept (HeraldProgress *self);
gboolean herald_progress_keep (HeraldProgress *self, GError **error);
gboolean herald_progress_forget (HeraldProgress *self, GError **error);
guint herald_progress_get_n_lost (HeraldProgress *self);

HeraldPracticeRun *herald_progress_begin (HeraldProgress *self,
                                          const HeraldCaseSet *set,
                                          HeraldPracticeMode mode,
                                          const char *started,
                                          GError **error);
gboolean herald_progress_add (HeraldProgress *self, HeraldAnswer *answer, GError **error);

GPtrArray *herald_progress_get_runs (HeraldProgress *self);
HeraldPracticeRun *herald_progress_find_open (HeraldProgress *self, const char *set);
HeraldPracticeRun *herald_progress_find_done (HeraldProgress *self, const char *set);
GPtrArray *herald_progress_list_answers (HeraldProgress *self);

G_END_DECLS
