/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldContentError:
 * @HERALD_CONTENT_ERROR_READ: the file can't be read
 * @HERALD_CONTENT_ERROR_TOO_LARGE: larger than any honest file of its kind
 * @HERALD_CONTENT_ERROR_NOT_UTF8: the bytes are not UTF-8
 * @HERALD_CONTENT_ERROR_NOT_JSON: not JSON as RFC 8259 has it, or a member stands twice
 * @HERALD_CONTENT_ERROR_MEMBER: a member is missing, unknown or of the wrong type
 * @HERALD_CONTENT_ERROR_VALUE: a value is not one that the file may hold here
 * @HERALD_CONTENT_ERROR_BOOK: well formed, yet the rules do not hold together
 *
 * What can be wrong with a file of content. Every message names file, place and reason.
 */
typedef enum
{
  HERALD_CONTENT_ERROR_READ,
  HERALD_CONTENT_ERROR_TOO_LARGE,
  HERALD_CONTENT_ERROR_NOT_UTF8,
  HERALD_CONTENT_ERROR_NOT_JSON,
  HERALD_CONTENT_ERROR_MEMBER,
  HERALD_CONTENT_ERROR_VALUE,
  HERALD_CONTENT_ERROR_BOOK,
} HeraldContentError;

#define HERALD_CONTENT_ERROR (herald_content_error_quark ())

GQuark herald_content_error_quark (void);

G_END_DECLS
