/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds any command line to herald-cli: the lines up to an empty one are its arguments, the rest is
 * its standard input. It works in a folder of its own, which no argument can leave. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"

#define MOST_ARGUMENTS 16

int herald_fuzz_command (int argc, char **argv);
void herald_fuzz_register (void);

static char *folder;

/* The content is there already; a second time would make a ring of GLib's list of resources. */
void
herald_fuzz_register (void)
{
}

static void
empty_folder (void)
{
  g_autoptr (GDir) list = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (list)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static void
leave_folder (void)
{
  empty_folder ();
  g_rmdir (folder);
}

static void
enter_folder (void)
{
  if (folder != NULL)
    return;
  folder = g_dir_make_tmp ("herald-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_assert_cmpint (g_chdir (folder), ==, 0);
  /* The person's own rules and texts are no part of this. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  atexit (leave_folder);
}

static void
give_input (const char *text, gsize length)
{
  int file = memfd_create ("input", 0);

  g_assert_true (write (file, text, length) == (gssize)length && lseek (file, 0, SEEK_SET) == 0);
  g_assert_cmpint (dup2 (file, STDIN_FILENO), ==, STDIN_FILENO);
  close (file);
}

/* The help of the options ends the program. */
static gboolean
asks_for_help (const char *argument)
{
  if (argument[0] != '-')
    return FALSE;
  return g_str_has_prefix (argument, "--help") ||
         (argument[1] != '-' && strpbrk (argument, "h?") != NULL);
}

static gboolean
check_arguments (GStrv arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      if (asks_for_help (arguments[i]))
        return FALSE;
      g_strdelimit (arguments[i], "/", '_');
    }
  return g_strv_length (arguments) <= MOST_ARGUMENTS;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  const char *end = strstr (text, "\n\n");
  gsize length = end != NULL ? (gsize)(end - text) : strlen (text);
  g_autofree char *line = g_strdup_printf ("herald-cli\n%.*s", (int)length, text);
  g_auto (GStrv) arguments = g_strsplit (line, "\n", -1);
  g_autofree char **argv = NULL;
  int status;

  if (!check_arguments (arguments))
    return 0;
  enter_folder ();
  give_input (end != NULL ? text + length + 2 : "", end != NULL ? size - length - 2 : 0);
  /* The options are taken out of the list, so it can't own them. */
  argv = g_memdup2 (arguments, (g_strv_length (arguments) + 1) * sizeof *argv);
  status = herald_fuzz_command ((int)g_strv_length (arguments), argv);
  g_assert_true (status >= 0 && status <= 2);
  empty_folder ();
  return 0;
}
