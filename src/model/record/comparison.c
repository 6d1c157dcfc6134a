/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two results held side by side: what is equal, what changed, and whether that is in what was
 * measured or only in the rule. */
#include "config.h"

#include <string.h>

#include "record/comparison.h"
#include "rules/nearness.h"

static const char *
status_of (const HeraldVerdict *verdict)
{
  return herald_verdict_get_outcome (verdict, "her2_status")->id;
}

static gboolean
is_decided (const char *status)
{
  return strcmp (status, "positive") == 0 || strcmp (status, "negative") == 0;
}

static HeraldRulebook *
find_newer (HeraldTimePoint *const *points)
{
  HeraldRulebook *books[] = { herald_verdict_get_book (points[0]->verdict),
                              herald_verdict_get_book (points[1]->verdict) };

  return herald_rulebook_get_text (books[0])->year_from >
                 herald_rulebook_get_text (books[1])->year_from
             ? books[0]
             : books[1];
}

/* Whether both, read by one edition, are decided and agree, or differ. */
static gboolean
is_same_under (const HeraldComparison *self, gboolean *is_known)
{
  const char *first = status_of (self->under[0]);
  const char *second = status_of (self->under[1]);

  *is_known = is_decided (first) && is_decided (second);
  return strcmp (first, second) == 0;
}

/* The rule speaks for a result only where the laboratory does not say another thing. */
static gboolean
follows_rule (const HeraldTimePoint *point)
{
  return strcmp (point->status->id, status_of (point->verdict)) == 0;
}

static guint32
find_status_features (const HeraldComparison *self)
{
  HeraldTimePoint *const *points = self->points;
  gboolean differ =
      herald_verdict_get_book (points[0]->verdict) != herald_verdict_get_book (points[1]->verdict);
  gboolean is_known;
  gboolean is_same = is_same_under (self, &is_known);
  gboolean speaks = differ && is_known && follows_rule (points[0]) && follows_rule (points[1]);

  if (!herald_time_point_is_decided (points[0]) || !herald_time_point_is_decided (points[1]))
    return HERALD_FEATURE_OPEN;
  if (points[0]->status == points[1]->status)
    return HERALD_FEATURE_SAME | (speaks && !is_same ? HERALD_FEATURE_EDITION_HIDES : 0);
  if (speaks && is_same)
    return HERALD_FEATURE_EDITION_ONLY;
  return strcmp (points[1]->status->id, "positive") == 0 ? HERALD_FEATURE_GAINED
                                                         : HERALD_FEATURE_LOST;
}

typedef enum
{
  KIND_UNKNOWN,
  KIND_BIOPSY,
  KIND_SURGERY,
  KIND_METASTASIS,
} Kind;

static Kind
find_kind (const HeraldVerdict *verdict)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  guint index = herald_vocabulary_find (vocabulary, "specimen");
  HeraldValue value = herald_facts_get (herald_verdict_get_facts (verdict), index);
  const char *id;

  if (!value.known)
    return KIND_UNKNOWN;
  id = herald_vocabulary_get_field (vocabulary, index)->choices[value.choice].id;
  if (strcmp (id, "metastasis") == 0)
    return KIND_METASTASIS;
  return strcmp (id, "excision") == 0 ? KIND_SURGERY : KIND_BIOPSY;
}

static guint32
find_sample_feature (const HeraldComparison *self)
{
  Kind first = find_kind (self->under[0]);
  Kind second = find_kind (self->under[1]);

  if (first == KIND_UNKNOWN || second == KIND_UNKNOWN)
    return HERALD_FEATURE_KIND_UNKNOWN;
  if (first == second)
    return first == KIND_METASTASIS ? HERALD_FEATURE_METASTASES : HERALD_FEATURE_SAME_KIND;
  if (first > second)
    return HERALD_FEATURE_OTHER_ORDER;
  return second == KIND_METASTASIS ? HERALD_FEATURE_TO_METASTASIS : HERALD_FEATURE_TO_SURGERY;
}

static gboolean
has_changed (const HeraldComparison *self, const char *id)
{
  const HeraldComparisonLine *line = herald_comparison_find_line (self, id);

  return line != NULL && line->state == HERALD_LINE_CHANGED;
}

/* Word and percent that do not fit say neither. */
static gboolean
is_read (const HeraldVerdict *verdict, const char *outcome)
{
  return herald_verdict_get_outcome (verdict, outcome) != NULL;
}

/* From negative to anything else, the other way round, or neither. */
static guint32
find_receptor_feature (const HeraldComparison *self,
                       const char *outcome,
                       HeraldFeature gained,
                       HeraldFeature lost)
{
  gboolean was_negative = herald_verdict_has_outcome (self->under[0], outcome, "negative");
  gboolean is_negative = herald_verdict_has_outcome (self->under[1], outcome, "negative");

  if (!has_changed (self, outcome) || was_negative == is_negative ||
      !is_read (self->under[0], outcome) || !is_read (self->under[1], outcome))
    return 0;
  return was_negative ? gained : lost;
}

