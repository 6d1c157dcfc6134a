/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/document.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RECORD_BANNER (herald_record_banner_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRecordBanner, herald_record_banner, HERALD, RECORD_BANNER, GtkWidget)

GtkWidget *herald_record_banner_new (HeraldDocument *document);
const char *herald_record_banner_get_text (HeraldRecordBanner *self);

G_END_DECLS
