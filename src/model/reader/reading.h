/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/part.h"
#include "rules/facts.h"

G_BEGIN_DECLS

#define HERALD_TYPE_READING (herald_reading_get_type ())

typedef enum
{
  HERALD_CONFIDENCE_SURE,
  HERALD_CONFIDENCE_CHECK,
} HeraldConfidence;

/**
 * HeraldReportFinding:
 * @field: the index of the field in the vocabulary
 * @field_id: its id
 * @value: the value, one that the form takes
 * @text: the value as the vocabulary writes it
 * @start: where the words begin that it comes from, in bytes of the text that was read
 * @end: where they end
 * @confidence: whether it can be taken as it is
 * @reason: (nullable): why it has to be looked at: an id
 * @specimen: which specimen, focus or date it belongs to
 *
 * A value that a report gives.
 */
typedef struct
{
  guint field;
  const char *field_id;
  HeraldValue value;
  char *text;
  gsize start;
  gsize end;
  HeraldConfidence confidence;
  const char *reason;
  guint specimen;
} HeraldReportFinding;

/**
 * HeraldReading:
 *
 * What was found in one report. Immutable; holds no copy of the report.
 */
typedef struct _HeraldReading HeraldReading;

GType herald_reading_get_type (void);
HeraldReading *herald_reading_ref (HeraldReading *self);
void herald_reading_unref (HeraldReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldReading, herald_reading_unref)

const GArray *herald_reading_get_findings (const HeraldReading *self);
const GArray *herald_reading_get_parts (const HeraldReading *self);
guint herald_reading_get_n_specimens (const HeraldReading *self);
HeraldFacts *herald_reading_get_facts (const HeraldReading *self);
const char *const *herald_reading_get_languages (const HeraldReading *self);
gboolean herald_reading_is_too_long (const HeraldReading *self);

const char *herald_report_finding_get_question (const HeraldReportFinding *self);

G_END_DECLS
