/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/result.h"

G_BEGIN_DECLS

/**
 * HeraldFhirEntry:
 * @value: what was entered; for a bound the number behind the sign
 * @comparator: (nullable): for a bound, `<`, `<=`, `>` or `>=`
 *
 * An entry of a form as another system can take it.
 */
typedef struct
{
  HeraldValue value;
  const char *comparator;
} HeraldFhirEntry;

gboolean
herald_fhir_entry_read (const HeraldField *field, const char *text, HeraldFhirEntry *entry);
gboolean herald_fhir_entry_get (const HeraldResult *result, guint field, HeraldFhirEntry *entry);

G_END_DECLS
