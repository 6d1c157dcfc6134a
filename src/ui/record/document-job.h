/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/record-store.h"

G_BEGIN_DECLS

/**
 * HeraldDocumentJobKind:
 * @HERALD_DOCUMENT_OPEN: read a file in place of what is there
 * @HERALD_DOCUMENT_LOAD_AGAIN: read a file that was changed elsewhere
 * @HERALD_DOCUMENT_CREATE: save where the person chose
 * @HERALD_DOCUMENT_SAVE: save where it was saved before
 * @HERALD_DOCUMENT_CHECK: see whether another program changed the file
 *
 * What can be done with the file of a document.
 */
typedef enum
{
  HERALD_DOCUMENT_OPEN,
  HERALD_DOCUMENT_LOAD_AGAIN,
  HERALD_DOCUMENT_CREATE,
  HERALD_DOCUMENT_SAVE,
  HERALD_DOCUMENT_CHECK,
} HeraldDocumentJobKind;

/**
 * HeraldDocumentJob:
 * @kind: what is to be done
 * @file: (nullable): where, for what begins with a file
 * @vocabulary: the fields there are
 * @record: (nullable): what is saved, or what was read
 * @store: (nullable): where it was saved before, or what came of it
 *
 * One thing that takes as long as the disk does.
 */
typedef struct
{
  HeraldDocumentJobKind kind;
  GFile *file;
  HeraldVocabulary *vocabulary;
  HeraldRecord *record;
  HeraldRecordStore *store;
} HeraldDocumentJob;

HeraldDocumentJob *
herald_document_job_new (HeraldDocumentJobKind kind, GFile *file, HeraldVocabulary *vocabulary);
void herald_document_job_free (HeraldDocumentJob *self);
void
herald_document_job_run (GTask *task, gpointer source, gpointer job, GCancellable *cancellable);

G_END_DECLS
