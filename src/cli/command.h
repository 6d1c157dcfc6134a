/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the programs give back to the shell. */
typedef enum
{
  HERALD_EXIT_DONE = 0,
  HERALD_EXIT_CONTENT = 1, /* a file or its content is wrong */
  HERALD_EXIT_USAGE = 2,
} HeraldExit;

HeraldExit herald_command_agreement (int argc, char **argv);
HeraldExit herald_command_classify (int argc, char **argv);
HeraldExit herald_command_check (int argc, char **argv);
HeraldExit herald_command_search (int argc, char **argv);
HeraldExit herald_command_read (int argc, char **argv);
HeraldExit herald_command_export (int argc, char **argv);
HeraldExit herald_command_import (int argc, char **argv);
HeraldExit herald_command_specimen (int argc, char **argv);

gboolean
herald_command_parse (const char *usage, const GOptionEntry *entries, int *argc, char ***argv);
HeraldExit herald_command_complain (const char *file, const GError *error);

G_END_DECLS
