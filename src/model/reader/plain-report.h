/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPlainReport:
 * @text: (array length=length): the report with all its digits in ASCII
 * @length: how many bytes
 *
 * A report whose digits were those of another script, and where each of its bytes was.
 */
typedef struct
{
  char *text;
  gsize length;
  GArray *moves; /* (element-type Move) */
} HeraldPlainReport;

HeraldPlainReport *herald_plain_report_new (const char *text, gsize length);
void herald_plain_report_free (HeraldPlainReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPlainReport, herald_plain_report_free)

gsize herald_plain_report_find (const HeraldPlainReport *self, gsize position);

G_END_DECLS
