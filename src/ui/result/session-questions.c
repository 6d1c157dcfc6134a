/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be asked of a session; nothing here changes it. */
#include "config.h"

#include "result/session-private.h"

#include <glib/gi18n.h>

#include "record/edition-choice.h"
#include "result/problem-text.h"
#include "result/report-year.h"

/**
 * herald_session_get_shelf:
 * @self: a session
 *
 * Returns: (transfer none): the editions at hand
 */
HeraldShelf *
herald_session_get_shelf (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return self->shelf;
}

/**
 * herald_session_get_vocabulary:
 * @self: a session
 *
 * Returns: (transfer none): the fields
 */
HeraldVocabulary *
herald_session_get_vocabulary (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return self->vocabulary;
}

/**
 * herald_session_get_verdict:
 * @self: a session
 *
 * Returns: (transfer none): what the edition in use makes of what is entered
 */
HeraldVerdict *
herald_session_get_verdict (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return self->verdict;
}

/**
 * herald_session_get_book:
 * @self: a session
 *
 * Returns: (transfer none): the edition in use
 */
HeraldRulebook *
herald_session_get_book (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return self->book;
}

/**
 * herald_session_get_text:
 * @self: a session
 * @field: the index of an input
 *
 * Returns: (transfer none): what was typed, or the id of a choice; "" for nothing
 */
const char *
herald_session_get_text (HeraldSession *self, guint field)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);
  g_return_val_if_fail (field < self->state->n_texts, NULL);

  return self->state->texts[field];
}

/**
 * herald_session_get_problem:
 * @self: a session
 * @field: the index of an input
 *
 * Returns: why its text can't be read, or %HERALD_PROBLEM_NONE
 */
HeraldProblem
herald_session_get_problem (HeraldSession *self, guint field)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), HERALD_PROBLEM_NONE);
  g_return_val_if_fail (field < self->state->n_texts, HERALD_PROBLEM_NONE);

  return self->problems[field];
}

/**
 * herald_session_get_year_text:
 * @self: a session
 *
 * Returns: (transfer none): what was typed as the year of the report
 */
const char *
herald_session_get_year_text (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return self->state->year_text;
}

/**
 * herald_session_is_empty:
 * @self: a session
 *
 * Returns: whether nothing is entered
 */
gboolean
herald_session_is_empty (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), TRUE);

  return herald_session_state_is_empty (self->state);
}

/**
 * herald_session_can_undo:
 * @self: a session
 *
 * Returns: whether there is a step to go back
 */
gboolean
herald_session_can_undo (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), FALSE);

  return herald_session_history_can_undo (self->history);
}

/**
 * herald_session_can_redo:
 * @self: a session
 *
 * Returns: whether there is a step to go forth
 */
gboolean
herald_session_can_redo (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), FALSE);

  return herald_session_history_can_redo (self->history);
}

/**
 * herald_session_dup_problem_text:
 * @self: a session
 * @field: the index of an input
 *
 * Returns: (transfer full) (nullable): how to mend its text, or %NULL where it can be read
 */
char *
herald_session_dup_problem_text (HeraldSession *self, guint field)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);
  g_return_val_if_fail (field < self->state->n_texts, NULL);

  return herald_problem_to_text (self->problems[field],
                                 herald_vocabulary_get_field (self->vocabulary, field));
}

/* The clock decides what is said of a year, never how a result is read. */
static HeraldYearProblem
parse_year (const char *text, guint *year)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return herald_report_year_parse (text, g_date_time_get_year (now), year);
}

/**
 * herald_session_find_year_book:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the edition that fits the year of the report, which need
 *   not be the one in use; %NULL where there is no year or no edition for it
 */
HeraldRulebook *
herald_session_find_year_book (HeraldSession *self)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  return herald_edition_find_for_year (self->shelf, self->state->year_text);
}

/**
 * herald_session_dup_year_problem_text:
 * @self: a session
 *
 * Returns: (transfer full) (nullable): how to mend the year, or %NULL where it is fine or empty
 */
char *
herald_session_dup_year_problem_text (HeraldSession *self)
{
  guint year;

  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  switch (parse_year (self->state->year_text, &year))
    {
    case HERALD_YEAR_NOT_A_YEAR:
      return g_strdup (_ ("Only a year fits here, such as 2024."));
    case HERALD_YEAR_TO_COME:
      return g_strdup (_ ("This year is still to come. Please look again."));
    default:
      break;
    }
  if (year == 0 || herald_session_find_year_book (self) != NULL)
    return NULL;
  /* Translators: the placeholders are a year and the name of an edition, such as “ASCO/CAP 2018” */
  return g_strdup_printf (_ ("No rule here goes back to %u, so this page uses %s. "
                             "Ask which rule your laboratory used."),
                          year,
                          herald_rulebook_get_text (self->book)->title);
}
