/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/field-guide.h"

G_BEGIN_DECLS

GtkWidget *herald_field_help_new (const char *title, const HeraldFieldGuide *guide);
void herald_field_help_focus (GtkWidget *help);

G_END_DECLS
