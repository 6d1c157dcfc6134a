/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "color-scheme.h"
#include "palette.h"

G_BEGIN_DECLS

#define HERALD_TYPE_THEME (herald_theme_get_type ())
G_DECLARE_FINAL_TYPE (HeraldTheme, herald_theme, HERALD, THEME, GObject)

HeraldTheme *herald_theme_get_default (void);
const HeraldPalette *herald_theme_get_palette (void);
HeraldColorScheme herald_theme_get_color_scheme (HeraldTheme *self);
void herald_theme_set_color_scheme (HeraldTheme *self, HeraldColorScheme scheme);
gboolean herald_theme_is_dark (HeraldTheme *self);
gboolean herald_theme_is_high_contrast (HeraldTheme *self);

G_END_DECLS
