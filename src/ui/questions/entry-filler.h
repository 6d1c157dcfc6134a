/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/question-search.h"
#include "questions/entry-list.h"
#include "questions/place.h"

G_BEGIN_DECLS

typedef struct _HeraldEntryFiller HeraldEntryFiller;

HeraldEntryFiller *
herald_entry_filler_new (HeraldLibrary *library, HeraldReadingList *kept, HeraldEntryList *list);
void herald_entry_filler_free (HeraldEntryFiller *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldEntryFiller, herald_entry_filler_free)

void herald_entry_filler_show_place (HeraldEntryFiller *self,
                                     const HeraldPlace *place,
                                     GPtrArray *for_result);
void herald_entry_filler_show_hits (HeraldEntryFiller *self,
                                    const HeraldQuestionSearch *search,
                                    const char *query);
void herald_entry_filler_finish (HeraldEntryFiller *self);

G_END_DECLS
