/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/language.h"

G_BEGIN_DECLS

gboolean herald_fonts_are_there (void);
gboolean herald_fonts_can_show (GtkWidget *widget, const HeraldLanguage *language);
char *herald_fonts_describe_lack (const HeraldLanguage *language);

G_END_DECLS
