/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-sheet.h"

G_BEGIN_DECLS

GBytes *herald_count_sheet_write (HeraldCountSheet *self);
HeraldCountSheet *herald_count_sheet_read (GBytes *bytes, const char *name, GError **error);
gboolean herald_count_sheet_save (HeraldCountSheet *self, const char *path, GError **error);
HeraldCountSheet *herald_count_sheet_open (const char *path, GError **error);
GBytes *herald_count_sheet_export (HeraldCountSheet *self);
gboolean herald_count_sheet_paste (
    HeraldCountSheet *self, const char *text, guint observer, guint *n_rows, char **problem);

G_END_DECLS
