/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Seen by settings.c, and by settings-columns.c, which keeps what is no property. */
struct _HeraldSettings
{
  GObject parent_instance;

  GSettings *store; /* (nullable) none where the schema is not installed */
  int text_percent;
  HeraldColorScheme color_scheme;
  HeraldAmount amount;
  char *language; /* "" for the system's */
  int window_width;
  int window_height;
  gboolean window_maximized;
  char *window_page;
  gboolean keeps_recent;
  gboolean reopens_last;
  char *last_record; /* "" for none */
  GStrv recent_records;
  GVariant *cohort_columns; /* (nullable) while no store is there to keep them */
};

G_END_DECLS
