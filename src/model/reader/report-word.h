/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kinds of words that a report is read by; each file in data/reader lists words under these
 * names. What a kind does is said in that format's schema. */
#define HERALD_TERMS(X)                                                                            \
  X (HER2, "her2")                                                                                 \
  X (ER, "er")                                                                                     \
  X (PR, "pr")                                                                                     \
  X (HORMONE, "hormone")                                                                           \
  X (KI67, "ki67")                                                                                 \
  X (IHC, "ihc")                                                                                   \
  X (ISH, "ish")                                                                                   \
  X (CEP17, "cep17")                                                                               \
  X (RATIO, "ratio")                                                                               \
  X (OTHER_MARKER, "other-marker")                                                                 \
  X (OTHER_MEASURE, "other-measure")                                                               \
  X (SCALE, "scale")                                                                               \
  X (CUTOFF, "cutoff")                                                                             \
  X (CONTROL, "control")                                                                           \
  X (CELL_LINE, "cell-line")                                                                       \
  X (METHOD, "method")                                                                             \
  X (NODE, "node")                                                                                 \
  X (MARGIN, "margin")                                                                             \
  X (SAMPLE, "sample")                                                                             \
  X (POSITIVE, "positive")                                                                         \
  X (LOW_POSITIVE, "low-positive")                                                                 \
  X (NEGATIVE, "negative")                                                                         \
  X (EQUIVOCAL, "equivocal")                                                                       \
  X (UNREADABLE, "unreadable")                                                                     \
  X (TRIPLE_NEGATIVE, "triple-negative")                                                           \
  X (TRIPLE_POSITIVE, "triple-positive")                                                           \
  X (HORMONE_POSITIVE, "hormone-positive")                                                         \
  X (HORMONE_NEGATIVE, "hormone-negative")                                                         \
  X (AMPLIFIED, "amplified")                                                                       \
  X (UNAMPLIFIED, "unamplified")                                                                   \
  X (AMPLIFICATION, "amplification")                                                               \
  X (OVEREXPRESSED, "overexpressed")                                                               \
  X (OVEREXPRESSION, "overexpression")                                                             \
  X (EXPRESSES, "expresses")                                                                       \
  X (EXPRESSION, "expression")                                                                     \
  X (SEEN, "seen")                                                                                 \
  X (ABSENT, "absent")                                                                             \
  X (NOT, "not")                                                                                   \
  X (FOR, "for")                                                                                   \
  X (BY, "by")                                                                                     \
  X (AND, "and")                                                                                   \
  X (OR, "or")                                                                                     \
  X (WITH, "with")                                                                                 \
  X (LINK, "link")                                                                                 \
  X (FILLER, "filler")                                                                             \
  X (IF, "if")                                                                                     \
  X (MEANS, "means")                                                                               \
  X (BOUND, "bound")                                                                               \
  X (OR_MORE, "or-more")                                                                           \
  X (TO, "to")                                                                                     \
  X (UP_TO, "up-to")                                                                               \
  X (ABOUT, "about")                                                                               \
  X (DOUBT, "doubt")                                                                               \
  X (GENERAL, "general")                                                                           \
  X (BOTH, "both")                                                                                 \
  X (PENDING, "pending")                                                                           \
  X (EARLIER, "earlier")                                                                           \
  X (FAMILY, "family")                                                                             \
  X (ORGAN, "organ")                                                                               \
  X (OTHER_TUMOUR, "other-tumour")                                                                 \
  X (SCORE, "score")                                                                               \
  X (ONE_PLUS, "one-plus")                                                                         \
  X (TWO_PLUS, "two-plus")                                                                         \
  X (THREE_PLUS, "three-plus")                                                                     \
  X (PERCENT, "percent")                                                                           \
  X (MEAN, "mean")                                                                                 \
  X (TOTAL, "total")                                                                               \
  X (COPIES, "copies")                                                                             \
  X (SIGNALS, "signals")                                                                           \
  X (NUCLEI, "nuclei")                                                                             \
  X (PER_CELL, "per-cell")                                                                         \
  X (DUAL, "dual")                                                                                 \
  X (SINGLE, "single")                                                                             \
  X (FIRST_COUNT, "first-count")                                                                   \
  X (RECOUNT, "recount")                                                                           \
  X (STAIN, "stain")                                                                               \
  X (NO_STAIN, "no-stain")                                                                         \
  X (FAINT, "faint")                                                                               \
  X (WEAK, "weak")                                                                                 \
  X (MODERATE, "moderate")                                                                         \
  X (INTENSE, "intense")                                                                           \
  X (COMPLETE, "complete")                                                                         \
  X (INCOMPLETE, "incomplete")                                                                     \
  X (BASOLATERAL, "basolateral")                                                                   \
  X (GRADE, "grade")                                                                               \
  X (GRADE_LETTER, "grade-letter")                                                                 \
  X (OTHER_GRADE, "other-grade")                                                                   \
  X (TUBULES, "tubules")                                                                           \
  X (NUCLEAR, "nuclear")                                                                           \
  X (MITOSES, "mitoses")                                                                           \
  X (FIELDS, "fields")                                                                             \
  X (SIZE, "size")                                                                                 \
  X (CM, "cm")                                                                                     \
  X (MM, "mm")                                                                                     \
  X (TIMES, "times")                                                                               \
  X (STAGE, "stage")                                                                               \
  X (TUMOUR, "tumour")                                                                             \
  X (INVASIVE, "invasive")                                                                         \
  X (IN_SITU, "in-situ")                                                                           \
  X (EXTENT, "extent")                                                                             \
  X (LESION, "lesion")                                                                             \
  X (CRITERIA, "criteria")                                                                         \
  X (PART, "part")                                                                                 \
  X (FOCUS, "focus")                                                                               \
  X (ADDENDUM, "addendum")                                                                         \
  X (RESULTS, "results")                                                                           \
  X (MONTH, "month")                                                                               \
  X (ROMAN_1, "roman-1")                                                                           \
  X (ROMAN_2, "roman-2")                                                                           \
  X (ROMAN_3, "roman-3")                                                                           \
  X (CORE_BIOPSY, "core-biopsy")                                                                   \
  X (EXCISION, "excision")                                                                         \
  X (METASTASIS, "metastasis")                                                                     \
  X (ABBREVIATION, "abbreviation")                                                                 \
  X (COMMON, "common")

/**
 * HeraldReportWord:
 * @HERALD_REPORT_WORD_NONE: a word that no list knows
 *
 * What a word of a report stands for, in whatever language.
 */
typedef enum
{
  HERALD_REPORT_WORD_NONE,
#define HERALD_REPORT_WORD_MEMBER(name, id) HERALD_REPORT_WORD_##name,
  HERALD_TERMS (HERALD_REPORT_WORD_MEMBER)
#undef HERALD_REPORT_WORD_MEMBER
      HERALD_N_TERMS
} HeraldReportWord;

const char *herald_report_word_get_id (HeraldReportWord term);
gboolean herald_report_word_find (const char *id, HeraldReportWord *term);

gboolean herald_report_word_is_marker (HeraldReportWord term);
gboolean herald_report_word_is_stranger (HeraldReportWord term);
gboolean herald_report_word_is_status (HeraldReportWord term);
gboolean herald_report_word_is_small (HeraldReportWord term);

G_END_DECLS
