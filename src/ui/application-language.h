/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"

#include "content/language.h"

G_BEGIN_DECLS

gboolean herald_application_language_take_option (GVariantDict *options, int *status);
const HeraldLanguage *herald_application_language_choose (const char *code);
const HeraldLanguage *herald_application_language_use (const char *code);
const HeraldLanguage *herald_application_language_get_lacking (void);
GtkWidget *herald_application_language_make_banner (void);
void herald_application_language_follow (HeraldApplication *application);

G_END_DECLS
