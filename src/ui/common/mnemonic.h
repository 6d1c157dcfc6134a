/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *herald_mnemonic_dup_plain (const char *label);
char *herald_mnemonic_dup_escaped (const char *text);

G_END_DECLS
