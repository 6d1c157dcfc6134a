/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/* The members of JSON that a guide is read from, for lists of those that are known. */
#define HERALD_FIELD_GUIDE_MEMBERS "_help", "_where", "_example", "article"

/* What stands between two lines of an example. */
#define HERALD_FIELD_GUIDE_LINE_BREAK " / "

/**
 * HeraldFieldGuide:
 * @what: (nullable): what it is
 * @where: (nullable): where it usually stands on a report
 * @example: (nullable): made-up lines of a report, one of them with the value in brackets
 * @article: (nullable): the id of the article for those who can't find it
 *
 * What helps to find one line of a report. Owned by the file that it was read from.
 */
typedef struct
{
  const char *what;
  const char *where;
  const char *example;
  const char *article;
} HeraldFieldGuide;

gboolean herald_field_guide_read (const HeraldJson *json, HeraldFieldGuide *guide, GError **error);
gboolean herald_field_guide_find_value (const char *example, gsize *open, gsize *close);

G_END_DECLS
