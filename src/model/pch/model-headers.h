/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read once for all files of the model and not anew for each, which takes longer than the rest of
 * their compilation. Each file still includes what it needs; `-Db_pch=false` builds without this.
 */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
