/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void herald_scroll_from_start (GtkScrolledWindow *scrolled);
