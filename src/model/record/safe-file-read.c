/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file whole, and sees whether it is still the one that was read before. Its content is
 * compared, not its time: two writes can fall into one tick of the clock. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/record-error.h"
#include "record/safe-file-private.h"

#define BLOCK_BYTES (64 * 1024)

/* Reads to the end, or just past the limit. */
static gboolean
read_all (int file, GByteArray *bytes)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);

  while (bytes->len <= HERALD_RECORD_MAX_BYTES)
    {
      gssize n_read = read (file, block, BLOCK_BYTES);

      if (n_read == 0)
        return TRUE;
      if (n_read < 0 && errno != EINTR)
        return FALSE;
      if (n_read > 0)
        g_byte_array_append (bytes, block, n_read);
    }
  errno = EFBIG;
  return FALSE;
}

/* Opening a pipe must not wait for somebody to write. */
static gboolean
read_open (int file, GByteArray *bytes)
{
  struct stat status;

  if (fstat (file, &status) != 0)
    return FALSE;
  if (!S_ISREG (status.st_mode))
    {
      errno = S_ISDIR (status.st_mode) ? EISDIR : EINVAL;
      return FALSE;
    }
  return read_all (file, bytes);
}

static GBytes *
read_at (int folder, const char *name, char **digest)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int file = openat (folder, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  gboolean is_read = file >= 0 && read_open (file, bytes);
  int number = errno;
  GBytes *result = NULL;

  if (file >= 0)
    close (file);
  if (is_read)
    {
      result = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, result);
    }
  errno = number;
  return result;
}

/**
 * herald_safe_file_read:
 * @path: (type filename): a file
 * @digest: (out): the SHA-256 of its content
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): its content, at most %HERALD_RECORD_MAX_BYTES, or %NULL with
 *   @error set in #HERALD_RECORD_ERROR
 */
GBytes *
herald_safe_file_read (const char *path, char **digest, GError **error)
{
  GBytes *bytes = read_at (AT_FDCWD, path, digest);

  if (bytes == NULL)
    herald_record_error_set_open (error, errno, path);
  return bytes;
}

gboolean
herald_safe_file_check_at (int folder,
                           const char *name,
                           const char *path,
                           const char *expected,
                           const char *other,
                           GError **error)
{
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = read_at (folder, name, &digest);

  /* A large file, or a folder: others put it there. */
  if (bytes == NULL && errno != ENOENT && errno != EFBIG && errno != EISDIR && errno != EINVAL)
    return herald_record_error_set_open (error, errno, path);
  if (bytes == NULL && errno == ENOENT)
    return expected == NULL || herald_record_error_set (error, HERALD_RECORD_ERROR_GONE, path);
  /* Where nothing was expected, what is there but can't be read is not nothing. */
  if (bytes == NULL || (g_strcmp0 (digest, expected) != 0 && g_strcmp0 (digest, other) != 0))
    return herald_record_error_set (error, HERALD_RECORD_ERROR_CHANGED, path);
  return TRUE;
}

/**
 * herald_safe_file_check:
 * @path: (type filename): a file
 * @expected: (nullable): the SHA-256 of what it held, or %NULL where there was none
 * @other: (nullable): the SHA-256 of something else that it may hold
 * @error: return location for a #GError
 *
 * Returns: whether it is as expected; else @error says that it is gone or has changed
 */
gboolean
herald_safe_file_check (const char *path, const char *expected, const char *other, GError **error)
{
  return herald_safe_file_check_at (AT_FDCWD, path, path, expected, other, error);
}
