/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may stand in each field of an answer: one table for files, journals and the screen. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/answer-field.h"
#include "rules/fraction.h"

typedef enum
{
  KIND_TEXT,    /* free, on one line */
  KIND_WORD,    /* an id: letters, digits and a few marks */
  KIND_COUNT,   /* a whole number below 2^32 */
  KIND_PERCENT, /* a decimal, 0 to 100 */
  KIND_DECIMAL, /* a decimal, zero or greater */
  KIND_TIME,    /* a moment with its offset from UTC */
} Kind;

typedef struct
{
  const char *name;
  Kind kind;
  const char *const *words; /* (nullable) for a word, the only ones there are */
} Column;

static const char *const case_kinds[] = { "ihc", "ish", "written", "picture", NULL };
static const char *const modes[] = { "learn", "test", "repeat", NULL };
static const char *const scores[] = { "0", "ultralow", "1+", "2+", "3+", "indeterminate", NULL };

static const Column columns[HERALD_ANSWER_N_FIELDS] = {
  [HERALD_ANSWER_SET] = { "set", KIND_TEXT, NULL },
  [HERALD_ANSWER_CASE] = { "case", KIND_TEXT, NULL },
  [HERALD_ANSWER_SEED] = { "seed", KIND_COUNT, NULL },
  [HERALD_ANSWER_KIND] = { "kind", KIND_WORD, case_kinds },
  [HERALD_ANSWER_BOUNDARY] = { "boundary", KIND_WORD, NULL },
  [HERALD_ANSWER_EDITION] = { "edition", KIND_TEXT, NULL },
  [HERALD_ANSWER_READER] = { "reader", KIND_TEXT, NULL },
  [HERALD_ANSWER_MODE] = { "mode", KIND_WORD, modes },
  [HERALD_ANSWER_VIEW] = { "view", KIND_WORD, NULL },
  [HERALD_ANSWER_STARTED] = { "started", KIND_TIME, NULL },
  [HERALD_ANSWER_SECONDS] = { "seconds", KIND_COUNT, NULL },
  [HERALD_ANSWER_INTENSE] = { "intense", KIND_PERCENT, NULL },
  [HERALD_ANSWER_WEAK] = { "weak", KIND_PERCENT, NULL },
  [HERALD_ANSWER_FAINT] = { "faint", KIND_PERCENT, NULL },
  [HERALD_ANSWER_BASOLATERAL] = { "basolateral", KIND_PERCENT, NULL },
  [HERALD_ANSWER_PARTS_SCORE] = { "parts_score", KIND_WORD, NULL },
  [HERALD_ANSWER_SCORE] = { "score", KIND_WORD, scores },
  [HERALD_ANSWER_STATUS] = { "status", KIND_WORD, NULL },
  [HERALD_ANSWER_HER2_SIGNALS] = { "her2_signals", KIND_COUNT, NULL },
  [HERALD_ANSWER_CEP17_SIGNALS] = { "cep17_signals", KIND_COUNT, NULL },
  [HERALD_ANSWER_HER2_NUCLEI] = { "her2_nuclei", KIND_COUNT, NULL },
  [HERALD_ANSWER_CEP17_NUCLEI] = { "cep17_nuclei", KIND_COUNT, NULL },
  [HERALD_ANSWER_COPIES] = { "copies", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_RATIO] = { "ratio", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_COUNTS_GROUP] = { "counts_group", KIND_WORD, NULL },
  [HERALD_ANSWER_GROUP] = { "group", KIND_WORD, NULL },
  [HERALD_ANSWER_STEP] = { "next_step", KIND_WORD, NULL },
  [HERALD_ANSWER_TRUTH_INTENSE] = { "truth_intense", KIND_PERCENT, NULL },
  [HERALD_ANSWER_TRUTH_WEAK] = { "truth_weak", KIND_PERCENT, NULL },
  [HERALD_ANSWER_TRUTH_FAINT] = { "truth_faint", KIND_PERCENT, NULL },
  [HERALD_ANSWER_TRUTH_BASOLATERAL] = { "truth_basolateral", KIND_PERCENT, NULL },
  [HERALD_ANSWER_TRUTH_SCORE] = { "truth_score", KIND_WORD, scores },
  [HERALD_ANSWER_TRUTH_STATUS] = { "truth_status", KIND_WORD, NULL },
  [HERALD_ANSWER_TRUTH_COPIES] = { "truth_copies", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_COPIES_LOW] = { "truth_copies_low", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_COPIES_HIGH] = { "truth_copies_high", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_RATIO] = { "truth_ratio", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_RATIO_LOW] = { "truth_ratio_low", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_RATIO_HIGH] = { "truth_ratio_high", KIND_DECIMAL, NULL },
  [HERALD_ANSWER_TRUTH_GROUP] = { "truth_group", KIND_WORD, NULL },
  [HERALD_ANSWER_TRUTH_STEP] = { "truth_next_step", KIND_WORD, NULL },
};

