/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read once for all files of the interface and not anew for each, which takes more than half of the
 * time. Each file still includes what it needs; `-Db_pch=false` builds without this. */
#include <gtk/gtk.h>
