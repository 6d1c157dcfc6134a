/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* So many letters are more than a paragraph of any report has. */
#define HERALD_REPORT_MOST_LETTERS 4000

void herald_report_lines_watch (GtkTextBuffer *buffer);

G_END_DECLS
