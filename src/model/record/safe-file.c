/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replaces a file so that at any moment, whatever happens, the old one or the new one is there,
 * whole.
 *
 * g_file_set_contents_full() comes near: it syncs the file and the folder. But it replaces a
 * symbolic link, leaves a file of any name where the program is killed, passes over a folder that
 * can't be synced, and does not look, between writing and renaming, whether another program was
 * there. */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/link-target.h"
#include "record/record-error.h"
#include "record/safe-file-private.h"

#define OWNER_ONLY 0600
/* How long another Herald may take to save in the same folder, in steps of 10 ms. */
#define MAX_WAITS 100
#define WAIT_US 10000

/* One file while it is replaced. */
typedef struct
{
  char *name;      /* of the file, in its folder */
  char *prefix;    /* of the temporary files for it */
  char *temporary; /* (nullable) its name */
  int folder;
  int file; /* the temporary one, or -1 */
  gboolean is_locked;
} Writing;

static void
init_writing (Writing *self, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *digest = NULL;

  self->name = g_path_get_basename (target);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->name, -1);
  self->prefix = g_strdup_printf (".herald-save-%.16s-", digest);
  self->temporary = NULL;
  self->file = -1;
  self->is_locked = FALSE;
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void
clear_writing (Writing *self)
{
  if (self->file >= 0)
    close (self->file);
  if (self->temporary != NULL)
    unlinkat (self->folder, self->temporary, 0);
  /* This unlocks it, too. */
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->temporary);
  g_free (self->prefix);
  g_free (self->name);
}

/* Another Herald may be saving. Where locks are unknown, or held for long, what follows is safe
 * too: it only leaves the files of others alone. */
static void
lock_folder (Writing *self)
{
  for (int i = 0; i < MAX_WAITS && !self->is_locked; i++)
    {
      self->is_locked = flock (self->folder, LOCK_EX | LOCK_NB) == 0;
      if (!self->is_locked && errno != EWOULDBLOCK && errno != EINTR)
        return;
      if (!self->is_locked)
        g_usleep (WAIT_US);
    }
}

/* Under the lock nobody else is saving this file: what has such a name was left by one that was
 * killed. */
static void
remove_left (const Writing *self)
{
  int descriptor = openat (self->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *files = descriptor >= 0 ? fdopendir (descriptor) : NULL;
  const struct dirent *entry;

  if (files == NULL && descriptor >= 0)
    close (descriptor);
  while (files != NULL && (entry = readdir (files)) != NULL)
    if (g_str_has_prefix (entry->d_name, self->prefix))
      unlinkat (self->folder, entry->d_name, 0);
  if (files != NULL)
    closedir (files);
}

/* Makes the temporary file, for its owner alone from the first byte. */
static gboolean
make_temporary (Writing *self, mode_t mode)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("%s%.8s", self->prefix, random);

  self->file = openat (self->folder,
                       name,
                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                       mode & OWNER_ONLY);
  if (self->file < 0)
    return FALSE;
  self->temporary = g_steal_pointer (&name);
  return TRUE;
}

/* What belongs to another person must go on belonging to them, or they could not read it again. */
static gboolean
keep_owner (const Writing *self, const struct stat *old)
{
  struct stat made;

  if (fstat (self->file, &made) != 0)
    return FALSE;
  return made.st_uid == old->st_uid || fchown (self->file, old->st_uid, old->st_gid) == 0;
}

static gboolean
write_all (int file, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (file, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }
  return TRUE;
}

static gboolean
close_file (Writing *self)
{
  int file = self->file;

  self->file = -1;
  /* Some places tell only now that there is no room. */
  return close (file) == 0 || errno == EINTR;
}

static gboolean
fill_temporary (Writing *self, GBytes *bytes)
{
  struct stat old;
  gboolean is_there = fstatat (self->folder, self->name, &old, 0) == 0;

  if (is_there && !S_ISREG (old.st_mode))
    {
      errno = S_ISDIR (old.st_mode) ? EISDIR : EINVAL;
      return FALSE;
    }
  if (is_there && faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    return FALSE;
  return make_temporary (self, is_there ? old.st_mode : OWNER_ONLY) &&
         (!is_there || keep_owner (self, &old)) && write_all (self->file, bytes) &&
         fsync (self->file) == 0 && close_file (self);
}

static gboolean
rename_temporary (Writing *self)
{
  if (renameat (self->folder, self->temporary, self->folder, self->name) != 0)
    return FALSE;
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* Without this the new name could be forgotten when the power goes. Not every place has it. */
static gboolean
sync_folder (const Writing *self)
{
  return fsync (self->folder) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

static gboolean
replace (Writing *self,
         const char *path,
         GBytes *bytes,
         const char *expected,
         gboolean *is_replaced,
         GError **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (self->folder < 0)
    return herald_record_error_set_save (error, errno, path);
  lock_folder (self);
  if (self->is_locked)
    remove_left (self);
  if (!fill_temporary (self, bytes))
    return herald_record_error_set_save (error, errno, path);
  if (!herald_safe_file_check_at (self->folder, self->name, path, expected, digest, error))
    return FALSE;
  if (!rename_temporary (self))
    return herald_record_error_set_save (error, errno, path);
  *is_replaced = TRUE;
  return sync_folder (self) || herald_record_error_set_save (error, errno, path);
}

/**
 * herald_safe_file_write:
 * @path: (type filename): a file, or a link that leads to one
 * @bytes: what it is to hold
 * @expected: (nullable): the SHA-256 of what it holds now, or %NULL where there must be no file
 * @is_replaced: (out): whether the file holds @bytes now, also where they may not be safe from a
 *   power cut and @error is set
 * @error: return location for a #GError
 *
 * The file belongs to its owner alone afterwards; what its owner might not do before, they may not
 * do now.
 *
 * Returns: whether the file holds @bytes and will go on to
 */
gboolean
herald_safe_file_write (
    const char *path, GBytes *bytes, const char *expected, gboolean *is_replaced, GError **error)
{
  g_autofree char *target = herald_link_target (path);
  Writing writing;
  gboolean is_done;

  *is_replaced = FALSE;
  if (target == NULL)
    return herald_record_error_set_save (error, errno, path);
  init_writing (&writing, target);
  is_done = replace (&writing, path, bytes, expected, is_replaced, error);
  clear_writing (&writing);
  return is_done;
}
