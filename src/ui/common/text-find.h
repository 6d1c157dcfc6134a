/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-index.h"

G_BEGIN_DECLS

GArray *herald_text_find (const char *text, const char *needle);

G_END_DECLS
