/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/comparison.h"

G_BEGIN_DECLS

GtkWidget *herald_comparison_table_new (const HeraldComparison *comparison);

G_END_DECLS
