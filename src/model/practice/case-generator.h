/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case.h"

G_BEGIN_DECLS

/* Of so many cases, so many lie near a line: clear ones are for finding one's feet. */
#define HERALD_CASE_GENERATOR_NEAR_OF 5
#define HERALD_CASE_GENERATOR_NEAR 3

gboolean herald_case_generator_run (const HeraldJson *json,
                                    const char *edition,
                                    GPtrArray *cases,
                                    GError **error);

G_END_DECLS
