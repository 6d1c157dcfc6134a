/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says when the first window of a display has been painted, whoever made it.
 *
 * usage: first-paint
 *
 * Prints "ready" once it listens, and "painted" when at least half of a window that is on the
 * screen was drawn, or ends with 1 after half a minute. */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

#define MOST_MS 30000
#define LEAST_SIDE_PX 100 /* less is a helper window that nobody sees */

static int damage_event;

/* Windows come and go while this asks about them. */
static int
pass_over (Display *display, XErrorEvent *error)
{
  (void)display;
  (void)error;
  return 0;
}

static int
is_painted (Display *display, const XDamageNotifyEvent *event)
{
  XWindowAttributes window;

  if (!XGetWindowAttributes (display, event->drawable, &window) || window.map_state != IsViewable)
    return 0;
  if (window.width < LEAST_SIDE_PX || window.height < LEAST_SIDE_PX)
    return 0;
  return 2 * event->area.width * event->area.height >= window.width * window.height;
}

static int
take (Display *display)
{
  XEvent event;

  XNextEvent (display, &event);
  if (event.type == CreateNotify)
    XDamageCreate (display, event.xcreatewindow.window, XDamageReportRawRectangles);
  return event.type == damage_event && is_painted (display, (XDamageNotifyEvent *)&event);
}

int
main (void)
{
  Display *display = XOpenDisplay (NULL);
  struct pollfd wait = { .events = POLLIN };
  int first_error;

  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &first_error))
    return EXIT_FAILURE;
  damage_event += XDamageNotify;
  XSetErrorHandler (pass_over);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  puts ("ready");
  fflush (stdout);
  wait.fd = ConnectionNumber (display);
  while (XPending (display) > 0 || poll (&wait, 1, MOST_MS) > 0)
    while (XPending (display) > 0)
      if (take (display))
        {
          puts ("painted");
          return EXIT_SUCCESS;
        }
  return EXIT_FAILURE;
}
