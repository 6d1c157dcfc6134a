/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"

G_BEGIN_DECLS

void herald_application_restore (HeraldApplication *application, GtkWindow *window);
void herald_application_restore_keep (HeraldSettings *settings, GFile *record);

G_END_DECLS
