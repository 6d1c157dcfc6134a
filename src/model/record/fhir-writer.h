/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/result.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

GBytes *herald_fhir_write_results (GPtrArray *results, GPtrArray *verdicts, GPtrArray *losses);

G_END_DECLS
