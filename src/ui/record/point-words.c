/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of one result among others: which it is, when it was, and by which rule it is read.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "record/date-words.h"
#include "record/point-words.h"
#include "words/verdict-words.h"

static const char *
find_kind (const HeraldTimePoint *point)
{
  HeraldVocabulary *vocabulary = herald_result_get_vocabulary (point->result);
  guint index = herald_vocabulary_find (vocabulary, "specimen");
  HeraldValue value = herald_facts_get (herald_verdict_get_facts (point->verdict), index);

  if (!value.known)
    return NULL;
  return herald_vocabulary_get_field (vocabulary, index)->choices[value.choice].name;
}

/**
 * herald_point_words_name:
 * @point: a result
 *
 * Returns: what it is called: as the person does, else by its kind of sample or its laboratory
 */
const char *
herald_point_words_name (const HeraldTimePoint *point)
{
  const char *own = herald_result_get_text (point->result, HERALD_RESULT_SPECIMEN);
  const char *laboratory = herald_result_get_text (point->result, HERALD_RESULT_LABORATORY);
  const char *kind = find_kind (point);

  if (*own != '\0')
    return own;
  if (kind != NULL)
    return kind;
  return *laboratory != '\0' ? laboratory : _ ("Result");
}

/**
 * herald_point_words_status:
 * @point: a result
 *
 * Returns: its HER2 status in a few words, the laboratory's own where it was entered
 */
const char *
herald_point_words_status (const HeraldTimePoint *point)
{
  return herald_time_point_is_empty (point) ? _ ("Nothing entered yet") : point->status->name;
}

/**
 * herald_point_words_title_new:
 * @point: a result
 *
 * Returns: (transfer full): what it is called, and its date
 */
char *
herald_point_words_title_new (const HeraldTimePoint *point)
{
  g_autofree char *date = herald_date_words_new (point->date);

  /* TRANSLATORS: a sample and its date, as in "Needle biopsy, 12 May 2026" */
  return g_strdup_printf (_ ("%1$s, %2$s"), herald_point_words_name (point), date);
}

/**
 * herald_point_words_edition_new:
 * @point: a result
 *
 * Returns: (transfer full): by which edition it is read, and why by that one
 */
char *
herald_point_words_edition_new (const HeraldTimePoint *point)
{
  const char *title = herald_rulebook_get_text (herald_verdict_get_book (point->verdict))->title;

  switch (point->reason)
    {
    case HERALD_EDITION_CHOSEN:
      return g_strdup_printf (_ ("Read by %s, as chosen"), title);
    case HERALD_EDITION_OF_YEAR:
      return g_strdup_printf (_ ("Read by %s, in force in its year"), title);
    case HERALD_EDITION_NEWEST:
    default:
      return g_strdup_printf (_ ("Read by %s, as its year is not known"), title);
    }
}

/**
 * herald_point_words_all_new:
 * @points: (element-type HeraldTimePoint): results in order of time
 *
 * Returns: (transfer full): all that a time axis shows, one result a line
 */
char *
herald_point_words_all_new (GPtrArray *points)
{
  GString *text = g_string_new (_ ("Results in order of time"));

  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *title = herald_point_words_title_new (points->pdata[i]);

      /* TRANSLATORS: a number, a sample with its date, and a result */
      g_string_append_printf (text, "\n");
      g_string_append_printf (
          text, _ ("%1$u. %2$s: %3$s"), i + 1, title, herald_point_words_status (points->pdata[i]));
    }
  return g_string_free (text, FALSE);
}
