/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/verdict.h"

G_BEGIN_DECLS

GtkWidget *herald_edition_card_new (HeraldVerdict *verdict, gboolean is_yours);

G_END_DECLS
