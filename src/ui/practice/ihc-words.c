/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of an answer about a field of the protein test: whether the eye or the rule went
 * another way. */
#include "config.h"

#include <glib/gi18n.h>

#include "content/written-number.h"
#include "practice/ihc-words.h"
#include "practice/mark.h"
#include "practice/parts-box.h"
#include "practice/score-strip.h"

static const char *
get_score (const HeraldAnswer *answer, HeraldAnswerField field)
{
  return herald_score_name (herald_answer_get (answer, field));
}

static char *
make_headline (const HeraldAnswer *answer, const HeraldMark *mark)
{
  const char *truth = get_score (answer, HERALD_ANSWER_TRUTH_SCORE);
  gboolean is_picture = g_str_equal (herald_answer_get (answer, HERALD_ANSWER_KIND), "picture");

  if (!herald_answer_has (answer, HERALD_ANSWER_TRUTH_SCORE))
    return g_strdup (_ ("The edition names no score for this stain"));
  if (is_picture)
    return g_strdup_printf (mark->is_right ? _ ("%s, as your clinic agreed")
                                           : _ ("Your clinic agreed on %s"),
                            truth);
  return g_strdup_printf (mark->is_right ? _ ("Right: %s as drawn") : _ ("Drawn as %s"), truth);
}

static char *
make_cause (const HeraldAnswer *answer, const HeraldMark *mark)
{
  const char *parts = get_score (answer, HERALD_ANSWER_PARTS_SCORE);
  const char *score = get_score (answer, HERALD_ANSWER_SCORE);

  switch (mark->cause)
    {
    case HERALD_MARK_CAUSE_EYE:
      return g_strdup_printf (
          _ ("The rule was right: your parts do make %s. The eye saw other parts."), parts);
    case HERALD_MARK_CAUSE_RULE:
      return g_strdup_printf (_ ("The eye was right. By the rule, your parts make %s, not %s."),
                              parts,
                              score);
    case HERALD_MARK_CAUSE_BOTH:
      return g_strdup_printf (
          _ ("The eye saw other parts. And by the rule, your parts make %s, not %s."),
          parts,
          score);
    case HERALD_MARK_CAUSE_CHANCE:
      return g_strdup_printf (
          _ ("The score is right, but your parts make %s by the rule. Look at the parts again."),
          parts);
    case HERALD_MARK_CAUSE_NONE:
    default:
      break;
    }
  if (mark->is_right && herald_answer_has (answer, HERALD_ANSWER_PARTS_SCORE))
    return g_strdup (_ ("Eye and rule agree: your parts lead to the same score."));
  return NULL;
}

static void
add_row (HeraldFeedbackCard *card,
         const HeraldAnswer *answer,
         HeraldEdgePart part,
         HeraldAnswerField yours,
         HeraldAnswerField drawn)
{
  const char *own = herald_answer_get (answer, yours);
  const char *truth = herald_answer_get (answer, drawn);
  g_autofree char *own_words = herald_written_number_new (*own != '\0' ? own : "–");
  g_autofree char *truth_words = herald_written_number_new (truth);

  if (*truth == '\0' || (part == HERALD_EDGE_PART_BASOLATERAL && *own == '\0' && *truth == '0'))
    return;
  herald_feedback_card_add_row (card,
                                herald_parts_box_get_part_name (part),
                                own_words,
                                truth_words);
}

/**
 * herald_ihc_words_tell:
 * @card: an empty card
 * @answer: an answer with the truth beside it
 *
 * Fills the card.
 */
void
herald_ihc_words_tell (HeraldFeedbackCard *card, const HeraldAnswer *answer)
{
  HeraldMark mark = herald_mark_of (answer);
  g_autofree char *headline = make_headline (answer, &mark);
  g_autofree char *cause = make_cause (answer, &mark);

  herald_feedback_card_set_headline (card, headline);
  if (cause != NULL)
    herald_feedback_card_add_words (card, cause);
  herald_feedback_card_add_row (card,
                                _ ("Score"),
                                get_score (answer, HERALD_ANSWER_SCORE),
                                get_score (answer, HERALD_ANSWER_TRUTH_SCORE));
  add_row (
      card, answer, HERALD_EDGE_PART_INTENSE, HERALD_ANSWER_INTENSE, HERALD_ANSWER_TRUTH_INTENSE);
  add_row (card, answer, HERALD_EDGE_PART_WEAK, HERALD_ANSWER_WEAK, HERALD_ANSWER_TRUTH_WEAK);
  add_row (card, answer, HERALD_EDGE_PART_FAINT, HERALD_ANSWER_FAINT, HERALD_ANSWER_TRUTH_FAINT);
  add_row (card,
           answer,
           HERALD_EDGE_PART_BASOLATERAL,
           HERALD_ANSWER_BASOLATERAL,
           HERALD_ANSWER_TRUTH_BASOLATERAL);
}
