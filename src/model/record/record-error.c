/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of everything that is wrong with the file of a record, and its words. */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "content/plain-text.h"
#include "record/record-error.h"

G_DEFINE_QUARK (herald - record - error - quark, herald_record_error)

static HeraldRecordError
classify_open (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return HERALD_RECORD_ERROR_GONE;
    case EACCES:
    case EPERM:
      return HERALD_RECORD_ERROR_NO_PERMISSION;
    case EFBIG:
      return HERALD_RECORD_ERROR_TOO_LARGE;
    case EISDIR:
    case EINVAL:
    case ELOOP:
    case ENAMETOOLONG:
    case ENXIO:
      return HERALD_RECORD_ERROR_PLACE;
    default:
      return HERALD_RECORD_ERROR_DISK;
    }
}

static HeraldRecordError
classify_save (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return HERALD_RECORD_ERROR_NO_FOLDER;
    case EACCES:
    case EPERM:
      return HERALD_RECORD_ERROR_NO_PERMISSION;
    case EROFS:
      return HERALD_RECORD_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return HERALD_RECORD_ERROR_FULL;
    case EISDIR:
    case EINVAL:
    case ELOOP:
    case ENAMETOOLONG:
      return HERALD_RECORD_ERROR_PLACE;
    default:
      return HERALD_RECORD_ERROR_DISK;
    }
}

/* What is said where a file can't be opened. */
static const char *
get_open_words (HeraldRecordError code)
{
  switch (code)
    {
    case HERALD_RECORD_ERROR_GONE:
      return _ ("“%s” is not there. It may have been moved, or have another name now.");
    case HERALD_RECORD_ERROR_NO_PERMISSION:
      return _ ("“%s” can’t be opened from this account. Ask the person whom it belongs to.");
    case HERALD_RECORD_ERROR_TOO_LARGE:
      return _ ("“%s” is larger than 64 MiB. No record is so large.");
    case HERALD_RECORD_ERROR_PLACE:
      return _ ("“%s” is not a file that can be opened. It may be a folder.");
    default:
      return _ ("“%s” can’t be read from its disk. Try again, or look for a copy of it.");
    }
}

/* What is said where a file can't be saved. */
static const char *
get_save_words (HeraldRecordError code)
{
  switch (code)
    {
    case HERALD_RECORD_ERROR_GONE:
      return _ ("“%s” is not there any more. Choose where to save your record.");
    case HERALD_RECORD_ERROR_CHANGED:
      return _ ("Another program changed “%s”. Choose another name for your record, so that both "
                "are kept.");
    case HERALD_RECORD_ERROR_DAMAGED:
      return _ ("“%s” can’t be read in full, so it is kept as it is. Choose another name for your "
                "record.");
    case HERALD_RECORD_ERROR_NOT_A_RECORD:
      return _ ("“%s” holds something else, so it is kept as it is. Choose another name for your "
                "record.");
    case HERALD_RECORD_ERROR_TOO_LARGE:
      return _ ("“%s” can’t be saved, because the record is larger than 64 MiB. Take some of the "
                "texts out of it.");
    case HERALD_RECORD_ERROR_NO_FOLDER:
      return _ ("“%s” can’t be saved, because its folder is not there any more. Choose another "
                "place.");
    case HERALD_RECORD_ERROR_NO_PERMISSION:
      return _ ("“%s” can’t be saved, because you may not write there. Choose another place.");
    case HERALD_RECORD_ERROR_READ_ONLY:
      return _ ("“%s” can’t be saved, because nothing can be written there. Choose another place.");
    case HERALD_RECORD_ERROR_FULL:
      return _ ("“%s” can’t be saved, because there is no room left. Make some room, or choose "
                "another place.");
    case HERALD_RECORD_ERROR_PLACE:
      return _ ("“%s” can’t be saved there. Choose another place or another name.");
    default:
      return _ ("“%s” may not be saved, because its disk reports a fault. Choose another place.");
    }
}

static gboolean
set (GError **error, HeraldRecordError code, const char *words, const char *path)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *name = herald_plain_text_new (shown, HERALD_PLAIN_TEXT_LINE);

  g_set_error (error, HERALD_RECORD_ERROR, code, words, name);
  return FALSE;
}

/**
 * herald_record_error_set:
 * @error: return location for a #GError
 * @code: why a file can't be saved
 * @path: (type filename): the file
 *
 * Returns: always %FALSE
 */
gboolean
herald_record_error_set (GError **error, HeraldRecordError code, const char *path)
{
  return set (error, code, get_save_words (code), path);
}

/**
 * herald_record_error_set_open:
 * @error: return location for a #GError
 * @number: the `errno` of what did not work while opening or reading
 * @path: (type filename): the file
 *
 * Returns: always %FALSE
 */
gboolean
herald_record_error_set_open (GError **error, int number, const char *path)
{
  HeraldRecordError code = classify_open (number);

  return set (error, code, get_open_words (code), path);
}

/**
 * herald_record_error_set_save:
 * @error: return location for a #GError
 * @number: the `errno` of what did not work while saving
 * @path: (type filename): the file
 *
 * Returns: always %FALSE
 */
gboolean
herald_record_error_set_save (GError **error, int number, const char *path)
{
  return herald_record_error_set (error, classify_save (number), path);
}
