/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all commands share: options, remarks and complaints. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "command.h"

/**
 * herald_command_parse:
 * @usage: what stands behind the command, such as "[FILE]"
 * @entries: its options
 * @argc: (inout): as for main(), the command's own name first
 * @argv: (inout): likewise
 *
 * Returns: %FALSE with a message on standard error where the usage is wrong
 */
gboolean
herald_command_parse (const char *usage, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  g_printerr ("herald-cli: %s\n", error->message);
  return FALSE;
}

/**
 * herald_command_tell:
 * @file: what was read
 * @sentences: (element-type utf8): what there is to say of it
 *
 * Says each on a line of standard error.
 */
void
herald_command_tell (const char *file, GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    g_printerr ("herald-cli: %s: %s\n", file, (const char *)sentences->pdata[i]);
}

/**
 * herald_command_complain:
 * @file: (nullable): what was read, where the message does not name it
 * @error: what is wrong
 *
 * Returns: %HERALD_EXIT_CONTENT
 */
HeraldExit
herald_command_complain (const char *file, const GError *error)
{
  if (file != NULL)
    g_printerr ("herald-cli: %s: %s\n", file, error->message);
  else
    g_printerr ("herald-cli: %s\n", error->message);
  return HERALD_EXIT_CONTENT;
}
