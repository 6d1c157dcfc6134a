/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/result.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RECORD (herald_record_get_type ())

typedef struct _HeraldRecord HeraldRecord;

GType herald_record_get_type (void);
HeraldRecord *herald_record_new (HeraldVocabulary *vocabulary);
HeraldRecord *herald_record_new_filled (HeraldVocabulary *vocabulary, GPtrArray *results);
HeraldRecord *herald_record_ref (HeraldRecord *self);
void herald_record_unref (HeraldRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldRecord, herald_record_unref)

HeraldVocabulary *herald_record_get_vocabulary (const HeraldRecord *self);
guint herald_record_get_n_results (const HeraldRecord *self);
HeraldResult *herald_record_get_result (const HeraldRecord *self, guint index);
const char *const *herald_record_get_others (const HeraldRecord *self);

HeraldRecord *herald_record_with_added (const HeraldRecord *self, HeraldResult *result);
HeraldRecord *
herald_record_with_result (const HeraldRecord *self, guint index, HeraldResult *result);
HeraldRecord *herald_record_without (const HeraldRecord *self, guint index);
HeraldRecord *herald_record_with_others (const HeraldRecord *self, const char *const *others);
HeraldRecord *herald_record_with_vocabulary (const HeraldRecord *self,
                                             HeraldVocabulary *vocabulary);

G_END_DECLS
