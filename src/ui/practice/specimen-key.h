/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-source.h"

G_BEGIN_DECLS

GtkWidget *herald_specimen_key_new (HeraldSpecimenSource *source);

G_END_DECLS
