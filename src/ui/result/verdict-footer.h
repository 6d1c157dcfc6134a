/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/rulebook.h"

G_BEGIN_DECLS

#define HERALD_TYPE_VERDICT_FOOTER (herald_verdict_footer_get_type ())
G_DECLARE_FINAL_TYPE (HeraldVerdictFooter, herald_verdict_footer, HERALD, VERDICT_FOOTER, GtkWidget)

GtkWidget *herald_verdict_footer_new (void);
void herald_verdict_footer_set_book (HeraldVerdictFooter *self, HeraldRulebook *book);
GtkWidget *herald_verdict_footer_get_brief (HeraldVerdictFooter *self);
void herald_verdict_footer_set_comparable (HeraldVerdictFooter *self, gboolean is_comparable);
char *herald_verdict_footer_dup_text (HeraldVerdictFooter *self);

G_END_DECLS
