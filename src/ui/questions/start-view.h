/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

GtkWidget *herald_start_view_new (HeraldLibrary *library);

G_END_DECLS
