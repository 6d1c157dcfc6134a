/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/case-set.h"

G_BEGIN_DECLS

/**
 * HeraldClassFile:
 * @title: what the set is called
 * @about: what it is for
 * @mode: how it is to be taken
 * @edition: the id of the edition that it is read by
 *
 * What an instructor says of a set that is handed out.
 */
typedef struct
{
  const char *title;
  const char *about;
  HeraldPracticeMode mode;
  const char *edition;
} HeraldClassFile;

GPtrArray *herald_class_file_read_list (const char *text,
                                        HeraldCaseKind kind,
                                        const char *edition,
                                        GError **error);
GBytes *herald_class_file_write (const HeraldClassFile *self, GPtrArray *cases);
GPtrArray *herald_class_file_list_drawn (const HeraldCaseSet *set);

G_END_DECLS
