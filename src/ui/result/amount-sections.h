/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *herald_section_more_new (void);
GtkWidget *herald_section_questions_new (GPtrArray *questions);

G_END_DECLS
