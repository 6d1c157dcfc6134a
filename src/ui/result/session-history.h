/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/session-state.h"

G_BEGIN_DECLS

/* What the next change may join in one step: the index of a field, the year, another text of the
 * result, one of its questions, or nothing. */
#define HERALD_JOIN_NOTHING G_MAXUINT
#define HERALD_JOIN_YEAR (G_MAXUINT - 1)
#define HERALD_JOIN_TEXT(text) (HERALD_VOCABULARY_MAX_FIELDS + (text))
#define HERALD_JOIN_QUESTION(index) (2 * HERALD_VOCABULARY_MAX_FIELDS + (index))

typedef struct _HeraldSessionHistory HeraldSessionHistory;

HeraldSessionHistory *herald_session_history_new (void);
void herald_session_history_free (HeraldSessionHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSessionHistory, herald_session_history_free)

void herald_session_history_add (HeraldSessionHistory *self,
                                 const HeraldSessionState *before,
                                 const HeraldSessionState *after,
                                 guint join);
void herald_session_history_foreach (HeraldSessionHistory *self,
                                     void (*change) (HeraldSessionState *state, gpointer data),
                                     gpointer data);
void herald_session_history_forget (HeraldSessionHistory *self);
void herald_session_history_end_step (HeraldSessionHistory *self);
gboolean herald_session_history_can_undo (const HeraldSessionHistory *self);
gboolean herald_session_history_can_redo (const HeraldSessionHistory *self);
HeraldSessionState *herald_session_history_undo (HeraldSessionHistory *self,
                                                 const HeraldSessionState *now);
HeraldSessionState *herald_session_history_redo (HeraldSessionHistory *self,
                                                 const HeraldSessionState *now);

G_END_DECLS