static gboolean
is_plain_line (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) || letter == 0x2028 || letter == 0x2029)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_word (const Column *column, const char *text)
{
  if (column->words != NULL)
    return g_strv_contains (column->words, text);
  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && (at == text || strchr ("_-+/.", *at) == NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_count (const char *text)
{
  guint64 number;

  return g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL);
}

static gboolean
is_decimal (const char *text, gboolean is_percent)
{
  HeraldDecimal decimal;
  gsize used;
  HeraldFraction hundred = herald_fraction_new (100, 1);

  if (herald_decimal_parse (text, strlen (text), &decimal, &used) != HERALD_DECIMAL_OK ||
      text[used] != '\0')
    return FALSE;
  return !is_percent ||
         herald_fraction_compare (herald_fraction_from_decimal (decimal), hundred) <= 0;
}

/* The day must stand in front in one spelling: it is read off without the time. */
static gboolean
is_time (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  return time != NULL && strlen (text) > 11 && text[4] == '-' && text[7] == '-' && text[10] == 'T';
}

static gboolean
fits (const Column *column, const char *text)
{
  switch (column->kind)
    {
    case KIND_WORD:
      return is_word (column, text);
    case KIND_COUNT:
      return is_count (text);
    case KIND_PERCENT:
      return is_decimal (text, TRUE);
    case KIND_DECIMAL:
      return is_decimal (text, FALSE);
    case KIND_TIME:
      return is_time (text);
    case KIND_TEXT:
    default:
      return TRUE;
    }
}

static char *
say_why (const Column *column, const char *text)
{
  g_autofree char *choices = NULL;

  switch (column->kind)
    {
    case KIND_COUNT:
      return g_strdup_printf (_ ("“%s” is not a whole number"), text);
    case KIND_PERCENT:
      return g_strdup_printf (_ ("“%s” is not a percent from 0 to 100"), text);
    case KIND_DECIMAL:
      return g_strdup_printf (_ ("“%s” is not a number from 0 up"), text);
    case KIND_TIME:
      return g_strdup_printf (_ ("“%s” is not a time such as 2026-11-27T10:00:00Z"), text);
    case KIND_WORD:
    case KIND_TEXT:
    default:
      if (column->words == NULL)
        return g_strdup_printf (_ ("“%s” is not a word that may stand here"), text);
      choices = g_strjoinv (", ", (GStrv)column->words);
      return g_strdup_printf (_ ("“%s” is not one of %s"), text, choices);
    }
}

/**
 * herald_answer_field_get_name:
 * @field: a field
 *
 * Returns: (transfer none): its column in files
 */
const char *
herald_answer_field_get_name (HeraldAnswerField field)
{
  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, NULL);

  return columns[field].name;
}

/**
 * herald_answer_field_find:
 * @name: a column of a file; no NUL byte need end it
 * @length: its length in bytes
 *
 * Returns: the field, or %HERALD_ANSWER_N_FIELDS where there is none
 */
HeraldAnswerField
herald_answer_field_find (const char *name, gsize length)
{
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    {
      if (strlen (columns[i].name) == length && strncmp (columns[i].name, name, length) == 0)
        return i;
    }
  return HERALD_ANSWER_N_FIELDS;
}

/**
 * herald_answer_field_check:
 * @field: a field
 * @text: what shall stand in it; "" always may
 * @reason: (out) (optional) (transfer full): why it may not, for people
 *
 * Returns: whether @text may stand in @field
 */
gboolean
herald_answer_field_check (HeraldAnswerField field, const char *text, char **reason)
{
  const Column *column;
  char *why = NULL;

  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, FALSE);

  column = &columns[field];
  if (!is_plain_line (text))
    why = g_strdup (_ ("there are signs that are not plain text on one line"));
  else if (strlen (text) > HERALD_ANSWER_MOST_BYTES)
    why = g_strdup_printf (_ ("it is longer than %d bytes"), HERALD_ANSWER_MOST_BYTES);
  else if (*text != '\0' && !fits (column, text))
    why = say_why (column, text);
  if (reason != NULL)
    *reason = why;
  else
    g_free (why);
  return why == NULL;
}
