/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_FIELD_HASH_START:
 *
 * The hash of nothing.
 */
#define HERALD_FIELD_HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

/**
 * herald_field_hash:
 * @hash: the hash of what comes before
 * @bits: a number of the geometry of a field
 * @n_bytes: how many of its lowest bytes go in, 1 to 8
 *
 * FNV-1a from the lowest byte, so that it is the same on machines of either byte order.
 *
 * Returns: the hash with the number
 */
static inline guint64
herald_field_hash (guint64 hash, guint64 bits, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    hash = (hash ^ (bits >> (8 * i) & 0xff)) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

G_END_DECLS
