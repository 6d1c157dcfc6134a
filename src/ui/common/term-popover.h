/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/term.h"

G_BEGIN_DECLS

GtkWidget *herald_term_popover_new (void);
void herald_term_popover_set_term (GtkWidget *popover, const HeraldTerm *term);

G_END_DECLS
