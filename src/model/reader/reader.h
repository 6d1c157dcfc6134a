/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/reading.h"

G_BEGIN_DECLS

/**
 * HERALD_READER_MAX_BYTES:
 *
 * The longest text that is read.
 */
#define HERALD_READER_MAX_BYTES (16 * 1024 * 1024)

/**
 * HeraldReader:
 *
 * Reads pathology reports, in any of the languages whose words are bundled. It keeps nothing of
 * what it reads, and may be used again and from several threads.
 */
typedef struct _HeraldReader HeraldReader;

HeraldReader *herald_reader_new (HeraldVocabulary *vocabulary, GError **error);
void herald_reader_free (HeraldReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldReader, herald_reader_free)

HeraldReading *herald_reader_read (const HeraldReader *self, const char *text, gsize length);

G_END_DECLS
