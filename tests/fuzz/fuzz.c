/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all targets begin with: the bundled rule books. */
#include "config.h"

#include "content/content.h"
#include "fuzz.h"

HeraldShelf *herald_fuzz_shelf;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  herald_content_register ();
  herald_fuzz_shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  return 0;
}
