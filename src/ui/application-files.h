/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"

G_BEGIN_DECLS

void herald_application_files_add (HeraldApplication *application);
void herald_application_files_open (HeraldApplication *application, GFile **files, int n_files);
void herald_application_files_close (HeraldApplication *application);

G_END_DECLS
