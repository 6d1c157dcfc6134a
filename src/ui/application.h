/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "rules/shelf.h"
#include "settings.h"

G_BEGIN_DECLS

#define HERALD_TYPE_APPLICATION (herald_application_get_type ())
G_DECLARE_FINAL_TYPE (HeraldApplication, herald_application, HERALD, APPLICATION, GtkApplication)

HeraldApplication *herald_application_new (void);
HeraldShelf *herald_application_get_shelf (HeraldApplication *self);
HeraldLibrary *herald_application_get_library (HeraldApplication *self);
HeraldSettings *herald_application_get_settings (HeraldApplication *self);
void herald_application_read_rest (HeraldApplication *self);
void herald_application_read_again (HeraldApplication *self);

G_END_DECLS
