/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What stands before the digits of a number, which come as a text. */
#define HERALD_FHIR_NUMBER '='

JsonNode *herald_fhir_parse (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
