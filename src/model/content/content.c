/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the bundled rules and texts into the process. */
#include "config.h"

#include "content/content.h"
#include "herald-content-resources.h"

/**
 * herald_content_register:
 *
 * Registers the bundled files. Programs and tests call it before anything is read: nothing refers
 * to the resources by themselves, so a linker would drop an automatic constructor. Only the first
 * call does something: the interface registers them too, and GLib 2.84 minds a second time.
 */
void
herald_content_register (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      herald_content_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}
