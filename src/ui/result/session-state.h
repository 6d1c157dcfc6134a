/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/record.h"
#include "rules/rulebook.h"

G_BEGIN_DECLS

/**
 * HeraldSessionState:
 * @texts: (array length=n_texts): for each input, what was typed, "" for nothing
 * @n_texts: the number of inputs
 * @year_text: what was typed as the year of the report
 * @chosen: (nullable): the edition that was picked by hand
 * @record: (nullable): all results, and what the open one says beside its entries
 * @index: which of them is open; its entries in @record are as old as its opening
 *
 * All that undo brings back, and nothing that follows from it.
 */
typedef struct
{
  char **texts;
  guint n_texts;
  char *year_text;
  HeraldRulebook *chosen;
  HeraldRecord *record;
  guint index;
} HeraldSessionState;

HeraldSessionState *herald_session_state_new (guint n_texts);
HeraldSessionState *herald_session_state_copy (const HeraldSessionState *self);
void herald_session_state_free (HeraldSessionState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSessionState, herald_session_state_free)

void herald_session_state_set_text (HeraldSessionState *self, guint field, const char *text);
void herald_session_state_set_year_text (HeraldSessionState *self, const char *text);
void herald_session_state_set_chosen (HeraldSessionState *self, HeraldRulebook *chosen);
void herald_session_state_set_record (HeraldSessionState *self, HeraldRecord *record, guint index);
gboolean herald_session_state_is_empty (const HeraldSessionState *self);
gboolean herald_session_state_equals (const HeraldSessionState *self,
                                      const HeraldSessionState *other);

G_END_DECLS
