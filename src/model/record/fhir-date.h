/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_fhir_date_is_valid (const char *date);

G_END_DECLS
