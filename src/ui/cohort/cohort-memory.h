/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "settings.h"

G_BEGIN_DECLS

char **herald_cohort_memory_find (HeraldSettings *settings, const char *const *names);
void herald_cohort_memory_keep (HeraldSettings *settings,
                                const char *const *names,
                                const char *const *meanings);

G_END_DECLS
