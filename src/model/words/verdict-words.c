/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences that say a verdict: the panel, the text copy and the comparison take them from
 * here. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/page-words.h"
#include "content/day.h"
#include "words/verdict-words.h"

static const HeraldField *
field_of (const HeraldVerdict *verdict, const char *id, guint *index)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));

  *index = herald_vocabulary_find (vocabulary, id);
  return herald_vocabulary_get_field (vocabulary, *index);
}

/**
 * herald_words_status:
 * @status: the name of a HER2 status
 *
 * Returns: a word or two for small pictures, in lower case
 */
const char *
herald_words_status (const char *status)
{
  if (strcmp (status, "positive") == 0)
    return _ ("positive");
  if (strcmp (status, "negative") == 0)
    return _ ("negative");
  if (strcmp (status, "equivocal") == 0)
    return _ ("in between");
  return _ ("more work first");
}

static gboolean
is_one_of (const HeraldVerdict *verdict, const char *const *statuses)
{
  return g_strv_contains (statuses, herald_verdict_get_outcome (verdict, "her2_status")->id);
}

/**
 * herald_words_is_waiting:
 * @verdict: a verdict
 *
 * Returns: whether a result is still to come
 */
gboolean
herald_words_is_waiting (const HeraldVerdict *verdict)
{
  static const char *const waiting[] = { "pending", "equivocal", "indeterminate", NULL };

  return is_one_of (verdict, waiting);
}

/**
 * herald_words_is_decided:
 * @verdict: a verdict
 *
 * Returns: whether it is positive or negative
 */
gboolean
herald_words_is_decided (const HeraldVerdict *verdict)
{
  static const char *const decided[] = { "positive", "negative", NULL };

  return is_one_of (verdict, decided);
}

/**
 * herald_words_headline:
 * @verdict: a verdict
 *
 * Returns: the answer in a few words
 */
const char *
herald_words_headline (const HeraldVerdict *verdict)
{
  return herald_verdict_get_outcome (verdict, "her2_status")->name;
}

/**
 * herald_words_answer:
 * @verdict: a verdict
 *
 * Returns: the answer in a sentence or two
 */
const char *
herald_words_answer (const HeraldVerdict *verdict)
{
  const HeraldRule *rule = herald_verdict_get_rule (verdict);

  if (rule != NULL && rule->answer != NULL)
    return rule->answer;
  return herald_verdict_get_outcome (verdict, "her2_status")->sentence;
}

/**
 * herald_words_lab_word:
 * @verdict: a verdict
 *
 * Returns: (nullable): the laboratory's own conclusion in a word, where it was entered
 */
const char *
herald_words_lab_word (const HeraldVerdict *verdict)
{
  guint index;
  const HeraldField *field = field_of (verdict, "lab_her2_status", &index);
  HeraldValue value = herald_facts_get (herald_verdict_get_facts (verdict), index);

  return value.known ? field->choices[value.choice].name : NULL;
}

/**
 * herald_words_lab_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): the laboratory's own conclusion, where it was entered
 */
char *
herald_words_lab_new (const HeraldVerdict *verdict)
{
  const char *word = herald_words_lab_word (verdict);

  return word != NULL ? g_strdup_printf (_ ("Your laboratory wrote: %s"), word) : NULL;
}

/**
 * herald_words_lab_fit:
 * @verdict: a verdict
 *
 * Returns: (nullable): how the laboratory's conclusion goes with the rule
 */
const char *
herald_words_lab_fit (const HeraldVerdict *verdict)
{
  switch (herald_verdict_get_lab_agreement (verdict))
    {
    case HERALD_LAB_AGREES:
      return _ ("This fits the rule");
    case HERALD_LAB_DIFFERS:
      return _ ("The rule reads these numbers another way. Your laboratory’s word counts more.");
    case HERALD_LAB_OPEN:
      return _ ("The rule gives no result to compare this with.");
    case HERALD_LAB_NOT_GIVEN:
    default:
      return NULL;
    }
}

/**
 * herald_words_lab_ask:
 * @verdict: a verdict
 *
 * Returns: (nullable): what to ask the laboratory where it says another thing
 */
