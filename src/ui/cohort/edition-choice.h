/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rules/shelf.h"

G_BEGIN_DECLS

void herald_edition_choice_fill (GtkDropDown *choice, HeraldShelf *shelf);
HeraldRulebook *herald_edition_choice_get (GtkDropDown *choice, HeraldShelf *shelf);
void herald_edition_choice_set (GtkDropDown *choice, HeraldShelf *shelf, const char *id);

G_END_DECLS
