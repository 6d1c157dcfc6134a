/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_CANDIDATE_VALUE_BYTES 24

/* Fields by their place in this list, so that a candidate needs no text of its own. */
#define HERALD_READER_FIELDS(X)                                                                    \
  X (IHC_SCORE, "ihc_score")                                                                       \
  X (IHC_INTENSITY, "ihc_intensity")                                                               \
  X (IHC_PATTERN, "ihc_pattern")                                                                   \
  X (IHC_PERCENT, "ihc_percent")                                                                   \
  X (IHC_ZERO_STAINING, "ihc_zero_staining")                                                       \
  X (ISH_PROBE, "ish_probe")                                                                       \
  X (HER2_COPIES, "her2_copies")                                                                   \
  X (CEP17_COPIES, "cep17_copies")                                                                 \
  X (RATIO, "her2_cep17_ratio")                                                                    \
  X (CELLS, "cells")                                                                               \
  X (HER2_SIGNALS, "her2_signals")                                                                 \
  X (CEP17_SIGNALS, "cep17_signals")                                                               \
  X (HER2_NUCLEI, "her2_nuclei")                                                                   \
  X (CEP17_NUCLEI, "cep17_nuclei")                                                                 \
  X (RECOUNT_HER2_COPIES, "recount_her2_copies")                                                   \
  X (RECOUNT_CEP17_COPIES, "recount_cep17_copies")                                                 \
  X (RECOUNT_RATIO, "recount_her2_cep17_ratio")                                                    \
  X (RECOUNT_CELLS, "recount_cells")                                                               \
  X (ER_STATUS, "er_status")                                                                       \
  X (ER_PERCENT, "er_percent")                                                                     \
  X (PR_STATUS, "pr_status")                                                                       \
  X (PR_PERCENT, "pr_percent")                                                                     \
  X (KI67_PERCENT, "ki67_percent")                                                                 \
  X (TUBULE_SCORE, "tubule_score")                                                                 \
  X (NUCLEAR_SCORE, "nuclear_score")                                                               \
  X (MITOTIC_SCORE, "mitotic_score")                                                               \
  X (GRADE, "grade")                                                                               \
  X (SIZE, "tumour_size_mm")                                                                       \
  X (SPECIMEN, "specimen")                                                                         \
  X (LAB_STATUS, "lab_her2_status")

typedef enum
{
#define HERALD_READER_FIELD_MEMBER(name, id) HERALD_READER_##name,
  HERALD_READER_FIELDS (HERALD_READER_FIELD_MEMBER)
#undef HERALD_READER_FIELD_MEMBER
      HERALD_READER_N_FIELDS
} HeraldReaderField;

/**
 * HeraldReason:
 * @HERALD_REASON_NONE: nothing to ask: the value is sure
 * @HERALD_REASON_TWO_VALUES: the report gives another value too
 * @HERALD_REASON_ABOUT: the report says "about"
 * @HERALD_REASON_NO_UNIT: a number without the percent sign
 * @HERALD_REASON_SHARED: one value behind several markers
 * @HERALD_REASON_UNNAMED: parts of the grade without their names
 * @HERALD_REASON_SIGN: a plus that can mean two things
 * @HERALD_REASON_BETWEEN: between two scores
 * @HERALD_REASON_NOISY: a letter stands where a digit should be
 * @HERALD_REASON_DOUBT: the report itself is not sure
 * @HERALD_REASON_SAMPLE: a kind of sample is named, and maybe another was tested
 * @HERALD_REASON_TOTAL: a number that can be a total or an average
 *
 * Why a value has to be looked at.
 */
typedef enum
{
  HERALD_REASON_NONE,
  HERALD_REASON_TWO_VALUES,
  HERALD_REASON_ABOUT,
  HERALD_REASON_NO_UNIT,
  HERALD_REASON_SHARED,
  HERALD_REASON_UNNAMED,
  HERALD_REASON_SIGN,
  HERALD_REASON_BETWEEN,
  HERALD_REASON_NOISY,
  HERALD_REASON_DOUBT,
  HERALD_REASON_SAMPLE,
  HERALD_REASON_TOTAL,
  HERALD_N_REASONS
} HeraldReason;

/* Which test a word about HER2 comes from. */
typedef enum
{
  HERALD_TEST_ANY,
  HERALD_TEST_IHC,
  HERALD_TEST_ISH,
} HeraldTest;

/**
 * HeraldCandidate:
 * @field: a #HeraldReaderField
 * @reason: a #HeraldReason
 * @test: a #HeraldTest, for words about HER2
 * @probe: which probe a count of nuclei belongs to: HER2, CEP17 or none
 * @is_weak: only implied, and silent beside a plain statement
 * @is_earlier: quoted from an earlier report
 * @is_dropped: found to be no result
 * @parsed: the value as the form would take it
 *
 * A value that a report may give. What becomes of it depends on all others.
 */
typedef struct
{
  guint8 field;
  guint8 reason;
  guint8 test;
  guint8 probe;
  gboolean is_weak;
  gboolean is_earlier;
  gboolean is_dropped;
  guint part;
  guint sentence;
  guint32 start;
  guint32 end;
  char value[HERALD_CANDIDATE_VALUE_BYTES];
  HeraldValue parsed;
} HeraldCandidate;

const char *herald_reader_field_get_id (HeraldReaderField field);
HeraldCandidate *herald_page_add_candidate (HeraldPage *self,
                                            HeraldReaderField field,
                                            const char *value,
                                            guint first,
                                            guint last,
                                            guint sentence);
HeraldCandidate *herald_page_add_number (HeraldPage *self,
                                         HeraldReaderField field,
                                         guint number,
                                         guint first,
                                         guint last,
                                         guint sentence);
void herald_page_resolve (HeraldPage *self, const HeraldVocabulary *vocabulary);

G_END_DECLS
