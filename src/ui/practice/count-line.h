/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-sheet.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COUNT_LINE (herald_count_line_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountLine, herald_count_line, HERALD, COUNT_LINE, GObject)

/* Signal: "changed". */

HeraldCountLine *herald_count_line_new (guint number);
guint herald_count_line_get_number (HeraldCountLine *self);
gboolean herald_count_line_has (HeraldCountLine *self, guint observer);
const HeraldCount *herald_count_line_get (HeraldCountLine *self, guint observer);
void herald_count_line_show (HeraldCountLine *self, HeraldCountSheet *sheet);

GListModel *herald_count_lines_new (HeraldCountSheet *sheet);

G_END_DECLS
