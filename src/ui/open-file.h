/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldFileAsk:
 * @title: what for
 * @kind: what kind of file, for people
 * @mime_types: (array zero-terminated=1): of such files
 * @suffixes: (array zero-terminated=1): of their names, without a dot
 * @name: (nullable): what a new file would be called, or %NULL where one is opened
 *
 * What a person is asked.
 */
typedef struct
{
  const char *title;
  const char *kind;
  const char *const *mime_types;
  const char *const *suffixes;
  const char *name;
} HeraldFileAsk;

void herald_ask_file (GtkWindow *parent,
                      const HeraldFileAsk *ask,
                      GAsyncReadyCallback callback,
                      gpointer data);
void herald_open_file (GtkWindow *parent,
                       const char *title,
                       GAsyncReadyCallback callback,
                       gpointer data);
GFile *herald_open_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
