/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PORTAL_COLOR_SCHEME (herald_portal_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldPortalColorScheme, herald_portal_color_scheme, HERALD, PORTAL_COLOR_SCHEME, GObject)

HeraldPortalColorScheme *herald_portal_color_scheme_new (void);
gboolean herald_portal_color_scheme_is_known (HeraldPortalColorScheme *self);
gboolean herald_portal_color_scheme_prefers_dark (HeraldPortalColorScheme *self);

G_END_DECLS
