/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/session-history.h"
#include "result/session.h"

G_BEGIN_DECLS

/* Seen by session.c, which changes it, and by session-questions.c, which only reads. */
struct _HeraldSession
{
  GObject parent_instance;

  HeraldShelf *shelf;
  HeraldVocabulary *vocabulary;
  HeraldSessionState *state;
  HeraldSessionHistory *history;
  HeraldRulebook *book;
  HeraldVerdict *verdict;
  HeraldAmount amount;
  HeraldProblem problems[HERALD_VOCABULARY_MAX_FIELDS];
};

void herald_session_take_state (HeraldSession *self, HeraldSessionState *state);
void herald_session_judge_anew (HeraldSession *self);
void herald_session_change (HeraldSession *self, HeraldSessionState *state, guint join);

G_END_DECLS
