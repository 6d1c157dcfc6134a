/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-panel.h"
#include "practice/ish-tally.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_PANEL (herald_ish_panel_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshPanel, herald_ish_panel, HERALD, ISH_PANEL, HeraldCasePanel)

GtkWidget *herald_ish_panel_new (void);
HeraldIshTally *herald_ish_panel_get_tally (HeraldIshPanel *self);

G_END_DECLS
