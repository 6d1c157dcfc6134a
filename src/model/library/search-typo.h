/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_SEARCH_TYPO_LETTERS 32u /* longer words are compared as far as this */
#define HERALD_SEARCH_NO_TYPO G_MAXUINT
#define HERALD_SEARCH_TYPO_SLIP 2u /* what a wrong letter costs, or one too many or too few */

#define HERALD_SEARCH_N_SOUNDS 16u
#define HERALD_SEARCH_SILENT 0u

guint herald_search_typo_sound (gunichar letter);

guint herald_search_typo_cost (const gunichar *written,
                               guint n_written,
                               const gunichar *meant,
                               guint n_meant,
                               guint most,
                               gboolean is_open);
guint herald_search_typo_limit (guint n_letters);

G_END_DECLS
