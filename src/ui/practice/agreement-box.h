/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_TYPE_AGREEMENT_BOX (herald_agreement_box_get_type ())
G_DECLARE_FINAL_TYPE (HeraldAgreementBox, herald_agreement_box, HERALD, AGREEMENT_BOX, GtkWidget)

GtkWidget *herald_agreement_box_new (HeraldVocabulary *vocabulary, gboolean names_readers);
void herald_agreement_box_set_answers (HeraldAgreementBox *self, GPtrArray *answers);

G_END_DECLS
