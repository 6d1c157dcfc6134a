/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"

G_BEGIN_DECLS

void herald_application_text_add (HeraldApplication *application);

G_END_DECLS
