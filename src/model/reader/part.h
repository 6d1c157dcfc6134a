/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPartKind:
 * @HERALD_PART_SPECIMEN: a specimen, a part or a block with a name
 * @HERALD_PART_FOCUS: one of several tumours or foci
 * @HERALD_PART_DATE: results that stand behind a date
 * @HERALD_PART_ADDENDUM: added later, about the specimens before
 */
typedef enum
{
  HERALD_PART_SPECIMEN,
  HERALD_PART_FOCUS,
  HERALD_PART_DATE,
  HERALD_PART_ADDENDUM,
} HeraldPartKind;

/**
 * HeraldPart:
 * @kind: what begins here
 * @specimen: the index that findings name; an addendum has that of the specimen before
 * @start: where its label begins, in bytes
 * @end: where its label ends
 *
 * A specimen, a focus, a date or an addendum that a report names.
 */
typedef struct
{
  HeraldPartKind kind;
  guint specimen;
  guint32 start;
  guint32 end;
} HeraldPart;

G_END_DECLS
