/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program: whoever asks for a socket that could reach another machine is refused
 * and written down, a line each, in the file that HERALD_GUARD_LOG names. The sockets of this
 * machine alone, of the display and of the desktop's bus, are let through. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void
write_down (const char *call, int family)
{
  const char *path = getenv ("HERALD_GUARD_LOG");
  int file = path != NULL ? open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;

  if (file < 0)
    abort ();
  dprintf (file, "%s %d\n", call, family);
  close (file);
}

static int
is_local (int family)
{
  return family == AF_UNIX || family == AF_UNSPEC;
}

int
socket (int family, int type, int protocol)
{
  static int (*real) (int, int, int);

  if (real == NULL)
    real = (int (*) (int, int, int))dlsym (RTLD_NEXT, "socket");
  if (is_local (family) || family == AF_NETLINK)
    return real (family, type, protocol);
  write_down ("socket", family);
  errno = EACCES;
  return -1;
}

int
connect (int file, const struct sockaddr *address, socklen_t length)
{
  static int (*real) (int, const struct sockaddr *, socklen_t);

  if (real == NULL)
    real = (int (*) (int, const struct sockaddr *, socklen_t))dlsym (RTLD_NEXT, "connect");
  if (is_local (address->sa_family))
    return real (file, address, length);
  write_down ("connect", address->sa_family);
  errno = EACCES;
  return -1;
}

int
getaddrinfo (const char *name __attribute__ ((unused)),
             const char *service __attribute__ ((unused)),
             const struct addrinfo *hints __attribute__ ((unused)),
             struct addrinfo **result __attribute__ ((unused)))
{
  write_down ("getaddrinfo", 0);
  return EAI_FAIL;
}
