/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

#include "record/kept-report.h"
#include "toast.h"
#include "window-header.h"
#include "window-pages.h"

G_BEGIN_DECLS

/* Seen by window.c, and by window-handover.c, which takes a window apart for the next one. */
struct _HeraldWindow
{
  GtkApplicationWindow parent_instance;

  HeraldWindowHeader header;
  GtkBox *content;
  GtkOverlay *overlay;
  GtkStack *stack;
  GtkWidget *bar;     /* (nullable) made when there is a record */
  GtkWidget *welcome; /* (nullable) while it stands in place of the pages, which are not made yet */
  HeraldToast *toast; /* (nullable) made with the first message */

  HeraldSettings *settings;
  HeraldShelf *shelf;
  HeraldLibrary *library;
  GPtrArray *problems; /* (element-type utf8) what is wrong with the user's files */
  HeraldSession *session;
  HeraldDocument *document;
  HeraldWindowPages *pages;
  HeraldKeptReport *kept_report;
  guint first_look; /* idle source, 0 for none */
};

void herald_window_stop_listening (HeraldWindow *self);
void herald_window_set_up (HeraldWindow *self, HeraldApplication *application);

G_END_DECLS
