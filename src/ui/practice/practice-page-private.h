/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/class-view.h"
#include "practice/practice-page.h"

G_BEGIN_DECLS

/* Seen by practice-page.c, and by practice-continue.c, which takes over from an earlier page. */
struct _HeraldPracticePage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkStack *stack;
  HeraldSetList *sets_view;
  HeraldRunView *run_view;     /* (nullable) made with the first set that is taken */
  HeraldEndView *end_view;     /* (nullable) */
  HeraldClassView *class_view; /* (nullable) */

  HeraldShelf *shelf; /* outlives this */
  char *user_folder;
  HeraldCaseSets *sets;
  HeraldProgress *progress;
  gboolean is_looking; /* is a case of a set that is over looked at again */
};

G_END_DECLS
