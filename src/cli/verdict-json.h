/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/cohort.h"

G_BEGIN_DECLS

char *herald_verdict_json_from_row (const HeraldCohortRow *row);

G_END_DECLS
