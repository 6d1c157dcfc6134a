/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HeraldColorScheme:
 * @HERALD_COLOR_SCHEME_SYSTEM: as the desktop prefers
 * @HERALD_COLOR_SCHEME_LIGHT: always light
 * @HERALD_COLOR_SCHEME_DARK: always dark
 *
 * Which colours the reader wants.
 */
typedef enum
{
  HERALD_COLOR_SCHEME_SYSTEM,
  HERALD_COLOR_SCHEME_LIGHT,
  HERALD_COLOR_SCHEME_DARK,
} HeraldColorScheme;

#define HERALD_TYPE_COLOR_SCHEME (herald_color_scheme_get_type ())
GType herald_color_scheme_get_type (void);

G_END_DECLS
