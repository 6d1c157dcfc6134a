/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_report_decode (GBytes *bytes);
gboolean herald_report_is_text (GBytes *bytes);

G_END_DECLS
