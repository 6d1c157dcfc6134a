/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-panel.h"

G_BEGIN_DECLS

#define HERALD_TYPE_WRITTEN_PANEL (herald_written_panel_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldWrittenPanel, herald_written_panel, HERALD, WRITTEN_PANEL, HeraldCasePanel)

GtkWidget *herald_written_panel_new (void);
void herald_written_panel_choose (HeraldWrittenPanel *self, guint option);

G_END_DECLS
