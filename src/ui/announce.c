/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says aloud, to who reads by ear, what has just changed on the screen. */

#include "announce.h"

/**
 * herald_announce:
 * @widget: where it happened
 * @text: whole sentences
 *
 * Asks the screen reader to speak @text when it has finished its own sentence.
 *
 * Returns: whether this GTK can; where it can't, move the focus to what is new
 */
gboolean
herald_announce (GtkWidget *widget, const char *text)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

#if GTK_CHECK_VERSION(4, 14, 0)
  /* What GTK has for tests in place of a screen reader takes no announcements, and is asked for one
   * all the same (4.18), which ends the program. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") == 0)
    return TRUE;
  /* Not deprecated, but newer than the GTK that we promise to build with. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (widget),
                           text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
  return TRUE;
#else
  return FALSE;
#endif
}
