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
 * @session: what is entered
 * @library: (nullable): where articles stand
 *
 * Where the result is not to be shown, these go with any result: a list that fitted it would tell
 * it.
 *
 * Returns: (transfer full) (element-type utf8): questions to ask
 */
GPtrArray *
herald_shown_questions_new (HeraldSession *session, HeraldLibrary *library)
{
  g_autoptr (HeraldVerdict) verdict = herald_session_dup_shown_verdict (session);

  if (library == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  return herald_question_choice_new (library,
                                     verdict,
                                     get_own (session),
                                     HERALD_QUESTION_CHOICE_MOST);
}

/**
 * herald_shown_text_new:
 * @session: what is entered
 * @library: (nullable): where articles stand
 *
 * Returns: (transfer full): the result as text, or the questions where it is not to be shown
 */
char *
herald_shown_text_new (HeraldSession *session, HeraldLibrary *library)
{
  g_autoptr (HeraldVerdict) verdict = herald_session_dup_shown_verdict (session);

  if (herald_session_shows_result (session) || library == NULL)
    return herald_verdict_text_new (verdict);
  return herald_question_sheet_text_new (verdict, library, get_own (session));
}
