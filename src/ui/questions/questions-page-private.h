/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "questions/entry-pane.h"
#include "questions/panes.h"
#include "questions/place-list.h"
#include "questions/questions-page.h"
#include "questions/reader-pane.h"

G_BEGIN_DECLS

/* Seen by questions-page.c, and by questions-continue.c, which takes over from an earlier page. */
struct _HeraldQuestionsPage
{
  GtkWidget parent_instance;

  HeraldPanes *panes;
  HeraldPlaceList *place_list;
  GtkDropDown *choice;
  HeraldEntryPane *entries;
  HeraldReaderPane *reader;

  HeraldLibrary *library;
  HeraldReadingList *kept;
  GArray *places;
};

void herald_questions_page_choose_place (HeraldQuestionsPage *self, guint place);

G_END_DECLS
