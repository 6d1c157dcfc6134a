/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HERALD_TEXT_SIZE_SMALLEST 80
#define HERALD_TEXT_SIZE_NORMAL 100
#define HERALD_TEXT_SIZE_LARGEST 300

int herald_text_size_larger (int percent);
int herald_text_size_smaller (int percent);
void herald_text_size_apply (int percent);

G_END_DECLS
