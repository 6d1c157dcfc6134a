/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/ish-nucleus.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_PROBE_MARK (herald_ish_probe_mark_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshProbeMark, herald_ish_probe_mark, HERALD, ISH_PROBE_MARK, GtkWidget)

GtkWidget *herald_ish_probe_mark_new (HeraldIshProbe probe);
const char *herald_ish_probe_get_name (HeraldIshProbe probe);

G_END_DECLS
