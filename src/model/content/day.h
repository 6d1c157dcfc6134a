/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

gboolean
herald_json_get_day (const HeraldJson *self, const char *name, const char **day, GError **error);
gboolean herald_day_is_over (const char *day, GDateTime *today);

G_END_DECLS
