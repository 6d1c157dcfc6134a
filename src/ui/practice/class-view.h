/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/class-maker.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_TYPE_CLASS_VIEW (herald_class_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldClassView, herald_class_view, HERALD, CLASS_VIEW, GtkWidget)

/* Signal: "closed" to go back to all sets. */

GtkWidget *herald_class_view_new (HeraldVocabulary *vocabulary);
void herald_class_view_open_answers (HeraldClassView *self, GFile *file);
guint herald_class_view_get_n_answers (HeraldClassView *self);
HeraldClassMaker *herald_class_view_get_maker (HeraldClassView *self);
const char *herald_class_view_get_problem (HeraldClassView *self);

G_END_DECLS
