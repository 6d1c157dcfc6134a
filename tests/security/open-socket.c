/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the guard and the list of symbols must catch: a program that goes to the network. */
#include <netdb.h>
#include <stdio.h>
#include <sys/socket.h>

int
main (void)
{
  struct addrinfo *found = NULL;
  int file = socket (AF_INET, SOCK_STREAM, 0);

  /* A machine without a name service is no reason to go on. */
  return file >= 0 || getaddrinfo ("example.org", "80", NULL, &found) == 0 ? 0 : 1;
}
