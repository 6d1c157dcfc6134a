/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "amount.h"
#include "record/record.h"
#include "rules/shelf.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

/* Where no question was typed in. */
#define HERALD_SESSION_NO_QUESTION G_MAXUINT

#define HERALD_TYPE_SESSION (herald_session_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSession, herald_session, HERALD, SESSION, GObject)

/**
 * HeraldEntry:
 * @field: the index of an input
 * @text: what is entered there
 */
typedef struct
{
  guint field;
  const char *text;
} HeraldEntry;

/* Properties: "verdict" (HeraldVerdict, read-only), "amount" (HeraldAmount), "book"
 * (HeraldRulebook), "year-text" (utf8), "can-undo", "can-redo", "is-empty" (gboolean, read-only).
 * Signals: "text-changed" (guint field); "record-changed", for what a record holds beside entries
 * and for which result is open; "verdict-changed", after each change of any kind; "settle", when
 * what waits to be entered is to be entered now. */

HeraldSession *herald_session_new (HeraldShelf *shelf);
void herald_session_set_shelf (HeraldSession *self, HeraldShelf *shelf);

HeraldShelf *herald_session_get_shelf (HeraldSession *self);
HeraldVocabulary *herald_session_get_vocabulary (HeraldSession *self);
HeraldVerdict *herald_session_get_verdict (HeraldSession *self);

HeraldAmount herald_session_get_amount (HeraldSession *self);
void herald_session_set_amount (HeraldSession *self, HeraldAmount amount);
gboolean herald_session_shows_result (HeraldSession *self);
HeraldVerdict *herald_session_dup_shown_verdict (HeraldSession *self);

HeraldRulebook *herald_session_get_book (HeraldSession *self);
void herald_session_set_book (HeraldSession *self, HeraldRulebook *book);

const char *herald_session_get_text (HeraldSession *self, guint field);
void herald_session_set_text (HeraldSession *self, guint field, const char *text);
void herald_session_set_texts (HeraldSession *self, const HeraldEntry *entries, guint n_entries);
HeraldProblem herald_session_get_problem (HeraldSession *self, guint field);
char *herald_session_dup_problem_text (HeraldSession *self, guint field);
char *herald_session_dup_conflict_text (HeraldSession *self, guint field);

const char *herald_session_get_year_text (HeraldSession *self);
void herald_session_set_year_text (HeraldSession *self, const char *text);
HeraldRulebook *herald_session_find_year_book (HeraldSession *self);
char *herald_session_dup_year_problem_text (HeraldSession *self);

HeraldRecord *herald_session_dup_record (HeraldSession *self);
void herald_session_open_record (HeraldSession *self, HeraldRecord *record);
void herald_session_replace_record (HeraldSession *self, HeraldRecord *record);
guint herald_session_get_n_results (HeraldSession *self);
guint herald_session_get_index (HeraldSession *self);
void herald_session_set_index (HeraldSession *self, guint index);
HeraldResult *herald_session_get_result (HeraldSession *self);
void herald_session_add_result (HeraldSession *self);
void herald_session_remove_result (HeraldSession *self);
void herald_session_set_result_text (HeraldSession *self, HeraldResultText text, const char *value);
void
herald_session_set_questions (HeraldSession *self, const char *const *questions, guint typed_in);

gboolean herald_session_group_applies (HeraldSession *self, const HeraldFieldGroup *group);
const HeraldCondition *herald_session_find_unmet (HeraldSession *self,
                                                  const HeraldFieldGroup *group);
gboolean herald_session_field_matters (HeraldSession *self, guint field);

gboolean herald_session_is_empty (HeraldSession *self);
gboolean herald_session_can_undo (HeraldSession *self);
gboolean herald_session_can_redo (HeraldSession *self);
void herald_session_end_step (HeraldSession *self);
void herald_session_settle (HeraldSession *self);
void herald_session_undo (HeraldSession *self);
void herald_session_redo (HeraldSession *self);
void herald_session_clear (HeraldSession *self);

G_END_DECLS
