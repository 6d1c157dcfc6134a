/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest text of a field, in bytes. */
#define HERALD_ANSWER_MOST_BYTES 200

/**
 * HeraldAnswerField:
 * @HERALD_ANSWER_SET: `set`: the id of the set
 * @HERALD_ANSWER_CASE: `case`: the id of the case in it
 * @HERALD_ANSWER_SEED: `seed`: what the field was drawn from, 0 to 4294967295
 * @HERALD_ANSWER_KIND: `kind`: ihc, ish, written or picture
 * @HERALD_ANSWER_BOUNDARY: `boundary`: the id of the line that the case lies near
 * @HERALD_ANSWER_EDITION: `edition`: the id of the edition that it is read by
 * @HERALD_ANSWER_READER: `reader`: a free code; no name is needed
 * @HERALD_ANSWER_MODE: `mode`: learn, test or repeat
 * @HERALD_ANSWER_VIEW: `view`: how the case was looked at, such as magenta-green or described
 * @HERALD_ANSWER_STARTED: `started`: when, as 2026-11-27T10:00:00+01:00 with the reader's own
 * offset from UTC, or Z
 * @HERALD_ANSWER_SECONDS: `seconds`: how long it took, whole seconds
 * @HERALD_ANSWER_INTENSE: `intense`: percent of invasive cells with a complete intense edge, 0 to
 * 100
 * @HERALD_ANSWER_WEAK: `weak`: percent with a complete, weak to moderate edge
 * @HERALD_ANSWER_FAINT: `faint`: percent with an incomplete, faint edge
 * @HERALD_ANSWER_BASOLATERAL: `basolateral`: percent with a moderate to intense edge at sides and
 *   base, where it was asked for
 * @HERALD_ANSWER_PARTS_SCORE: `parts_score`: the score that the edition gives to the reader's own
 *   percents
 * @HERALD_ANSWER_SCORE: `score`: the score that the reader gave: 0, ultralow, 1+, 2+, 3+ or
 *   indeterminate; ultralow is score 0 with faint staining
 * @HERALD_ANSWER_STATUS: `status`: her2_status as the rule book names it
 * @HERALD_ANSWER_HER2_SIGNALS: `her2_signals`: counted, whole
 * @HERALD_ANSWER_CEP17_SIGNALS: `cep17_signals`: counted, whole
 * @HERALD_ANSWER_HER2_NUCLEI: `her2_nuclei`: in how many nuclei
 * @HERALD_ANSWER_CEP17_NUCLEI: `cep17_nuclei`: in how many nuclei
 * @HERALD_ANSWER_COPIES: `copies`: HER2 signals per nucleus as the reader stated them; where it is
 *   empty, they follow from the counts
 * @HERALD_ANSWER_RATIO: `ratio`: HER2 to CEP17, likewise
 * @HERALD_ANSWER_COUNTS_GROUP: `counts_group`: the ISH group that the edition gives to the reader's
 *   own counts
 * @HERALD_ANSWER_GROUP: `group`: the ISH group that the reader gave
 * @HERALD_ANSWER_STEP: `next_step`: the next step that the reader chose
 * @HERALD_ANSWER_TRUTH_INTENSE: `truth_intense`: the percents as they are
 * @HERALD_ANSWER_TRUTH_WEAK: `truth_weak`
 * @HERALD_ANSWER_TRUTH_FAINT: `truth_faint`
 * @HERALD_ANSWER_TRUTH_BASOLATERAL: `truth_basolateral`
 * @HERALD_ANSWER_TRUTH_SCORE: `truth_score`: as `score`
 * @HERALD_ANSWER_TRUTH_STATUS: `truth_status`
 * @HERALD_ANSWER_TRUTH_COPIES: `truth_copies`
 * @HERALD_ANSWER_TRUTH_COPIES_LOW: `truth_copies_low`: the lower end of the reference range, what
 *   other honest choices of nuclei would give
 * @HERALD_ANSWER_TRUTH_COPIES_HIGH: `truth_copies_high`: its upper end
 * @HERALD_ANSWER_TRUTH_RATIO: `truth_ratio`
 * @HERALD_ANSWER_TRUTH_RATIO_LOW: `truth_ratio_low`
 * @HERALD_ANSWER_TRUTH_RATIO_HIGH: `truth_ratio_high`
 * @HERALD_ANSWER_TRUTH_GROUP: `truth_group`
 * @HERALD_ANSWER_TRUTH_STEP: `truth_next_step`
 *
 * The fields of an answer and, quoted, the columns of its file, in this order. An empty field was
 * not asked for, or not answered.
 */
typedef enum
{
  HERALD_ANSWER_SET,
  HERALD_ANSWER_CASE,
  HERALD_ANSWER_SEED,
  HERALD_ANSWER_KIND,
  HERALD_ANSWER_BOUNDARY,
  HERALD_ANSWER_EDITION,
  HERALD_ANSWER_READER,
  HERALD_ANSWER_MODE,
  HERALD_ANSWER_VIEW,
  HERALD_ANSWER_STARTED,
  HERALD_ANSWER_SECONDS,
  HERALD_ANSWER_INTENSE,
  HERALD_ANSWER_WEAK,
  HERALD_ANSWER_FAINT,
  HERALD_ANSWER_BASOLATERAL,
  HERALD_ANSWER_PARTS_SCORE,
  HERALD_ANSWER_SCORE,
  HERALD_ANSWER_STATUS,
  HERALD_ANSWER_HER2_SIGNALS,
  HERALD_ANSWER_CEP17_SIGNALS,
  HERALD_ANSWER_HER2_NUCLEI,
  HERALD_ANSWER_CEP17_NUCLEI,
  HERALD_ANSWER_COPIES,
  HERALD_ANSWER_RATIO,
  HERALD_ANSWER_COUNTS_GROUP,
  HERALD_ANSWER_GROUP,
  HERALD_ANSWER_STEP,
  HERALD_ANSWER_TRUTH_INTENSE,
  HERALD_ANSWER_TRUTH_WEAK,
  HERALD_ANSWER_TRUTH_FAINT,
  HERALD_ANSWER_TRUTH_BASOLATERAL,
  HERALD_ANSWER_TRUTH_SCORE,
  HERALD_ANSWER_TRUTH_STATUS,
  HERALD_ANSWER_TRUTH_COPIES,
  HERALD_ANSWER_TRUTH_COPIES_LOW,
  HERALD_ANSWER_TRUTH_COPIES_HIGH,
  HERALD_ANSWER_TRUTH_RATIO,
  HERALD_ANSWER_TRUTH_RATIO_LOW,
  HERALD_ANSWER_TRUTH_RATIO_HIGH,
  HERALD_ANSWER_TRUTH_GROUP,
  HERALD_ANSWER_TRUTH_STEP,
  HERALD_ANSWER_N_FIELDS,
} HeraldAnswerField;

const char *herald_answer_field_get_name (HeraldAnswerField field);
HeraldAnswerField herald_answer_field_find (const char *name, gsize length);
gboolean herald_answer_field_check (HeraldAnswerField field, const char *text, char **reason);

G_END_DECLS
