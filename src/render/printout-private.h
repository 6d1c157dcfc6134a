/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printout.h"

G_BEGIN_DECLS

/* Seen by printout.c, which makes and reads a document, and by printout-parts.c, which fills it. */
struct _HeraldPrintout
{
  GStringChunk *texts;
  GArray *blocks;
  const char *title;
  double margin;
  double scale;
  const char *byline;
  const char *limits;
  guint most_questions;
  gboolean is_one_page;
};

const char *herald_printout_keep_text (HeraldPrintout *self, const char *text);

G_END_DECLS
