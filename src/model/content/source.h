/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/**
 * HeraldSource:
 * @id: its name in files
 * @citation: who, where and when; the same in every language
 * @short_name: what a footnote calls it
 * @year: the year
 * @link: (nullable): where to read it
 *
 * A published text that a rule or an answer rests on.
 */
typedef struct
{
  const char *id;
  const char *citation;
  const char *short_name;
  const char *year;
  const char *link;
} HeraldSource;

typedef struct _HeraldSources HeraldSources;

HeraldSources *herald_sources_new (JsonNode *root, const char *name, GError **error);
HeraldSources *herald_sources_new_from_list (const HeraldJson *list, GError **error);
void herald_sources_free (HeraldSources *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSources, herald_sources_free)

const HeraldSource *herald_sources_find (const HeraldSources *self, const char *id);

G_END_DECLS
