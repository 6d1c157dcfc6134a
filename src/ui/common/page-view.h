/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "print-bundle.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PAGE_VIEW (herald_page_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPageView, herald_page_view, HERALD, PAGE_VIEW, GtkWidget)

GtkWidget *herald_page_view_new (HeraldPrintBundle *bundle, const HeraldPaper *paper, guint page);

G_END_DECLS
