/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-panel.h"
#include "practice/case-set.h"

G_BEGIN_DECLS

GtkWidget *herald_case_panels_make (HeraldCaseKind kind);
gboolean herald_case_panels_can_show (const HeraldCaseSet *set);

G_END_DECLS
