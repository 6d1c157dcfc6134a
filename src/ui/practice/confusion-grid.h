/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/ratings.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

GtkWidget *herald_confusion_grid_new (const HeraldRatings *ratings,
                                      const HeraldConfusion *confusion,
                                      const HeraldVocabulary *vocabulary,
                                      HeraldScaleId scale);

G_END_DECLS
