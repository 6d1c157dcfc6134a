/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record, its results and its file are called. */
#include "config.h"

#include "record/record-words.h"

#include <glib/gi18n.h>

#include "record/date-words.h"

/**
 * herald_record_words_place:
 * @index: which result, from 0
 * @n_results: of how many
 *
 * Returns: (transfer full): "Result 1 of 3"
 */
char *
herald_record_words_place (guint index, guint n_results)
{
  if (n_results == 1)
    return g_strdup (_ ("Your result"));
  /* Translators: “Result 1 of 3” */
  return g_strdup_printf (_ ("Result %u of %u"), index + 1, n_results);
}

/* What is no date is said as it stands in the file. */
static char *
make_date (const HeraldResult *result)
{
  const char *text = herald_result_get_text (result, HERALD_RESULT_DATE);
  HeraldPartialDate date = herald_partial_date_parse (text);

  return herald_partial_date_is_known (date) ? herald_date_words_new (date) : g_strdup (text);
}

/**
 * herald_record_words_sample:
 * @result: a result
 *
 * Returns: (transfer full) (nullable): "Biopsy, March 2026", or as much of it as the person said;
 *   %NULL where that is nothing
 */
char *
herald_record_words_sample (const HeraldResult *result)
{
  const char *specimen = herald_result_get_text (result, HERALD_RESULT_SPECIMEN);
  g_autofree char *date = make_date (result);

  if (*specimen == '\0' && *date == '\0')
    return NULL;
  if (*specimen == '\0')
    return g_steal_pointer (&date);
  if (*date == '\0')
    return g_strdup (specimen);
  /* Translators: what a sample is called, and its date: “Biopsy, March 2026” */
  return g_strdup_printf (C_ ("sample", "%s, %s"), specimen, date);
}

/**
 * herald_record_words_result:
 * @result: a result
 * @index: which one, from 0
 * @n_results: of how many
 *
 * Returns: (transfer full): "Result 1 of 3 · Biopsy, March 2026"
 */
char *
herald_record_words_result (const HeraldResult *result, guint index, guint n_results)
{
  g_autofree char *place = herald_record_words_place (index, n_results);
  g_autofree char *sample = herald_record_words_sample (result);

  if (sample == NULL)
    return g_steal_pointer (&place);
  /* Translators: “Result 1 of 3 · Biopsy, March 2026” */
  return g_strdup_printf (C_ ("result", "%s · %s"), place, sample);
}

/**
 * herald_record_words_state:
 * @document: a document
 *
 * Returns: (transfer none): a word or two on how it stands to its file
 */
const char *
herald_record_words_state (HeraldDocument *document)
{
  switch (herald_document_get_state (document))
    {
    case HERALD_DOCUMENT_SAVED:
      return _ ("Saved");
    case HERALD_DOCUMENT_CHANGED:
    case HERALD_DOCUMENT_SAVING:
      return _ ("Saving…");
    case HERALD_DOCUMENT_FAILED:
    case HERALD_DOCUMENT_CONFLICT:
      return _ ("Not saved");
    case HERALD_DOCUMENT_UNTOUCHED:
      return _ ("Not saved to this file");
    case HERALD_DOCUMENT_NEW:
    default:
      return _ ("Not kept in a file");
    }
}

/**
 * herald_record_words_file_name:
 *
 * What is in a file is not told by its name: anybody who sees the folder could read it.
 *
 * Returns: (transfer full): what to call the file
 */
char *
herald_record_words_file_name (void)
{
  /* Translators: the name of a new file, without its ending */
  return g_strconcat (_ ("My results"), HERALD_DOCUMENT_SUFFIX, NULL);
}
