/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

GtkWidget *herald_entry_empty_new_kept (void);
GtkWidget *herald_entry_empty_new_result (void);
GtkWidget *herald_entry_empty_new_near (HeraldLibrary *library);
GtkWidget *herald_entry_empty_new_search (HeraldLibrary *library, gboolean has_words);

G_END_DECLS
