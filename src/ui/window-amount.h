/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"
#include "settings.h"

G_BEGIN_DECLS

void
herald_window_amount_follow (GtkWindow *window, HeraldSession *session, HeraldSettings *settings);

G_END_DECLS
