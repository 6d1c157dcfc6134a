/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-line.h"

G_BEGIN_DECLS

/**
 * HeraldCountField:
 *
 * What is written in a row, in the order of the columns.
 */
typedef enum
{
  HERALD_COUNT_HER2,
  HERALD_COUNT_CEP17,
  HERALD_COUNT_SMALL,
  HERALD_COUNT_LARGE,
  HERALD_COUNT_EXCLUSION,
  HERALD_COUNT_N_FIELDS,
} HeraldCountField;

const char *herald_count_field_get_title (HeraldCountField self);
char *herald_count_field_dup_name (HeraldCountField self, guint number, guint observer);
guint herald_count_field_get (HeraldCountField self, const HeraldCount *count);
char *herald_count_field_dup_text (HeraldCountField self, HeraldCountLine *line, guint observer);
gboolean herald_count_field_set_text (HeraldCountField self,
                                      HeraldCountSheet *sheet,
                                      HeraldCountLine *line,
                                      guint observer,
                                      const char *text);
void herald_count_field_set_exclusion (HeraldCountSheet *sheet,
                                       HeraldCountLine *line,
                                       guint observer,
                                       HeraldIshExclusion exclusion);

G_END_DECLS
