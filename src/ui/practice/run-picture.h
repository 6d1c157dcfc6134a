/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/specimen-view.h"

G_BEGIN_DECLS

GtkWidget *herald_run_picture_make_rule (void);
GtkWidget *herald_run_picture_new (HeraldSpecimenView *specimen, GtkWidget *rule);

G_END_DECLS
