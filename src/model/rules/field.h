/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/field-guide.h"
#include "rules/fraction.h"

G_BEGIN_DECLS

/* Sets of choices are kept in 32 bits; the last bit is kept free for "not known". */
#define HERALD_FIELD_MAX_CHOICES 31

/**
 * HeraldFieldKind:
 * @HERALD_FIELD_CHOICE: one of a few words
 * @HERALD_FIELD_NUMBER: a decimal number
 * @HERALD_FIELD_COUNT: a whole number
 */
typedef enum
{
  HERALD_FIELD_CHOICE,
  HERALD_FIELD_NUMBER,
  HERALD_FIELD_COUNT,
} HeraldFieldKind;

/**
 * HeraldProblem:
 *
 * Why a text can't be the value of a field. The person mends it, so it is a value and no error.
 */
typedef enum
{
  HERALD_PROBLEM_NONE,
  HERALD_PROBLEM_NOT_A_CHOICE,
  HERALD_PROBLEM_NOT_A_NUMBER,
  HERALD_PROBLEM_NEGATIVE,
  HERALD_PROBLEM_A_BOUND,
  HERALD_PROBLEM_A_RANGE,
  HERALD_PROBLEM_AMBIGUOUS_MARKS,
  HERALD_PROBLEM_TOO_MANY_DIGITS,
  HERALD_PROBLEM_UNKNOWN_UNIT,
  HERALD_PROBLEM_NOT_WHOLE,
  HERALD_PROBLEM_TOO_SMALL,
  HERALD_PROBLEM_TOO_LARGE,
} HeraldProblem;

/**
 * HeraldValue:
 * @known: whether there is a value
 * @choice: the index of the choice, for a choice
 * @number: the number as written, for a number or a count
 */
typedef struct
{
  gboolean known;
  guint choice;
  HeraldDecimal number;
} HeraldValue;

typedef struct
{
  const char *id;
  gsize id_length;
  const char *name;     /* (nullable) for people, translated */
  const char *sentence; /* (nullable) what it says, for people */
  const char *ask;      /* (nullable) a sentence to ask, ready to say */
  const char *not_text; /* (nullable) what it is often taken for, and is not */
  gboolean is_silent;   /* an inner state that tables leave empty */
  gboolean is_pending;  /* not an outcome yet: missing to the decisions that follow */
} HeraldChoice;

typedef struct
{
  const char *text;
  guint tenfold; /* the value counts this power of ten of the field's own unit */
} HeraldUnit;

/* A field is asked for only where one of these choices stands in another field. */
typedef struct
{
  guint field;
  guint32 choices; /* a set of them, one bit each */
} HeraldCondition;

/**
 * HeraldField:
 * @id: its name in files and on the command line
 * @kind: what it holds
 * @is_outcome: whether a decision gives it
 * @title: (nullable): for people
 * @guide: what it is and where it stands on a report
 * @too_large_text: (nullable): own words for a value that is too large
 * @conditions: (element-type HeraldCondition) (nullable): where it is asked for only in some cases,
 *   those that other inputs give; one that holds is enough
 * @choices: (array length=n_choices): in the order of the vocabulary
 * @units: (array length=n_units): what may be typed behind a number
 * @minimum: smallest value
 * @maximum: largest value
 * @is_above_minimum: whether @minimum itself is too small
 * @fallback: the value of an empty field, unknown for most
 *
 * One line of a report, or one outcome of the rules. Immutable, owned by its #HeraldVocabulary.
 */
typedef struct
{
  const char *id;
  HeraldFieldKind kind;
  gboolean is_outcome;
  GArray *conditions;
  const char *title;
  HeraldFieldGuide guide;
  const char *too_large_text;
  HeraldChoice *choices;
  guint n_choices;
  HeraldUnit *units;
  guint n_units;
  HeraldDecimal minimum;
  HeraldDecimal maximum;
  HeraldFraction low;  /* @minimum, ready to compare with */
  HeraldFraction high; /* @maximum, likewise */
  gboolean is_above_minimum;
  HeraldValue fallback;
} HeraldField;

HeraldField *herald_field_read (const HeraldJson *json, gboolean is_outcome, GError **error);
void herald_field_free (HeraldField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldField, herald_field_free)

gboolean
herald_field_find_choice (const HeraldField *self, const char *text, gsize length, guint *choice);
HeraldProblem herald_field_check_range (const HeraldField *self, HeraldFraction number);
HeraldProblem
herald_field_parse (const HeraldField *self, const char *text, gsize length, HeraldValue *value);
char *herald_field_value_to_text (const HeraldField *self, HeraldValue value);

G_END_DECLS
