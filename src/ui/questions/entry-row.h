/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/article.h"
#include "library/organisation.h"
#include "library/term.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ENTRY_ROW (herald_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEntryRow, herald_entry_row, HERALD, ENTRY_ROW, GtkListBoxRow)

GtkWidget *herald_entry_row_new_article (const HeraldArticle *article, HeraldReadingList *list);
GtkWidget *herald_entry_row_new_term (const HeraldTerm *term);
GtkWidget *herald_entry_row_new_country (const HeraldCountry *country);
const char *herald_entry_row_get_id (HeraldEntryRow *self);
void herald_entry_row_set_heading (HeraldEntryRow *self, const char *heading);
const char *herald_entry_row_get_heading (HeraldEntryRow *self);
void
herald_entry_row_highlight (HeraldEntryRow *self, const GArray *in_title, const GArray *in_text);
const char *herald_entry_row_get_title (HeraldEntryRow *self);
const char *herald_entry_row_get_text (HeraldEntryRow *self);

G_END_DECLS
