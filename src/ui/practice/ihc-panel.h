/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-panel.h"
#include "practice/parts-box.h"

G_BEGIN_DECLS

#define HERALD_TYPE_IHC_PANEL (herald_ihc_panel_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIhcPanel, herald_ihc_panel, HERALD, IHC_PANEL, HeraldCasePanel)

GtkWidget *herald_ihc_panel_new (void);
HeraldPartsBox *herald_ihc_panel_get_parts (HeraldIhcPanel *self);
void herald_ihc_panel_set_score (HeraldIhcPanel *self, const char *score);

G_END_DECLS
