/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "questions/place.h"

G_BEGIN_DECLS

GtkWidget *herald_place_choice_new (const GArray *places);

G_END_DECLS
