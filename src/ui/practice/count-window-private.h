/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-window.h"
#include "practice/ish-sums.h"

G_BEGIN_DECLS

/* Seen by count-window.c, by count-result.c, and by count-continue.c, which takes over from an
 * earlier window. */
struct _HeraldCountWindow
{
  GtkWindow parent_instance;

  GtkBox *box;
  GtkLabel *message;
  HeraldCountGrid *grid;
  GtkWidget *sums_place;
  HeraldIshSums *sums[HERALD_COUNT_N_OBSERVERS];
  GtkDropDown *edition;
  GtkWidget *use;

  HeraldShelf *shelf;     /* outlives the window */
  HeraldSession *session; /* (nullable) not held: see count-result.c */
  HeraldCountSheet *sheet;
};

GtkWidget *
herald_count_window_make (HeraldShelf *shelf, HeraldSession *session, HeraldCountSheet *sheet);

G_END_DECLS
