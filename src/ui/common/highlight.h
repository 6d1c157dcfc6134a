/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/text-find.h"

G_BEGIN_DECLS

void herald_highlight_set (GtkLabel *label, const GArray *ranges, int current);

G_END_DECLS
