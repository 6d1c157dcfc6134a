/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *herald_cohort_scroll_new (GtkWidget *child, const char *name);

G_END_DECLS
