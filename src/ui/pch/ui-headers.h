/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read once for all files of the interface and not anew for each, which takes longer than the rest
 * of their compilation. Each file still includes what it needs; `-Db_pch=false` builds without. */
#include <gtk/gtk.h>
