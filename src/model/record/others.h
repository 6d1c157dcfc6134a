/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json-cursor.h"

G_BEGIN_DECLS

/**
 * HeraldOthers:
 * @members: (element-type utf8): names and JSON texts in turn, with %NULL behind the last
 * @names: (element-type utf8): the names, to see a second one of the same
 *
 * Collects the members of an object that this version does not know.
 */
typedef struct
{
  GPtrArray *members;
  GHashTable *names;
} HeraldOthers;

void herald_others_init (HeraldOthers *self);
void herald_others_clear (HeraldOthers *self);
gboolean
herald_others_keep (HeraldOthers *self, HeraldJsonSpan name, HeraldJsonSpan value, guint depth);
const char *const *herald_others_get (const HeraldOthers *self);

G_END_DECLS
