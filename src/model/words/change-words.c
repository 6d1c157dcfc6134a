/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what would give another result, the nearest lines first. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/number-words.h"
#include "words/outlook-names.h"
#include "words/outlook-words.h"
#include "words/verdict-words.h"

#define MOST_LINES 3

static char *
line_of_change (const HeraldChange *change)
{
  g_autofree char *line = herald_words_decimal_new (change->line);

  if (change->is_upward)
    return g_strdup_printf (change->is_line_reached ? _ ("%s or more") : _ ("above %s"), line);
  return g_strdup_printf (change->is_line_reached ? _ ("%s or less") : _ ("below %s"), line);
}

/* A test that could not be read is no other reading of it. */
static gboolean
is_reading (const HeraldVerdict *verdict, const HeraldChange *change)
{
  return strcmp (herald_outlook_get_field (verdict, change->field)->choices[change->choice].id,
                 "indeterminate") != 0;
}

static gboolean
is_worth_saying (const HeraldVerdict *verdict, const HeraldChange *change)
{
  const HeraldField *status =
      herald_outlook_get_field (verdict,
                                herald_rulebook_get_status (herald_verdict_get_book (verdict)));
  const HeraldChoice *outcome = &status->choices[change->outcome];

  return (change->is_number ||
          (herald_facts_get (herald_verdict_get_facts (verdict), change->field).known &&
           is_reading (verdict, change))) &&
         herald_outlook_get_heading (verdict, change->field) != NULL &&
         !herald_outlook_is_refused (outcome) && strcmp (outcome->id, "indeterminate") != 0;
}

static char *
sentence_of_change (const HeraldVerdict *verdict, const HeraldChange *change, const char *value)
{
  const HeraldField *field = herald_outlook_get_field (verdict, change->field);
  const HeraldField *status =
      herald_outlook_get_field (verdict,
                                herald_rulebook_get_status (herald_verdict_get_book (verdict)));
  const char *heading = herald_outlook_get_heading (verdict, change->field);

  if (change->is_number)
    /* TRANSLATORS: a number, where it would lie, and the result that would follow */
    return g_strdup_printf (_ ("“%1$s” %2$s would make it: %3$s"),
                            field->title,
                            value,
                            status->choices[change->outcome].name);
  /* TRANSLATORS: a test, another reading of it, and the result that would follow */
  return g_strdup_printf (_ ("%1$s %2$s would make it: %3$s"),
                          heading,
                          value,
                          status->choices[change->outcome].name);
}

static void
add_numbers (const HeraldVerdict *verdict, GPtrArray *lines)
{
  const GArray *changes = herald_verdict_get_changes (verdict);

  for (guint i = 0; i < changes->len && lines->len < MOST_LINES; i++)
    {
      const HeraldChange *change = &g_array_index (changes, HeraldChange, i);
      g_autofree char *value = NULL;

      if (!change->is_number || !is_worth_saying (verdict, change))
        continue;
      value = line_of_change (change);
      g_ptr_array_add (lines, sentence_of_change (verdict, change, value));
    }
}

static gboolean
is_first_of_kind (const GArray *changes, guint index)
{
  const HeraldChange *change = &g_array_index (changes, HeraldChange, index);

  for (guint i = 0; i < index; i++)
    {
      const HeraldChange *before = &g_array_index (changes, HeraldChange, i);

      if (!before->is_number && before->field == change->field &&
          before->outcome == change->outcome)
        return FALSE;
    }
  return TRUE;
}

static char *
readings_like (const HeraldVerdict *verdict, const HeraldChange *change)
{
  const GArray *changes = herald_verdict_get_changes (verdict);
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const HeraldChange *other = &g_array_index (changes, HeraldChange, i);

      if (!other->is_number && other->field == change->field && other->outcome == change->outcome &&
          is_reading (verdict, other))
        g_ptr_array_add (readings,
                         (gpointer)herald_outlook_get_field (verdict, other->field)
                             ->choices[other->choice]
                             .name);
    }
  return herald_words_or_new (readings);
}

static void
add_choices (const HeraldVerdict *verdict, GPtrArray *lines)
{
  const GArray *changes = herald_verdict_get_changes (verdict);

  for (guint i = 0; i < changes->len && lines->len < MOST_LINES; i++)
    {
      const HeraldChange *change = &g_array_index (changes, HeraldChange, i);
      g_autofree char *value = NULL;

      if (change->is_number || !is_worth_saying (verdict, change) || !is_first_of_kind (changes, i))
        continue;
      value = readings_like (verdict, change);
      g_ptr_array_add (lines, sentence_of_change (verdict, change, value));
    }
}

/**
 * herald_words_changes_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (element-type utf8): what would give another result, the nearest lines
 *   first; empty where there is no result yet
 */
GPtrArray *
herald_words_changes_new (const HeraldVerdict *verdict)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;

  if (!herald_words_is_decided (verdict))
    return lines;
  add_numbers (verdict, lines);
  add_choices (verdict, lines);
  herald_outlook_add_names (verdict, others);
  if (others->len == 0)
    return lines;
  names = herald_words_or_new (others);
  g_ptr_array_add (lines,
                   g_strdup_printf (_ ("What is not entered yet could still make it: %s"), names));
  return lines;
}
