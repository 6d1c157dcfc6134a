/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "library/search-index.h"

G_BEGIN_DECLS

gboolean
herald_synonyms_read (HeraldSearchIndex *index, JsonNode *root, const char *name, GError **error);
gboolean herald_synonyms_load (HeraldSearchIndex *index, GError **error);

G_END_DECLS
