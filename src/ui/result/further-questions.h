/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

GtkWidget *herald_further_questions_new (HeraldLibrary *library, const HeraldVerdict *verdict);

G_END_DECLS
