/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of everything that is read from a file of content. */
#include "config.h"

#include "content/error.h"

G_DEFINE_QUARK (herald - content - error - quark, herald_content_error)
