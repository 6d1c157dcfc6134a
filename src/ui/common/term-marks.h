/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/glossary.h"

G_BEGIN_DECLS

const GArray *
herald_term_marks_add (GtkLabel *label, const HeraldGlossary *glossary, GHashTable *seen);
void
herald_term_marks_add_below (GtkWidget *root, const HeraldGlossary *glossary, GHashTable *seen);
const GArray *herald_term_marks_get (GtkLabel *label);
GtkWidget *herald_term_marks_get_popover (GtkLabel *label);

G_END_DECLS
