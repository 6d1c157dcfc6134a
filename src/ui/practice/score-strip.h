/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SCORE_STRIP (herald_score_strip_get_type ())
G_DECLARE_FINAL_TYPE (HeraldScoreStrip, herald_score_strip, HERALD, SCORE_STRIP, GtkWidget)

/* Signal: "changed" when a person chose another score. */

GtkWidget *herald_score_strip_new (gboolean has_ultralow);
const char *herald_score_strip_get_score (HeraldScoreStrip *self);
void herald_score_strip_set_score (HeraldScoreStrip *self, const char *score);
const char *herald_score_name (const char *score);

G_END_DECLS
