/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of lines that only grows. Each is on the disk before the next is begun, so that a crash
 * costs the line that was being written and no other. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "practice/journal.h"

#define OWNER_ONLY 0600
#define FOLDER_OWNER_ONLY 0700
#define TAIL_BYTES 4096

static gboolean
fail (GError **error, int number, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error,
               G_FILE_ERROR,
               g_file_error_from_errno (number),
               _ ("Your progress in “%s”: %s"),
               name,
               g_strerror (number));
  return FALSE;
}

/* Opening a pipe must not wait for somebody to write. */
static gboolean
check_file (int file, off_t *size)
{
  struct stat status;

  if (fstat (file, &status) != 0)
    return FALSE;
  if (!S_ISREG (status.st_mode))
    {
      errno = S_ISDIR (status.st_mode) ? EISDIR : EINVAL;
      return FALSE;
    }
  *size = status.st_size;
  return TRUE;
}

static gboolean
read_all (int file, char *bytes, gsize size)
{
  while (size > 0)
    {
      gssize n_read = read (file, bytes, size);

      if (n_read < 0 && errno != EINTR)
        return FALSE;
      if (n_read == 0)
        break;
      if (n_read > 0)
        {
          bytes += n_read;
          size -= n_read;
        }
    }
  /* Somebody cut it shorter in the meantime. */
  memset (bytes, '\n', size);
  return TRUE;
}

static GPtrArray *
split (const char *text, gsize length, gboolean *is_torn)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *end = text + length;

  *is_torn = FALSE;
  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);

      if (stop == NULL)
        {
          *is_torn = TRUE;
          break;
        }
      if (stop > text)
        g_ptr_array_add (lines, g_strndup (text, stop - text));
      text = stop + 1;
    }
  return lines;
}

static GPtrArray *
read_open (int file, gboolean *is_torn)
{
  g_autofree char *bytes = NULL;
  off_t size;

  if (!check_file (file, &size))
    return NULL;
  if (size > HERALD_JOURNAL_MAX_BYTES)
    {
      errno = EFBIG;
      return NULL;
    }
  bytes = g_malloc (size + 1);
  return read_all (file, bytes, size) ? split (bytes, size, is_torn) : NULL;
}

/**
 * herald_journal_read:
 * @path: (type filename): a journal, which need not be there
 * @is_torn: (out): whether the last line was cut off, and left out
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type utf8) (nullable): its lines, which need not be UTF-8
 */
GPtrArray *
herald_journal_read (const char *path, gboolean *is_torn, GError **error)
{
  int file = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  GPtrArray *lines;
  int number;

  *is_torn = FALSE;
  if (file < 0 && errno == ENOENT)
    return g_ptr_array_new_with_free_func (g_free);
  if (file < 0)
    {
      fail (error, errno, path);
      return NULL;
    }
  lines = read_open (file, is_torn);
  number = errno;
  close (file);
  if (lines == NULL)
    fail (error, number, path);
  return lines;
}

/* Finds where the last whole line ends. */
static gboolean
find_end (int file, off_t size, off_t *end)
{
  char tail[TAIL_BYTES];

  for (*end = size; *end > 0;)
    {
      off_t start = MAX (*end - TAIL_BYTES, 0);
      gssize n_read = pread (file, tail, *end - start, start);
      const char *stop;

      if (n_read != *end - start)
        return FALSE;
      stop = memrchr (tail, '\n', n_read);
      if (stop != NULL)
        {
          *end = start + (stop - tail) + 1;
          return TRUE;
        }
      *end = start;
    }
  return TRUE;
}

/* What a crash left behind would spoil the line that follows. */
static gboolean
drop_torn (int file)
{
  off_t size, end;

  if (!check_file (file, &size) || !find_end (file, size, &end))
    return FALSE;
  return end == size || ftruncate (file, end) == 0;
}

static gboolean
write_all (int file, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize written = write (file, bytes, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          bytes += written;
          length -= written;
        }
    }
  return TRUE;
}

/* Without this a new name could be forgotten when the power goes. Not every place has it. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    return;
  if (fsync (descriptor) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (descriptor);
}

/* Only one Herald writes at a time; where locks are unknown, lines still go in whole. */
static gboolean
append_open (int file, const GString *lines)
{
  if (flock (file, LOCK_EX) != 0 && errno != EWOULDBLOCK && errno != EINTR && errno != ENOLCK &&
      errno != ENOTSUP)
    return FALSE;
  return fchmod (file, OWNER_ONLY) == 0 && drop_torn (file) &&
         write_all (file, lines->str, lines->len) && fsync (file) == 0;
}

/**
 * herald_journal_append:
 * @path: (type filename): a journal, which need not be there; its folder is made, too
 * @lines: whole lines, each with its end
 * @error: return location for a #GError
 *
 * The file belongs to its owner alone.
 *
 * Returns: whether they are on the disk
 */
gboolean
herald_journal_append (const char *path, const GString *lines, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int number = 0;
  int file;

  if (g_mkdir_with_parents (folder, FOLDER_OWNER_ONLY) != 0)
    return fail (error, errno, path);
  file = open (path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, OWNER_ONLY);
  if (file < 0)
    return fail (error, errno, path);
  if (!append_open (file, lines))
    number = errno;
  if (close (file) != 0 && number == 0 && errno != EINTR)
    number = errno;
  if (number != 0)
    return fail (error, number, path);
  sync_folder (path);
  return TRUE;
}

/**
 * herald_journal_remove:
 * @path: (type filename): a journal, which need not be there
 * @error: return location for a #GError
 *
 * Returns: whether it is gone
 */
gboolean
herald_journal_remove (const char *path, GError **error)
{
  if (g_unlink (path) != 0 && errno != ENOENT)
    return fail (error, errno, path);
  sync_folder (path);
  return TRUE;
}
