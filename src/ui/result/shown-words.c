/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the page of the result, as far as the person would like to see them. */
#include "config.h"

#include "result/shown-words.h"

#include "library/question-choice.h"
#include "question-sheet.h"
#include "words/verdict-text.h"

static const char *const *
get_own (HeraldSession *session)
{
  return herald_result_get_questions (herald_session_get_result (session));
}

/**
 * herald_shown_questions_new:
 * @session: what is entered, with a result that is not to be shown
 *
 * Returns: (transfer full) (element-type utf8): questions that go with any result; a list that
 *   fitted this one would tell it
 */
GPtrArray *
herald_shown_questions_new (HeraldSession *session)
{
  g_autoptr (HeraldVerdict) nothing = herald_session_dup_shown_verdict (session);

  return herald_question_choice_new (NULL, nothing, get_own (session), HERALD_QUESTION_CHOICE_MOST);
}

/**
 * herald_shown_text_new:
 * @session: what is entered
 *
 * Returns: (transfer full): the result as text, or the questions where it is not to be shown
 */
char *
herald_shown_text_new (HeraldSession *session)
{
  g_autoptr (HeraldVerdict) verdict = herald_session_dup_shown_verdict (session);

  if (herald_session_shows_result (session))
    return herald_verdict_text_new (verdict);
  return herald_question_sheet_text_new (verdict, NULL, get_own (session));
}
