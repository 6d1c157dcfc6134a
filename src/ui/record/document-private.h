/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/document-job.h"
#include "record/document.h"
#include "record/record-store.h"

G_BEGIN_DECLS

/* Seen by document.c, which changes it, by document-steps.c, which says when, and by
 * document-questions.c, which only reads. */
struct _HeraldDocument
{
  GObject parent_instance;

  HeraldSession *session;
  HeraldRecordStore *store; /* (nullable) none before it was saved */
  GFile *opening;           /* (nullable) what is being read to be shown */
  GBytes *saved;            /* (nullable) what the file holds */
  HeraldDocumentState state;
  GError *problem;  /* (nullable) why the last thing could not be done */
  GError *conflict; /* (nullable) what another program did to the file */
  GQueue waiting;   /* (element-type GTask) what is to be done next, in order */
  GTask *running;   /* (nullable) what is being done */
  guint save_later; /* source, 0 for none */
  guint check_later;
  GFileMonitor *monitor; /* (nullable) */
};

void herald_document_push (HeraldDocument *self,
                           HeraldDocumentJobKind kind,
                           GFile *file,
                           GAsyncReadyCallback callback,
                           gpointer data);

G_END_DECLS
