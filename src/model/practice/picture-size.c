/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide and high a picture is, from its first bytes: a small file can hold a picture that no
 * memory holds, so this is asked before anything is decoded. */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "practice/picture-size.h"

#define PNG_HEAD 24
#define JPEG_FRAME 7

static guint
get_number (const guint8 *bytes, guint n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | bytes[i];
  return number;
}

/* The chunk with the size is the first one in every PNG file. */
static gboolean
read_png (FILE *stream, guint *width, guint *height)
{
  static const guint8 start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
  guint8 head[PNG_HEAD];

  if (fread (head, 1, sizeof head, stream) != sizeof head ||
      memcmp (head, start, sizeof start) != 0 || memcmp (head + 12, "IHDR", 4) != 0)
    return FALSE;
  *width = get_number (head + 16, 4);
  *height = get_number (head + 20, 4);
  return TRUE;
}

/* Start of frame, of whatever way of coding; three of that row are something else. */
static gboolean
is_frame (int marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Markers may have any number of filling bytes in front. */
static int
read_marker (FILE *stream)
{
  int marker = fgetc (stream);

  if (marker != 0xff)
    return EOF;
  while (marker == 0xff)
    marker = fgetc (stream);
  return marker;
}

static gboolean
read_frame (FILE *stream, guint *width, guint *height)
{
  guint8 frame[JPEG_FRAME];

  if (fread (frame, 1, sizeof frame, stream) != sizeof frame)
    return FALSE;
  *height = get_number (frame + 3, 2);
  *width = get_number (frame + 5, 2);
  return TRUE;
}

static gboolean
skip_segment (FILE *stream)
{
  guint8 bytes[2];
  guint length;

  if (fread (bytes, 1, sizeof bytes, stream) != sizeof bytes)
    return FALSE;
  length = get_number (bytes, 2);
  return length >= 2 && fseek (stream, (long)length - 2, SEEK_CUR) == 0;
}

static gboolean
read_jpeg (FILE *stream, guint *width, guint *height)
{
  int marker;

  if (read_marker (stream) != 0xd8)
    return FALSE;
  while ((marker = read_marker (stream)) != EOF)
    {
      if (is_frame (marker))
        return read_frame (stream, width, height);
      if (!skip_segment (stream))
        return FALSE;
    }
  return FALSE;
}

/* Neither through a link, nor waiting for what somebody may write into a pipe. */
static FILE *
open_plain (const char *path)
{
  int file = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  FILE *stream = file >= 0 ? fdopen (file, "rb") : NULL;

  if (stream == NULL && file >= 0)
    close (file);
  return stream;
}

/**
 * herald_picture_size_read:
 * @path: (type filename): a file
 * @width: (out): how many points it is wide, as it says itself
 * @height: (out): how many points it is high
 *
 * Returns: %FALSE where it is neither a PNG nor a JPEG file, whatever its name says
 */
gboolean
herald_picture_size_read (const char *path, guint *width, guint *height)
{
  FILE *stream;
  gboolean is_known;

  g_return_val_if_fail (path != NULL && width != NULL && height != NULL, FALSE);

  stream = open_plain (path);
  if (stream == NULL)
    return FALSE;
  is_known = read_png (stream, width, height);
  if (!is_known)
    {
      rewind (stream);
      is_known = read_jpeg (stream, width, height);
    }
  fclose (stream);
  return is_known;
}

/**
 * herald_picture_size_is_sound:
 * @width: of a picture, in points
 * @height: of a picture, in points
 *
 * Returns: whether there is anything to see, and not too much to hold
 */
gboolean
herald_picture_size_is_sound (guint width, guint height)
{
  return width > 0 && height > 0 && width <= HERALD_PICTURE_SIZE_MOST_SIDE &&
         height <= HERALD_PICTURE_SIZE_MOST_SIDE &&
         (guint64)width * height <= HERALD_PICTURE_SIZE_MOST_POINTS;
}
