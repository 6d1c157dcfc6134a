/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldRecordError:
 * @HERALD_RECORD_ERROR_NOT_A_RECORD: the file holds something else
 * @HERALD_RECORD_ERROR_DAMAGED: it is a record, and something in it is wrong
 * @HERALD_RECORD_ERROR_NEWER: a newer Herald wrote it
 * @HERALD_RECORD_ERROR_TOO_LARGE: larger than %HERALD_RECORD_MAX_BYTES
 * @HERALD_RECORD_ERROR_GONE: the file is no longer there
 * @HERALD_RECORD_ERROR_CHANGED: another program changed the file since it was read
 * @HERALD_RECORD_ERROR_CHANGED_BEFORE: another program changed it before it was read, which did
 * well
 * @HERALD_RECORD_ERROR_NO_FOLDER: the folder of the file is no longer there
 * @HERALD_RECORD_ERROR_NO_PERMISSION: this person may not read or write there
 * @HERALD_RECORD_ERROR_READ_ONLY: nobody can write there
 * @HERALD_RECORD_ERROR_FULL: no room is left
 * @HERALD_RECORD_ERROR_PLACE: no place for a record: a folder, a device, or a far computer
 * @HERALD_RECORD_ERROR_DISK: the disk, or what stands for one, reports a fault
 *
 * What can be wrong with the file of a record. Messages are whole sentences for people: what
 * happened, and what they can do.
 */
typedef enum
{
  HERALD_RECORD_ERROR_NOT_A_RECORD,
  HERALD_RECORD_ERROR_DAMAGED,
  HERALD_RECORD_ERROR_NEWER,
  HERALD_RECORD_ERROR_TOO_LARGE,
  HERALD_RECORD_ERROR_GONE,
  HERALD_RECORD_ERROR_CHANGED,
  HERALD_RECORD_ERROR_CHANGED_BEFORE,
  HERALD_RECORD_ERROR_NO_FOLDER,
  HERALD_RECORD_ERROR_NO_PERMISSION,
  HERALD_RECORD_ERROR_READ_ONLY,
  HERALD_RECORD_ERROR_FULL,
  HERALD_RECORD_ERROR_PLACE,
  HERALD_RECORD_ERROR_DISK,
} HeraldRecordError;

#define HERALD_RECORD_ERROR (herald_record_error_quark ())

/* A thousand long reports do not come near this. */
#define HERALD_RECORD_MAX_BYTES (64 * 1024 * 1024)

GQuark herald_record_error_quark (void);
gboolean herald_record_error_set (GError **error, HeraldRecordError code, const char *path);
gboolean herald_record_error_set_open (GError **error, int number, const char *path);
gboolean herald_record_error_set_save (GError **error, int number, const char *path);

G_END_DECLS
