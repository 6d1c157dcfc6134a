/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library/library.h"

G_BEGIN_DECLS

/**
 * HERALD_SEARCH_PROVIDER_PATH:
 *
 * Where the desktop finds the search; the file that names it says the same.
 */
#define HERALD_SEARCH_PROVIDER_PATH HERALD_APPLICATION_PATH "/SearchProvider"

#define HERALD_TYPE_SEARCH_PROVIDER (herald_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldSearchProvider, herald_search_provider, HERALD, SEARCH_PROVIDER, GObject)

HeraldSearchProvider *herald_search_provider_new (GApplication *application);
void herald_search_provider_set_library (HeraldSearchProvider *self, HeraldLibrary *library);
gboolean
herald_search_provider_export (HeraldSearchProvider *self, GDBusConnection *bus, GError **error);
void herald_search_provider_unexport (HeraldSearchProvider *self);

G_END_DECLS
