/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

void herald_recent_records_note (HeraldSettings *settings, GFile *file);
void herald_recent_records_drop (HeraldSettings *settings, GFile *file);
void herald_recent_records_forget (HeraldSettings *settings);
void herald_recent_records_fill (HeraldSettings *settings, GMenu *menu);
void herald_recent_records_hide (GFile *file);

G_END_DECLS
