/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

GtkWidget *herald_window_continue (HeraldWindow *earlier, HeraldApplication *application);

G_END_DECLS
