/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short words for a table: those who read a cohort know the terms, and a column is narrow. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-names.h"
#include "record/column-guess.h"

static const struct
{
  const char *id;
  const char *name;
} statuses[] = {
  { "positive", N_ ("Positive") },     { "negative", N_ ("Negative") },
  { "equivocal", N_ ("Equivocal") },   { "indeterminate", N_ ("Indeterminate") },
  { "pending", N_ ("Not final yet") }, { "undefined", N_ ("No rule") },
  { "invalid", N_ ("To be checked") },
};

static const char *
name_status (const HeraldChoice *choice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      if (g_str_equal (statuses[i].id, choice->id))
        return _ (statuses[i].name);
    }
  return choice->name != NULL ? choice->name : choice->id;
}

/*
 * herald_cohort_names_outcome:
 * @table: cases
 * @outcome: an outcome
 * @choice: one of its choices, or %HERALD_CASE_NO_CHOICE
 *
 * Returns: (transfer none): what it is called; "" for none
 */
const char *
herald_cohort_names_outcome (const HeraldCaseTable *table, HeraldCaseOutcome outcome, guint choice)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_case_table_get_vocabulary (table),
                                   herald_case_table_get_field (table, outcome));

  if (choice >= field->n_choices)
    return "";
  if (outcome == HERALD_CASE_STATUS)
    return name_status (&field->choices[choice]);
  return field->choices[choice].name != NULL ? field->choices[choice].name
                                             : field->choices[choice].id;
}

/*
 * herald_cohort_names_problem:
 * @problem: the kind of a problem
 *
 * Returns: (transfer none): what it is called
 */
const char *
herald_cohort_names_problem (HeraldCaseProblem problem)
{
  static const char *const names[HERALD_CASE_N_PROBLEMS] = {
    [HERALD_CASE_PROBLEM_NONE] = N_ ("Nothing to say"),
    [HERALD_CASE_PROBLEM_ROW] = N_ ("The row can't be read"),
    [HERALD_CASE_PROBLEM_CELL] = N_ ("A cell can't be right"),
    [HERALD_CASE_PROBLEM_NUMBERS] = N_ ("Numbers don't agree"),
    [HERALD_CASE_PROBLEM_MISSING] = N_ ("Something is missing"),
    [HERALD_CASE_PROBLEM_NOTE] = N_ ("A note"),
  };

  return _ (names[problem]);
}

/*
 * herald_cohort_names_explain:
 * @problem: the kind of a problem
 * @text: what is wrong
 * @length: how long @text is, in bytes; not all of them have to be text
 *
 * Returns: (transfer full): both; "" where nothing is wrong
 */
char *
herald_cohort_names_explain (HeraldCaseProblem problem, const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);

  if (problem == HERALD_CASE_PROBLEM_NONE)
    return g_steal_pointer (&valid);
  /* Translators: a kind of problem, and what is wrong */
  return g_strdup_printf (_ ("%1$s: %2$s"), herald_cohort_names_problem (problem), valid);
}

/*
 * herald_cohort_names_size:
 * @bytes: a size
 *
 * Returns: (transfer full): it in units for people
 */
char *
herald_cohort_names_size (gsize bytes)
{
  return g_format_size (bytes);
}

/*
 * herald_cohort_names_column:
 * @vocabulary: the inputs
 * @meaning: what a column holds, "" for nothing of use
 *
 * Returns: (transfer full): what that is called
 */
char *
herald_cohort_names_column (const HeraldVocabulary *vocabulary, const char *meaning)
{
  const HeraldField *field;

  if (*meaning == '\0')
    return g_strdup (_ ("Not used"));
  if (g_str_equal (meaning, HERALD_COLUMN_CASE))
    return g_strdup (_ ("Name or number of the case"));
  if (g_str_equal (meaning, HERALD_COLUMN_EDITION))
    return g_strdup (_ ("Edition"));
  field = herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, meaning));
  if (field->title == NULL)
    return g_strdup (meaning);
  /* Translators: the title of an input, and its name in files */
  return g_strdup_printf (_ ("%s (%s)"), field->title, meaning);
}
