/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results of records, from one line each. */
#pragma once

#include "record/record.h"

/* Entries and texts as "ihc_score=2+ specimen=excision date=2026-03 edition=asco-cap-2013". */
static inline HeraldResult *
make_result (HeraldVocabulary *vocabulary, const char *text)
{
  static const char *const texts[HERALD_RESULT_N_TEXTS] = { "id",         "date", "sample",
                                                            "laboratory", "year", "edition",
                                                            "report",     "notes" };
  HeraldResult *result = herald_result_new (vocabulary);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;

      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      HeraldResult *before = result;
      guint field = herald_vocabulary_find (vocabulary, pair[0]);
      guint which = 0;

      if (field != HERALD_VOCABULARY_NO_FIELD)
        result = herald_result_with_entry (before, field, pair[1]);
      else
        {
          while (g_strcmp0 (texts[which], pair[0]) != 0)
            g_assert_cmpuint (++which, <, HERALD_RESULT_N_TEXTS);
          result = herald_result_with_text (before, which, pair[1]);
        }
      herald_result_unref (before);
    }
  return result;
}

/* A record of one result that says no more than its notes. */
static inline HeraldRecord *
make_noted_record (HeraldVocabulary *vocabulary, const char *notes)
{
  g_autoptr (HeraldRecord) empty = herald_record_new (vocabulary);
  g_autoptr (HeraldResult) nothing = herald_result_new (vocabulary);
  g_autoptr (HeraldResult) result = herald_result_with_text (nothing, HERALD_RESULT_NOTES, notes);

  return herald_record_with_added (empty, result);
}

static inline HeraldRecord *
make_record (HeraldVocabulary *vocabulary, const char *const *results)
{
  HeraldRecord *record = herald_record_new (vocabulary);

  for (guint i = 0; results[i] != NULL; i++)
    {
      g_autoptr (HeraldResult) result = make_result (vocabulary, results[i]);
      HeraldRecord *before = record;

      record = herald_record_with_added (before, result);
      herald_record_unref (before);
    }
  return record;
}
