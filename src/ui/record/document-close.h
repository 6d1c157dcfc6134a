/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/document.h"

G_BEGIN_DECLS

gboolean herald_document_close (HeraldDocument *document, GtkWindow *window);

G_END_DECLS
