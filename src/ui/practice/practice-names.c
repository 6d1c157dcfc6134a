/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people write what answers name by a word of the rule book. */
#include "config.h"

#include <string.h>

#include "practice/practice-names.h"
#include "practice/score-strip.h"

static const char *
field_of (HeraldAnswerField field)
{
  switch (field)
    {
    case HERALD_ANSWER_STATUS:
    case HERALD_ANSWER_TRUTH_STATUS:
      return "her2_status";
    case HERALD_ANSWER_GROUP:
    case HERALD_ANSWER_COUNTS_GROUP:
    case HERALD_ANSWER_TRUTH_GROUP:
      return "ish_group";
    case HERALD_ANSWER_STEP:
    case HERALD_ANSWER_TRUTH_STEP:
      return "next_step";
    default:
      return NULL;
    }
}

static const char *
find_name (const HeraldVocabulary *vocabulary, const char *id, const char *word)
{
  const HeraldField *field =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, id));
  guint choice;

  return herald_field_find_choice (field, word, strlen (word), &choice)
             ? field->choices[choice].name
             : NULL;
}

/**
 * herald_practice_name:
 * @vocabulary: the names
 * @field: where the word stands
 * @word: a word, "" for none
 *
 * Returns: its name, for people
 */
const char *
herald_practice_name (const HeraldVocabulary *vocabulary, HeraldAnswerField field, const char *word)
{
  const char *id = field_of (field);
  const char *name;

  if (id == NULL || *word == '\0')
    return herald_score_name (word);
  name = find_name (vocabulary, id, word);
  /* A count with one probe has a result and no group. */
  if (name == NULL && strcmp (id, "ish_group") == 0)
    name = find_name (vocabulary, "ish_result", word);
  return name != NULL ? name : word;
}

/**
 * herald_practice_class_name:
 * @vocabulary: the names
 * @scale: what the class belongs to
 * @word: a class
 *
 * Returns: its name, for people
 */
const char *
herald_practice_class_name (const HeraldVocabulary *vocabulary,
                            HeraldScaleId scale,
                            const char *word)
{
  return herald_practice_name (vocabulary, herald_scale_find (scale)->given, word);
}
