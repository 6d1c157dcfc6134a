/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "record/record-error.h"
#include "record/record.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RECORD_STORE (herald_record_store_get_type ())

typedef struct _HeraldRecordStore HeraldRecordStore;

GType herald_record_store_get_type (void);
HeraldRecordStore *herald_record_store_open (GFile *file,
                                             HeraldVocabulary *vocabulary,
                                             HeraldRecord **record,
                                             GError **error);
HeraldRecordStore *
herald_record_store_create (GFile *file, const HeraldRecord *record, GError **error);
HeraldRecordStore *herald_record_store_ref (HeraldRecordStore *self);
void herald_record_store_unref (HeraldRecordStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldRecordStore, herald_record_store_unref)

GFile *herald_record_store_get_file (const HeraldRecordStore *self);
const char *const *herald_record_store_get_losses (const HeraldRecordStore *self);
gboolean herald_record_store_is_kept_as_it_is (const HeraldRecordStore *self);

gboolean
herald_record_store_save (HeraldRecordStore *self, const HeraldRecord *record, GError **error);
gboolean herald_record_store_check (HeraldRecordStore *self, GError **error);

G_END_DECLS
