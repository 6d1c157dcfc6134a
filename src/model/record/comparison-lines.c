/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two reports say, line by line, and how that goes together. */
#include "config.h"

#include <string.h>

#include "content/written-number.h"
#include "record/comparison.h"

/* A line is a reading, a number, or a number with what it is read as. A number alone that differs
 * is no change: two counts of one tumour never agree to the last digit. */
static const struct
{
  const char *reading; /* (nullable) an input that is a choice, or an outcome */
  const char *number;  /* (nullable) an input */
  const char *unit;    /* (nullable) of the number */
  gboolean is_silent;  /* the reading only says whether the number is read in another way */
} kinds[] = {
  { "lab_her2_status", NULL, NULL, FALSE },
  { "her2_status", NULL, NULL, FALSE },
  { "ihc_reading", NULL, NULL, FALSE },
  { "ish_result", NULL, NULL, FALSE },
  { "ish_result", "her2_cep17_ratio", NULL, TRUE },
  { "ish_result", "her2_copies", NULL, TRUE },
  { "recount_group", NULL, NULL, FALSE },
  { "her2_expression", NULL, NULL, FALSE },
  { "er_reading", "er_percent", "%", FALSE },
  { "pr_reading", "pr_percent", "%", FALSE },
  { "ki67_reading", "ki67_percent", "%", TRUE },
  { "nottingham_grade", NULL, NULL, FALSE },
  { NULL, "tumour_size_mm", "mm", FALSE },
};

/* One side of a line. */
typedef struct
{
  const HeraldChoice *reading; /* (nullable) */
  gboolean has_number;
  HeraldFraction number;
  char *text; /* (nullable) */
} Side;

static const HeraldField *
find_field (const HeraldVerdict *verdict, const char *id, guint *index)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));

  *index = herald_vocabulary_find (vocabulary, id);
  return herald_vocabulary_get_field (vocabulary, *index);
}

/* Two facts that do not fit are an inner state without a result, and yet worth saying. */
static const HeraldChoice *
find_outcome (const HeraldVerdict *verdict, const HeraldField *field, guint index)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  const HeraldChoice *choice = herald_verdict_get_outcome (verdict, field->id);

  if (choice != NULL || herald_evaluation_is_void (evaluation) || !evaluation->known[index])
    return choice;
  choice = &field->choices[evaluation->choice[index]];
  return choice->name != NULL ? choice : NULL;
}

/* A gene test that was not done has no result, as tables have it. */
static const HeraldChoice *
find_reading (const HeraldVerdict *verdict, const char *id)
{
  guint index;
  const HeraldField *field = find_field (verdict, id, &index);
  const HeraldChoice *choice;
  HeraldValue value;

  if (!field->is_outcome)
    {
      value = herald_facts_get (herald_verdict_get_facts (verdict), index);
      return value.known ? &field->choices[value.choice] : NULL;
    }
  choice = find_outcome (verdict, field, index);
  return choice != NULL && strcmp (choice->id, "none") != 0 ? choice : NULL;
}

static char *
make_number (const HeraldVerdict *verdict, guint kind)
{
  guint index;
  g_autofree char *digits = NULL;
  g_autofree char *number = NULL;

  find_field (verdict, kinds[kind].number, &index);
  digits = herald_verdict_get_value_text (verdict, index);
  number = herald_written_number_new (digits);
  if (kinds[kind].unit == NULL)
    return g_steal_pointer (&number);
  /* The number and its unit stay together. */
  return g_strdup_printf ("%s\u00a0%s", number, kinds[kind].unit);
}

static Side
read_side (const HeraldVerdict *verdict, guint kind)
{
  Side side = { .reading = NULL };
  g_autofree char *number = NULL;
  gboolean is_shown;

  if (kinds[kind].reading != NULL)
    side.reading = find_reading (verdict, kinds[kind].reading);
  if (kinds[kind].number != NULL)
    side.has_number = herald_verdict_get_number (verdict, kinds[kind].number, &side.number);
  if (side.has_number)
    number = make_number (verdict, kind);
  is_shown = side.reading != NULL && !kinds[kind].is_silent;
  if (is_shown && number != NULL)
    side.text = g_strdup_printf ("%s, %s", side.reading->name, number);
  else
    side.text = is_shown ? g_strdup (side.reading->name) : g_steal_pointer (&number);
  return side;
}

static HeraldLineState
hold_together (const Side *sides)
{
  gboolean has_numbers = sides[0].has_number && sides[1].has_number;

  if (sides[0].text == NULL || sides[1].text == NULL)
    return HERALD_LINE_ONE_SIDED;
  if (sides[0].reading != sides[1].reading)
    return HERALD_LINE_CHANGED;
  if (has_numbers && herald_fraction_compare (sides[0].number, sides[1].number) != 0)
    return HERALD_LINE_SHIFTED;
  return HERALD_LINE_SAME;
}

static void
add_line (GArray *lines, HeraldVerdict *const *verdicts, guint kind)
{
  const char *id = kinds[kind].is_silent || kinds[kind].reading == NULL ? kinds[kind].number
                                                                        : kinds[kind].reading;
  Side sides[] = { read_side (verdicts[0], kind), read_side (verdicts[1], kind) };
  HeraldComparisonLine line = { id, NULL, { sides[0].text, sides[1].text }, hold_together (sides) };
  guint index;

  if (sides[0].text == NULL && sides[1].text == NULL)
    return;
  line.title = find_field (verdicts[0], id, &index)->title;
  g_array_append_val (lines, line);
}

static void
clear_line (HeraldComparisonLine *line)
{
  g_free (line->texts[0]);
  g_free (line->texts[1]);
}

/**
 * herald_comparison_lines_new:
 * @verdicts: (array fixed-size=2): two results, read by one edition
 *
 * Returns: (transfer full) (element-type HeraldComparisonLine): what at least one of them says
 */
GArray *
herald_comparison_lines_new (HeraldVerdict *const *verdicts)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (HeraldComparisonLine));

  g_array_set_clear_func (lines, (GDestroyNotify)clear_line);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_line (lines, verdicts, i);
  return lines;
}
