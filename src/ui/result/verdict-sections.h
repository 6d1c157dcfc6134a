/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/source.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

GtkWidget *herald_section_next_new (const HeraldVerdict *verdict);
GtkWidget *herald_section_outlook_new (const HeraldVerdict *verdict);
GtkWidget *herald_section_near_new (const HeraldVerdict *verdict);
GtkWidget *herald_section_not_new (const HeraldVerdict *verdict);
GtkWidget *herald_section_others_new (const HeraldVerdict *verdict, const HeraldSources *sources);

G_END_DECLS
