/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "record/comparison.h"
#include "record/explanations.h"

G_BEGIN_DECLS

GtkWidget *herald_comparison_view_new (const HeraldComparison *comparison,
                                       const HeraldExplanations *explanations,
                                       HeraldLibrary *library);

G_END_DECLS
