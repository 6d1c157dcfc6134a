/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-sheet.h"
#include "result/session.h"

G_BEGIN_DECLS

gboolean herald_count_use (HeraldCountSheet *sheet, HeraldSession *session);

G_END_DECLS
