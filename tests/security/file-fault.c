/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program: one of its file operations does not work. HERALD_FAULT says which, as
 * CALL:N:ERRNO, HERALD_FAULT_FOLDER where; the file that HERALD_FAULT_LOG names gets a line where
 * it came to that. HERALD_FAULT_NOW says what time it is, in seconds. */
/* Both names of each call are needed, and none that checks its arguments. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define REAL(type, name) ((type)dlsym (RTLD_NEXT, name))

static const char *
get_folder (void)
{
  const char *folder = getenv ("HERALD_FAULT_FOLDER");

  return folder != NULL ? folder : "";
}

static int
is_path_meant (const char *path)
{
  const char *folder = get_folder ();

  return *folder != '\0' && path != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
is_file_meant (int file)
{
  char link[64];
  char path[PATH_MAX];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", file);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return is_path_meant (path);
}

/* Whether this call is the one. */
static int
goes_wrong (const char *call, int is_meant)
{
  static int n_calls;
  const char *plan = getenv ("HERALD_FAULT");
  const char *log = getenv ("HERALD_FAULT_LOG");
  size_t length = strlen (call);
  int number, error, kept = errno;
  int file;

  if (!is_meant || plan == NULL || log == NULL || strncmp (plan, call, length) != 0 ||
      plan[length] != ':' || sscanf (plan + length, ":%d:%d", &number, &error) != 2 ||
      n_calls++ != number)
    return 0;
  file = REAL (int (*) (const char *, int, ...), "open") (log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  REAL (ssize_t (*) (int, const void *, size_t), "write") (file, "!\n", 2);
  REAL (int (*) (int), "close") (file);
  errno = kept;
  errno = error;
  return 1;
}

#define OPEN(name)                                                                                 \
  int name (const char *path, int flags, ...)                                                      \
  {                                                                                                \
    va_list list;                                                                                  \
    int mode;                                                                                      \
    va_start (list, flags);                                                                        \
    mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg (list, int) : 0;                        \
    va_end (list);                                                                                 \
    if (goes_wrong ("open", is_path_meant (path)))                                                 \
      return -1;                                                                                   \
    return REAL (int (*) (const char *, int, ...), #name) (path, flags, mode);                     \
  }

#define OPENAT(name)                                                                               \
  int name (int folder, const char *path, int flags, ...)                                          \
  {                                                                                                \
    va_list list;                                                                                  \
    int mode;                                                                                      \
    va_start (list, flags);                                                                        \
    mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg (list, int) : 0;                        \
    va_end (list);                                                                                 \
    if (goes_wrong ("open", is_path_meant (path) || is_file_meant (folder)))                       \
      return -1;                                                                                   \
    return REAL (int (*) (int, const char *, int, ...), #name) (folder, path, flags, mode);        \
  }

OPEN (open)
OPEN (open64)
OPENAT (openat)
OPENAT (openat64)

ssize_t
read (int file, void *data, size_t length)
{
  if (goes_wrong ("read", is_file_meant (file)))
    return -1;
  return REAL (ssize_t (*) (int, void *, size_t), "read") (file, data, length);
}

ssize_t
write (int file, const void *data, size_t length)
{
  if (goes_wrong ("write", is_file_meant (file)))
    return -1;
  return REAL (ssize_t (*) (int, const void *, size_t), "write") (file, data, length);
}

int
fsync (int file)
{
  if (goes_wrong ("fsync", is_file_meant (file)))
    return -1;
  return REAL (int (*) (int), "fsync") (file);
}

int
close (int file)
{
  int is_wrong = goes_wrong ("close", is_file_meant (file));
  int error = errno;
  int status = REAL (int (*) (int), "close") (file);

  if (!is_wrong)
    return status;
  errno = error;
  return -1;
}

int
rename (const char *old, const char *new)
{
  if (goes_wrong ("rename", is_path_meant (old)))
    return -1;
  return REAL (int (*) (const char *, const char *), "rename") (old, new);
}

int
mkdir (const char *path, mode_t mode)
{
  if (goes_wrong ("mkdir", is_path_meant (path)))
    return -1;
  return REAL (int (*) (const char *, mode_t), "mkdir") (path, mode);
}

int
unlink (const char *path)
{
  if (goes_wrong ("unlink", is_path_meant (path)))
    return -1;
  return REAL (int (*) (const char *), "unlink") (path);
}

static long long
get_told (const char *told)
{
  static int n_looks;
  const char *other = strchr (told, '/');

  return strtoll (other != NULL && n_looks++ % 2 != 0 ? other + 1 : told, NULL, 10);
}

int
clock_gettime (clockid_t clock, struct timespec *now)
{
  const char *told = getenv ("HERALD_FAULT_NOW");
  int status = REAL (int (*) (clockid_t, struct timespec *), "clock_gettime") (clock, now);

  if (told != NULL && clock == CLOCK_REALTIME)
    now->tv_sec = (time_t)get_told (told);
  return status;
}
