/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colours the reader wants, by the same names as in the settings. */

#include "color-scheme.h"

G_DEFINE_ENUM_TYPE (HeraldColorScheme,
                    herald_color_scheme,
                    G_DEFINE_ENUM_VALUE (HERALD_COLOR_SCHEME_SYSTEM, "system"),
                    G_DEFINE_ENUM_VALUE (HERALD_COLOR_SCHEME_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (HERALD_COLOR_SCHEME_DARK, "dark"))
