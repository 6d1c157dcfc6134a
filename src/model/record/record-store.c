/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file that a record is kept in: where it is, what it last held, and whether it may be
 * replaced. Any thread may use it; several savings of one follow each other. */
#include "config.h"

#include <glib/gi18n.h>

#include "record/record-reader.h"
#include "record/record-store.h"
#include "record/record-writer.h"
#include "record/safe-file.h"

struct _HeraldRecordStore
{
  gatomicrefcount references;
  GFile *file;
  char *path;
  GStrv losses;
  GMutex mutex;
  char *digest; /* of what the file held when it was last read or written; under @mutex */
};

G_DEFINE_BOXED_TYPE (HeraldRecordStore,
                     herald_record_store,
                     herald_record_store_ref,
                     herald_record_store_unref)

/* A place that only some programs can reach has no path. */
static char *
get_path (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  char *path = g_file_get_path (file);

  if (path != NULL)
    return path;
  name = g_file_get_parse_name (file);
  g_set_error (error,
               HERALD_RECORD_ERROR,
               HERALD_RECORD_ERROR_PLACE,
               _ ("“%s” is not on this computer. Records are kept in folders of this computer."),
               name);
  return NULL;
}

static HeraldRecordStore *
make (GFile *file, const char *path, const char *digest, GPtrArray *losses)
{
  HeraldRecordStore *self = g_new0 (HeraldRecordStore, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->file = g_object_ref (file);
  self->path = g_strdup (path);
  self->digest = g_strdup (digest);
  self->losses = g_new0 (char *, losses->len + 1);
  for (guint i = 0; i < losses->len; i++)
    self->losses[i] = g_strdup (losses->pdata[i]);
  return self;
}

/**
 * herald_record_store_open:
 * @file: a file of this computer
 * @vocabulary: the fields there are
 * @record: (out) (transfer full): what it holds, as far as it can be read
 * @error: return location for a #GError
 *
 * See herald_record_store_get_losses() for what could not be read. Takes as long as the disk does:
 * not for the thread that draws.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set in #HERALD_RECORD_ERROR
 */
HeraldRecordStore *
herald_record_store_open (GFile *file,
                          HeraldVocabulary *vocabulary,
                          HeraldRecord **record,
                          GError **error)
{
  g_autofree char *path = get_path (file, error);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = NULL;

  *record = NULL;
  if (path == NULL)
    return NULL;
  bytes = herald_safe_file_read (path, &digest, error);
  if (bytes == NULL)
    return NULL;
  *record = herald_record_read (vocabulary, bytes, name, losses, error);
  return *record != NULL ? make (file, path, digest, losses) : NULL;
}

/* What holds anything but a record that is read in full may be all that its owner has. */
static HeraldRecordError
find_hindrance (const GError *cause)
{
  switch (cause->code)
    {
    case HERALD_RECORD_ERROR_NEWER:
      return HERALD_RECORD_ERROR_DAMAGED;
    case HERALD_RECORD_ERROR_TOO_LARGE:
      return HERALD_RECORD_ERROR_NOT_A_RECORD;
    default:
      return cause->code;
    }
}

/* Whether what is there may be replaced by a record: nothing, an empty file, or a sound record. */
static gboolean
may_replace (const char *path, HeraldVocabulary *vocabulary, char **digest, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = herald_safe_file_read (path, digest, &cause);
  g_autoptr (HeraldRecord) record = NULL;

  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    record = herald_record_read (vocabulary, bytes, path, NULL, &cause);
  if (cause == NULL || g_error_matches (cause, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_GONE))
    return TRUE;
  return herald_record_error_set (error, find_hindrance (cause), path);
}

/**
 * herald_record_store_create:
 * @file: a file of this computer, there or not
 * @record: what it is to hold
 * @error: return location for a #GError
 *
 * Saves @record where a person chose to, also in the place of another record. What is damaged, of a
 * newer Herald or no record is never replaced. Not for the thread that draws.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set in #HERALD_RECORD_ERROR
 */
HeraldRecordStore *
herald_record_store_create (GFile *file, const HeraldRecord *record, GError **error)
{
  g_autofree char *path = get_path (file, error);
  g_autoptr (GPtrArray) no_losses = g_ptr_array_new ();
  g_autofree char *digest = NULL;
  g_autoptr (HeraldRecordStore) self = NULL;

  if (path == NULL || !may_replace (path, herald_record_get_vocabulary (record), &digest, error))
    return NULL;
  self = make (file, path, digest, no_losses);
  return herald_record_store_save (self, record, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_record_store_ref:
 * @self: the file of a record
 *
 * Returns: (transfer full): @self
 */
HeraldRecordStore *
herald_record_store_ref (HeraldRecordStore *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_record_store_unref:
 * @self: (transfer full): the file of a record
 */
void
herald_record_store_unref (HeraldRecordStore *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_mutex_clear (&self->mutex);
  g_object_unref (self->file);
  g_strfreev (self->losses);
  g_free (self->digest);
  g_free (self->path);
  g_free (self);
}

/**
 * herald_record_store_get_file:
 * @self: the file of a record
 *
 * Returns: (transfer none): where it is
 */
GFile *
herald_record_store_get_file (const HeraldRecordStore *self)
{
  return self->file;
}

/**
 * herald_record_store_get_losses:
 * @self: the file of a record
 *
 * Returns: (transfer none) (array zero-terminated=1): what could not be read, in whole sentences,
 *   translated; none where all was
 */
const char *const *
herald_record_store_get_losses (const HeraldRecordStore *self)
{
  return (const char *const *)self->losses;
}

/**
 * herald_record_store_is_kept_as_it_is:
 * @self: the file of a record
 *
 * Returns: whether it is damaged or of a newer Herald, and so is never overwritten
 */
gboolean
herald_record_store_is_kept_as_it_is (const HeraldRecordStore *self)
{
  return self->losses[0] != NULL;
}

static gboolean
save (HeraldRecordStore *self, GBytes *bytes, GError **error)
{
  gboolean is_replaced;
  gboolean is_saved = herald_safe_file_write (self->path, bytes, self->digest, &is_replaced, error);

  if (is_replaced)
    {
      g_free (self->digest);
      self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    }
  return is_saved;
}

/**
 * herald_record_store_save:
 * @self: the file of a record
 * @record: what it is to hold
 * @error: return location for a #GError
 *
 * Afterwards the file holds @record and will after a power cut, or it holds what it held. It is not
 * touched where it is kept as it is, or where another program changed it or took it away
 * (%HERALD_RECORD_ERROR_CHANGED, %HERALD_RECORD_ERROR_GONE); a person can then choose a name for
 * herald_record_store_create(). Not for the thread that draws.
 *
 * Returns: whether it is saved
 */
gboolean
herald_record_store_save (HeraldRecordStore *self, const HeraldRecord *record, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_saved;

  if (herald_record_store_is_kept_as_it_is (self))
    return herald_record_error_set (error, HERALD_RECORD_ERROR_DAMAGED, self->path);
  bytes = herald_record_write (record);
  if (g_bytes_get_size (bytes) > HERALD_RECORD_MAX_BYTES)
    return herald_record_error_set (error, HERALD_RECORD_ERROR_TOO_LARGE, self->path);
  g_mutex_lock (&self->mutex);
  is_saved = save (self, bytes, error);
  g_mutex_unlock (&self->mutex);
  return is_saved;
}

/**
 * herald_record_store_check:
 * @self: the file of a record
 * @error: return location for a #GError
 *
 * Reads the file again. Not for the thread that draws.
 *
 * Returns: whether it holds what was last read or saved; else @error says that it has changed or is
 *   gone
 */
gboolean
herald_record_store_check (HeraldRecordStore *self, GError **error)
{
  gboolean is_same;

  g_mutex_lock (&self->mutex);
  is_same = herald_safe_file_check (self->path, self->digest, NULL, error);
  g_mutex_unlock (&self->mutex);
  return is_same;
}
