/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"

G_BEGIN_DECLS

gboolean
herald_application_wait (HeraldApplication *application, const char *action, GVariant *target);

G_END_DECLS
