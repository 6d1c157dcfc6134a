/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/case-kind.h"
#include "practice/practice-mode.h"

G_BEGIN_DECLS

#define HERALD_TYPE_CLASS_MAKER (herald_class_maker_get_type ())
G_DECLARE_FINAL_TYPE (HeraldClassMaker, herald_class_maker, HERALD, CLASS_MAKER, GtkWidget)

GtkWidget *herald_class_maker_new (void);
void herald_class_maker_set_text (HeraldClassMaker *self, const char *title, const char *list);
void herald_class_maker_set_kind (HeraldClassMaker *self, HeraldCaseKind kind);
GBytes *herald_class_maker_write (HeraldClassMaker *self, GError **error);
const char *herald_class_maker_get_problem (HeraldClassMaker *self);

G_END_DECLS