const char *
herald_words_lab_ask (const HeraldVerdict *verdict)
{
  if (herald_verdict_get_lab_agreement (verdict) != HERALD_LAB_DIFFERS)
    return NULL;
  return _ ("“Which HER2 rule did you use, and what led to your conclusion?”");
}

/**
 * herald_words_certainty:
 * @certainty: how sure a rule is
 *
 * Returns: (nullable): what a tag says of it; %NULL for a plain rule
 */
const char *
herald_words_certainty (HeraldCertainty certainty)
{
  switch (certainty)
    {
    case HERALD_CERTAINTY_SECOND_HAND:
      return _ ("Second hand");
    case HERALD_CERTAINTY_OUR_READING:
      return _ ("Our reading: the guideline does not say");
    case HERALD_CERTAINTY_UNVERIFIED:
      return _ ("Not confirmed");
    case HERALD_CERTAINTY_GAP:
      return _ ("The rule has a gap here");
    case HERALD_CERTAINTY_RULE:
    default:
      return NULL;
    }
}

/**
 * herald_words_certainty_help:
 * @certainty: how sure a rule is
 *
 * Returns: (nullable): what the tag means
 */
const char *
herald_words_certainty_help (HeraldCertainty certainty)
{
  switch (certainty)
    {
    case HERALD_CERTAINTY_SECOND_HAND:
      return _ ("We have seen this rule only as another paper quotes it.");
    case HERALD_CERTAINTY_OUR_READING:
      return _ ("The guideline is silent on this. We chose what fits it best.");
    case HERALD_CERTAINTY_UNVERIFIED:
      return _ ("We could not check this part against the guideline itself.");
    case HERALD_CERTAINTY_GAP:
      return _ ("The guideline names no answer for this case.");
    case HERALD_CERTAINTY_RULE:
    default:
      return NULL;
    }
}

/**
 * herald_words_ask_new:
 * @ask: a sentence in quotes
 *
 * Returns: (transfer full): the sentence, marked as something to say
 */
char *
herald_words_ask_new (const char *ask)
{
  return g_strdup_printf (_ ("Ask: %s"), ask);
}

/**
 * herald_words_edition_new:
 * @book: an edition
 *
 * Returns: (transfer full): its title and what is to be said beside it
 */
char *
herald_words_edition_new (const HeraldRulebook *book)
{
  const HeraldRulebookText *text = herald_rulebook_get_text (book);

  if (text->note == NULL)
    return g_strdup (text->title);
  /* TRANSLATORS: an edition and a note, as in "ASCO/CAP 2018, affirmed 2023" */
  return g_strdup_printf (_ ("%1$s, %2$s"), text->title, text->note);
}

/**
 * herald_words_checked_new:
 * @book: an edition
 *
 * Returns: (transfer full): when it was last held against its sources
 */
char *
herald_words_checked_new (const HeraldRulebook *book)
{
  g_autofree char *date = herald_words_day_new (herald_rulebook_get_text (book)->reviewed);

  return g_strdup_printf (_ ("checked %s"), date);
}

/**
 * herald_words_overdue_new:
 * @book: an edition
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full) (nullable): that nobody has checked the texts in time
 */
char *
herald_words_overdue_new (const HeraldRulebook *book, GDateTime *today)
{
  g_autofree char *date = NULL;

  if (!herald_day_is_over (herald_rulebook_get_text (book)->review_by, today))
    return NULL;
  date = herald_words_day_new (herald_rulebook_get_text (book)->review_by);
  return g_strdup_printf (
      _ ("These texts were due for a check by %s. Rules may have changed since. Look "
         "for a newer Herald."),
      date);
}

/**
 * herald_words_or_new:
 * @words: (element-type utf8): one word or more
 *
 * Returns: (transfer full): the words as a choice, as in "0, 1+ or 2+"
 */
char *
herald_words_or_new (GPtrArray *words)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i + 1 < words->len; i++)
    /* TRANSLATORS: stands between the words of a list */
    g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "", (const char *)words->pdata[i]);
  if (words->len < 2)
    return g_strdup (words->len > 0 ? words->pdata[0] : "");
  /* TRANSLATORS: the end of a list, as in "0 or 1+" */
  return g_strdup_printf (_ ("%1$s or %2$s"),
                          list->str,
                          (const char *)words->pdata[words->len - 1]);
}
