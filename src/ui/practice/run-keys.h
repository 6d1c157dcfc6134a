/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/run-foot.h"
#include "practice/specimen-view.h"

G_BEGIN_DECLS

void herald_run_keys_add (GtkWidget *widget, HeraldSpecimenView *specimen, HeraldRunFoot *foot);

G_END_DECLS
