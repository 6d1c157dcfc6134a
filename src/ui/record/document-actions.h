/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/document.h"

G_BEGIN_DECLS

void herald_document_actions_add (HeraldDocument *document, GtkWindow *window, GActionMap *map);

G_END_DECLS
