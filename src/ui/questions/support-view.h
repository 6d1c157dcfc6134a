/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/organisation.h"

G_BEGIN_DECLS

GtkWidget *herald_support_view_new (const HeraldCountry *country);

G_END_DECLS
