/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the bundled rules and texts into the process. */
#include "config.h"

#include "content/content.h"
#include "herald-content-resources.h"

/**
 * herald_content_register:
 *
 * Registers the bundled files. Programs and tests call it once, before anything is read: nothing
 * refers to the resources by themselves, so a linker would drop an automatic constructor.
 */
void
herald_content_register (void)
{
  herald_content_register_resource ();
}
