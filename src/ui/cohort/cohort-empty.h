/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-ask.h"

GtkWidget *herald_cohort_empty_new (guint n_cases, HeraldCohortAsk *ask);
