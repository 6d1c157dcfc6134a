/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "practice/case.h"
#include "practice/practice-mode.h"

G_BEGIN_DECLS

#define HERALD_CASE_SET_FORMAT "herald-practice-1"
/* More than anyone takes at once. */
#define HERALD_CASE_SET_MAX_CASES 500

#define HERALD_TYPE_CASE_SET (herald_case_set_get_type ())

typedef struct _HeraldCaseSet HeraldCaseSet;

/**
 * HeraldCaseSetText:
 * @id: its name
 * @title: for people
 * @about: what it trains, in a few sentences
 * @mode: how it is meant to be taken
 * @repeats: (nullable): the id of the set that it tests again, two to four weeks later
 * @order: its place among the bundled sets, 0 for others
 * @reviewed: (nullable): the day somebody last held it against its sources
 * @review_by: (nullable): the day after which people are told that nobody has looked since
 *
 * What a set says of itself.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *about;
  HeraldPracticeMode mode;
  const char *repeats;
  guint order;
  const char *reviewed;
  const char *review_by;
} HeraldCaseSetText;

GType herald_case_set_get_type (void);
HeraldCaseSet *herald_case_set_new (
    HeraldShelf *shelf, JsonNode *root, const char *name, const char *folder, GError **error);
HeraldCaseSet *herald_case_set_ref (HeraldCaseSet *self);
void herald_case_set_unref (HeraldCaseSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCaseSet, herald_case_set_unref)

const HeraldCaseSetText *herald_case_set_get_text (const HeraldCaseSet *self);
guint herald_case_set_get_n_cases (const HeraldCaseSet *self);
const HeraldCase *herald_case_set_get_case (const HeraldCaseSet *self, guint number);
const HeraldCase *herald_case_set_find (const HeraldCaseSet *self, const char *id, guint *number);
GPtrArray *herald_case_set_get_sources (const HeraldCaseSet *self);

G_END_DECLS
