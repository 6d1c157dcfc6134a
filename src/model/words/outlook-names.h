/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

const HeraldField *herald_outlook_get_field (const HeraldVerdict *verdict, guint field);
gboolean herald_outlook_is_refused (const HeraldChoice *status);
const char *herald_outlook_get_heading (const HeraldVerdict *verdict, guint field);
void herald_outlook_add_names (const HeraldVerdict *verdict, GPtrArray *lines);

G_END_DECLS
