/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* How much of the library is in memory. Words are wanted long before articles are. */
typedef enum
{
  HERALD_LIBRARY_CLOSED,
  HERALD_LIBRARY_WORDS,
  HERALD_LIBRARY_OPEN,
} HeraldLibraryStage;

struct _HeraldLibrary
{
  HeraldVocabulary *vocabulary;
  const HeraldSources *rule_sources; /* (nullable) what the rules rest on; articles may too */
  char *user_folder;                 /* (nullable) */
  HeraldLibraryStage stage;
  GPtrArray *packs;
  HeraldGlossary *glossary;
  GPtrArray *groups; /* these four: owned by their packs */
  GPtrArray *articles;
  GPtrArray *countries;
  GHashTable *by_id;
  GPtrArray *problems;
};

void herald_library_open_words (HeraldLibrary *self);
void herald_library_open (HeraldLibrary *self);
void herald_library_list_pack (HeraldLibrary *self, const HeraldPack *pack);
void herald_library_list_again (HeraldLibrary *self);
const HeraldSource *herald_library_look_up_source (HeraldLibrary *self, const char *id);
gboolean herald_library_check_ids (HeraldLibrary *self, const HeraldPack *pack, GError **error);
gboolean herald_library_check_links (HeraldLibrary *self, const HeraldPack *pack, GError **error);

G_END_DECLS
