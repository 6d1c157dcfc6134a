/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

char *herald_report_summary_new (const HeraldVerdict *verdict);

G_END_DECLS
