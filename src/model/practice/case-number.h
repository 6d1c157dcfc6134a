/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

gboolean herald_case_number_read (const HeraldJson *json,
                                  const char *name,
                                  guint smallest,
                                  guint largest,
                                  guint *number,
                                  GError **error);

G_END_DECLS
