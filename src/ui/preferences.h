/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "settings.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PREFERENCES (herald_preferences_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPreferences, herald_preferences, HERALD, PREFERENCES, GtkWindow)

GtkWidget *herald_preferences_new (GtkWindow *parent, HeraldSettings *settings);

G_END_DECLS
