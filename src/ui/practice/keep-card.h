/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/progress.h"

G_BEGIN_DECLS

#define HERALD_TYPE_KEEP_CARD (herald_keep_card_get_type ())
G_DECLARE_FINAL_TYPE (HeraldKeepCard, herald_keep_card, HERALD, KEEP_CARD, GtkWidget)

GtkWidget *herald_keep_card_new (HeraldProgress *progress);
void herald_keep_card_keep (HeraldKeepCard *self);
void herald_keep_card_decline (HeraldKeepCard *self);
void herald_keep_card_forget (HeraldKeepCard *self);

G_END_DECLS
