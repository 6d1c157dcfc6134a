/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_READER_PANE (herald_reader_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReaderPane, herald_reader_pane, HERALD, READER_PANE, GtkWidget)

GtkWidget *herald_reader_pane_new (HeraldLibrary *library, HeraldReadingList *kept);
gboolean herald_reader_pane_show_article (HeraldReaderPane *self, const char *id);
gboolean herald_reader_pane_show_country (HeraldReaderPane *self, const char *id);
gboolean herald_reader_pane_can_go (HeraldReaderPane *self, int steps);
gboolean herald_reader_pane_go (HeraldReaderPane *self, int steps);
void herald_reader_pane_forget (HeraldReaderPane *self);
const HeraldArticle *herald_reader_pane_get_article (HeraldReaderPane *self);
gboolean herald_reader_pane_is_empty (HeraldReaderPane *self);
void herald_reader_pane_find (HeraldReaderPane *self);
char *herald_reader_pane_dup_text (HeraldReaderPane *self);

G_END_DECLS
