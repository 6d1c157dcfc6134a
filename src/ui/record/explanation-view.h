/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "record/explanation.h"

G_BEGIN_DECLS

GtkWidget *herald_explanation_view_new (const HeraldExplanation *explanation,
                                        HeraldLibrary *library,
                                        GHashTable *seen);

G_END_DECLS
