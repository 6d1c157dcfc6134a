/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/verdict.h"

G_BEGIN_DECLS

GtkWidget *herald_ish_map_section_new (const HeraldVerdict *verdict);
GtkWidget *herald_ish_map_table_new (const HeraldVerdict *verdict);

G_END_DECLS
