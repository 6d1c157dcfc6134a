/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/glossary.h"

G_BEGIN_DECLS

#define HERALD_TYPE_TERM_LABEL (herald_term_label_get_type ())
G_DECLARE_FINAL_TYPE (HeraldTermLabel, herald_term_label, HERALD, TERM_LABEL, GtkWidget)

GtkWidget *herald_term_label_new (const char *text,
                                  const char *css_class,
                                  const HeraldGlossary *glossary,
                                  GHashTable *seen);
const char *herald_term_label_get_text (HeraldTermLabel *self);
GtkLabel *herald_term_label_get_label (HeraldTermLabel *self);
const GArray *herald_term_label_get_marks (HeraldTermLabel *self);
GtkWidget *herald_term_label_get_popover (HeraldTermLabel *self);

G_END_DECLS
