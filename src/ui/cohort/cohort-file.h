/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-work.h"

G_BEGIN_DECLS

/**
 * HeraldCohortFile:
 * @bytes: all of the file
 * @names: (array zero-terminated=1): its columns
 *
 * A table as it came, before anybody has said what its columns are.
 */
typedef struct
{
  GBytes *bytes;
  char **names;
} HeraldCohortFile;

void herald_cohort_file_free (HeraldCohortFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortFile, herald_cohort_file_free)

void herald_cohort_file_load (GFile *file,
                              HeraldCohortWork *work,
                              GAsyncReadyCallback callback,
                              gpointer data);
char *herald_cohort_file_title (GFile *file);
char *herald_cohort_file_describe (GFile *file, const GError *error);

G_END_DECLS
