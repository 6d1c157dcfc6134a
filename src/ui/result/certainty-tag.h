/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/rule.h"

G_BEGIN_DECLS

GtkWidget *herald_certainty_tag_new (HeraldCertainty certainty);

G_END_DECLS
