/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs of our own that do what needs a large library, so that the others start without it. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/helper.h"

/**
 * herald_helper_find:
 * @name: the name of the helper
 *
 * Looks beside this program or the other one where they were built, and in its own folder where it
 * is installed.
 *
 * Returns: (transfer full) (nullable) (type filename): where it is, %NULL where it was not built
 */
char *
herald_helper_find (const char *name)
{
  static const char *const places[] = { "", "../cli", "../../src/cli" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *installed = g_build_filename (HERALD_LIBEXEC_DIR, name, NULL);

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *beside = g_build_filename (folder, places[i], name, NULL);

      if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&beside);
    }
  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);
  return NULL;
}

/* The last line: a library may warn on lines of its own before. */
static char *
get_words (GBytes *reason)
{
  gsize length = g_bytes_get_size (reason);
  g_autofree char *words =
      length > 0 ? g_strndup (g_bytes_get_data (reason, NULL), length) : g_strdup ("");
  const char *last;

  g_strchomp (words);
  last = strrchr (words, '\n');
  return g_strdup (last != NULL ? last + 1 : words);
}

/* The helper says what is wrong, in words or by its exit status; where it says nothing it has
 * broken down. */
static void
fail (GSubprocess *process,
      GBytes *reason,
      const char *(*explain) (int status),
      const char *breakdown,
      GError **error)
{
  g_autofree char *words = get_words (reason);
  const char *said = NULL;

  if (g_subprocess_get_if_exited (process))
    said = explain != NULL ? explain (g_subprocess_get_exit_status (process)) : words;
  g_set_error_literal (error,
                       HERALD_CONTENT_ERROR,
                       HERALD_CONTENT_ERROR_READ,
                       said != NULL && *said != '\0' ? said : breakdown);
}

/**
 * herald_helper_run:
 * @command: (array zero-terminated=1): the helper, and its options
 * @input: what it reads
 * @explain: (nullable) (scope call): gives the words for an exit status, in the language of this
 *   program, or %NULL for one that it does not know; without it the helper writes them itself
 * @breakdown: what is said where it says nothing itself
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what it wrote, or %NULL with @error set
 */
GBytes *
herald_helper_run (const char *const *command,
                   GBytes *input,
                   const char *(*explain) (int status),
                   const char *breakdown,
                   GError **error)
{
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (command,
                         G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                             G_SUBPROCESS_FLAGS_STDERR_PIPE,
                         error);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) reason = NULL;

  if (process == NULL || !g_subprocess_communicate (process, input, NULL, &output, &reason, error))
    return NULL;
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0)
    return g_steal_pointer (&output);
  fail (process, reason, explain, breakdown, error);
  return NULL;
}
