/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file is that is to be replaced: a symbolic link that leads to it is written through, not
 * over. */
#include "config.h"

#include "content/link-target.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many as the kernel follows. */
#define MAX_LINKS 40

/* In a folder where everybody may write, such as /tmp, a link of somebody else could lead to a file
 * of the person's own. The kernel follows none either. */
static gboolean
is_trap (const char *link, const char *folder)
{
  struct stat of_link, of_folder;

  return lstat (link, &of_link) == 0 && stat (folder, &of_folder) == 0 &&
         (of_folder.st_mode & S_ISVTX) != 0 && (of_folder.st_mode & S_IWOTH) != 0 &&
         of_link.st_uid != geteuid () && of_link.st_uid != of_folder.st_uid;
}

/**
 * herald_link_target:
 * @path: (type filename): a file, or a link that leads to one
 *
 * Returns: (transfer full) (type filename) (nullable): what it leads to, which need not be there;
 *   %NULL where links go round, or are a trap, with the reason in errno
 */
char *
herald_link_target (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (target);
      char link[PATH_MAX];
      gssize length = readlink (target, link, sizeof link - 1);

      if (length < 0)
        return g_steal_pointer (&target);
      if (is_trap (target, folder))
        {
          errno = EACCES;
          return NULL;
        }
      link[length] = '\0';
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }
  errno = ELOOP;
  return NULL;
}

/**
 * herald_link_target_or_error:
 * @path: (type filename): a file, or a link that leads to one
 * @error: return location for a #GError, as GLib has them for files
 *
 * Returns: (transfer full) (type filename) (nullable): the same as herald_link_target()
 */
char *
herald_link_target_or_error (const char *path, GError **error)
{
  char *target = herald_link_target (path);
  int number = errno;

  if (target == NULL)
    g_set_error_literal (error,
                         G_FILE_ERROR,
                         g_file_error_from_errno (number),
                         g_strerror (number));
  return target;
}
