/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "amount.h"
#include "content/source.h"
#include "library/library.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_TYPE_VERDICT_PANEL (herald_verdict_panel_get_type ())
G_DECLARE_FINAL_TYPE (HeraldVerdictPanel, herald_verdict_panel, HERALD, VERDICT_PANEL, GtkWidget)

GtkWidget *herald_verdict_panel_new (const HeraldSources *sources);
void herald_verdict_panel_set_library (HeraldVerdictPanel *self, HeraldLibrary *library);
void herald_verdict_panel_set_verdict (HeraldVerdictPanel *self,
                                       HeraldVerdict *verdict,
                                       HeraldAmount amount);
void herald_verdict_panel_set_questions (HeraldVerdictPanel *self,
                                         HeraldVerdict *nothing,
                                         GPtrArray *questions);
void herald_verdict_panel_set_today (HeraldVerdictPanel *self, GDateTime *today);

G_END_DECLS