static gboolean
has_amount_changed (const HeraldComparison *self)
{
  return has_changed (self, "her2_expression") &&
         !herald_verdict_has_outcome (self->under[0], "her2_expression", "positive") &&
         !herald_verdict_has_outcome (self->under[1], "her2_expression", "positive") &&
         (herald_verdict_has_outcome (self->under[0], "her2_expression", "low") ||
          herald_verdict_has_outcome (self->under[1], "her2_expression", "low"));
}

static gboolean
is_near (const HeraldVerdict *verdict)
{
  g_autoptr (GArray) near = herald_nearness_find (verdict);

  return near->len > 0;
}

static guint32
find_value_features (const HeraldComparison *self)
{
  guint32 features = 0;

  if (has_changed (self, "ihc_reading"))
    features |= HERALD_FEATURE_SCORE;
  if (has_amount_changed (self))
    features |= HERALD_FEATURE_AMOUNT;
  if (has_changed (self, "nottingham_grade"))
    features |= HERALD_FEATURE_GRADE;
  if (is_near (self->under[0]) || is_near (self->under[1]))
    features |= HERALD_FEATURE_NEAR;
  return features |
         find_receptor_feature (self,
                                "er_reading",
                                HERALD_FEATURE_ER_GAINED,
                                HERALD_FEATURE_ER_LOST) |
         find_receptor_feature (self,
                                "pr_reading",
                                HERALD_FEATURE_PR_GAINED,
                                HERALD_FEATURE_PR_LOST);
}

static gboolean
is_all_same (const HeraldComparison *self)
{
  guint n_said = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      HeraldLineState state = g_array_index (self->lines, HeraldComparisonLine, i).state;

      if (state == HERALD_LINE_CHANGED)
        return FALSE;
      n_said += state != HERALD_LINE_ONE_SIDED;
    }
  return n_said > 0;
}

static guint32
find_other_features (const HeraldComparison *self)
{
  guint32 features = 0;

  if (herald_verdict_get_book (self->points[0]->verdict) !=
      herald_verdict_get_book (self->points[1]->verdict))
    features |= HERALD_FEATURE_EDITIONS_DIFFER;
  for (guint i = 0; i < 2; i++)
    {
      if (herald_verdict_get_lab_agreement (self->points[i]->verdict) == HERALD_LAB_DIFFERS)
        features |= HERALD_FEATURE_LAB_DIFFERS;
    }
  if (!herald_partial_date_is_before (self->points[0]->date, self->points[1]->date))
    features |= HERALD_FEATURE_ORDER_UNSURE;
  if (is_all_same (self))
    features |= HERALD_FEATURE_ALL_SAME;
  return features;
}

/**
 * herald_comparison_new:
 * @earlier: a result
 * @later: the one to hold beside it
 *
 * Returns: (transfer full): both, side by side
 */
HeraldComparison *
herald_comparison_new (HeraldTimePoint *earlier, HeraldTimePoint *later)
{
  HeraldComparison *self = g_new0 (HeraldComparison, 1);

  self->points[0] = herald_time_point_ref (earlier);
  self->points[1] = herald_time_point_ref (later);
  self->book = herald_rulebook_ref (find_newer (self->points));
  for (guint i = 0; i < 2; i++)
    self->under[i] =
        herald_rulebook_judge (self->book, herald_verdict_get_facts (self->points[i]->verdict));
  self->lines = herald_comparison_lines_new (self->under);
  self->features = find_status_features (self) | find_sample_feature (self) |
                   find_value_features (self) | find_other_features (self);
  return self;
}

/**
 * herald_comparison_free:
 * @self: (transfer full): a comparison
 */
void
herald_comparison_free (HeraldComparison *self)
{
  for (guint i = 0; i < 2; i++)
    {
      herald_time_point_unref (self->points[i]);
      herald_verdict_unref (self->under[i]);
    }
  herald_rulebook_unref (self->book);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * herald_comparison_has:
 * @self: a comparison
 * @feature: what can be so
 *
 * Returns: whether it is so
 */
gboolean
herald_comparison_has (const HeraldComparison *self, HeraldFeature feature)
{
  return (self->features & (guint32)feature) != 0;
}

/**
 * herald_comparison_find_line:
 * @self: a comparison
 * @id: a field or an outcome
 *
 * Returns: (transfer none) (nullable): its line, where one of the reports says something of it
 */
const HeraldComparisonLine *
herald_comparison_find_line (const HeraldComparison *self, const char *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HeraldComparisonLine *line = &g_array_index (self->lines, HeraldComparisonLine, i);

      if (strcmp (line->id, id) == 0)
        return line;
    }
  return NULL;
}
