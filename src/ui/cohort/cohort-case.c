/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the table on the screen: made when it comes into sight, and read anew from the text. */
#include "config.h"

#include "cohort/cohort-case.h"
#include "cohort/cohort-names.h"

struct _HeraldCohortCase
{
  GObject parent_instance;

  HeraldCaseTable *table;
  guint index;
  char *texts[HERALD_COHORT_N_SHOWN];
};

G_DEFINE_FINAL_TYPE (HeraldCohortCase, herald_cohort_case, G_TYPE_OBJECT)

static void
herald_cohort_case_finalize (GObject *object)
{
  HeraldCohortCase *self = HERALD_COHORT_CASE (object);

  for (guint i = 0; i < HERALD_COHORT_N_SHOWN; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->table, herald_case_table_unref);
  G_OBJECT_CLASS (herald_cohort_case_parent_class)->finalize (object);
}

static void
herald_cohort_case_class_init (HeraldCohortCaseClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_cohort_case_finalize;
}

static void
herald_cohort_case_init (HeraldCohortCase *self G_GNUC_UNUSED)
{
}

static char *
name_outcome (HeraldCohortCase *self, HeraldCaseOutcome outcome)
{
  return g_strdup (herald_cohort_names_outcome (
      self->table, outcome, herald_case_table_get_outcome (self->table, self->index, outcome)));
}

/* The bytes of the table may be no text, and one row is one line. */
static char *
tidy (const char *text, gsize length)
{
  char *valid = g_utf8_make_valid (text, length);

  return g_strdelimit (valid, "\r\n\t", ' ');
}

static void
read_row (HeraldCohortCase *self)
{
  const HeraldCohortRow *row = herald_case_table_read (self->table, self->index, NULL);
  g_autofree char *problem = NULL;

  if (row == NULL)
    return;
  problem = herald_cohort_names_explain (herald_case_table_get_problem (self->table, self->index),
                                         row->problem,
                                         row->problem_length);
  self->texts[HERALD_COHORT_SHOWN_EDITION] =
      row->book != NULL ? g_strdup (herald_rulebook_get_text (row->book)->title)
                        : tidy (row->edition.text, row->edition.length);
  self->texts[HERALD_COHORT_SHOWN_PROBLEM] = tidy (problem, strlen (problem));
}

static void
fill (HeraldCohortCase *self)
{
  g_autofree char *name = herald_case_table_dup_case (self->table, self->index);

  self->texts[HERALD_COHORT_SHOWN_CASE] = tidy (name, strlen (name));
  self->texts[HERALD_COHORT_SHOWN_STATUS] = name_outcome (self, HERALD_CASE_STATUS);
  self->texts[HERALD_COHORT_SHOWN_GROUP] = name_outcome (self, HERALD_CASE_GROUP);
  self->texts[HERALD_COHORT_SHOWN_STEP] = name_outcome (self, HERALD_CASE_STEP);
  read_row (self);
}

/*
 * herald_cohort_case_new:
 * @table: cases
 * @index: one of them
 *
 * Returns: (transfer full): that case
 */
HeraldCohortCase *
herald_cohort_case_new (HeraldCaseTable *table, guint index)
{
  HeraldCohortCase *self = g_object_new (HERALD_TYPE_COHORT_CASE, NULL);

  self->table = herald_case_table_ref (table);
  self->index = index;
  return self;
}

/*
 * herald_cohort_case_get_index:
 * @self: a case
 *
 * Returns: which case of the table it is, in the order of the rows
 */
guint
herald_cohort_case_get_index (HeraldCohortCase *self)
{
  return self->index;
}

/*
 * herald_cohort_case_get_text:
 * @self: a case
 * @shown: a column of the screen
 *
 * Returns: (transfer none): what stands there
 */
const char *
herald_cohort_case_get_text (HeraldCohortCase *self, HeraldCohortShown shown)
{
  if (self->texts[HERALD_COHORT_SHOWN_CASE] == NULL)
    fill (self);
  return self->texts[shown] != NULL ? self->texts[shown] : "";
}
