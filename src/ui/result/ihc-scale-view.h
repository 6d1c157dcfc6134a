/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/verdict.h"

G_BEGIN_DECLS

GtkWidget *herald_ihc_scale_view_new (const HeraldVerdict *verdict);
GPtrArray *herald_ihc_scale_captions_new (const HeraldRulebook *book, const char *score);

G_END_DECLS
