/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/document.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RECORD_BAR (herald_record_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRecordBar, herald_record_bar, HERALD, RECORD_BAR, GtkWidget)

GtkWidget *herald_record_bar_new (HeraldDocument *document);
const char *herald_record_bar_get_text (HeraldRecordBar *self);
const char *herald_record_bar_get_state_text (HeraldRecordBar *self);

G_END_DECLS
