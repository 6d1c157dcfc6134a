/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a clinic's own, with what its readers agreed on. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "content/error.h"
#include "practice/case-number.h"
#include "practice/picture-case.h"
#include "practice/picture-size.h"

#define MAX_NM_PER_PX 100000

static gboolean
has_known_ending (const char *name)
{
  static const char *const endings[] = { ".png", ".jpg", ".jpeg" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (name);
      gsize ending = strlen (endings[i]);

      if (length > ending && g_ascii_strcasecmp (name + length - ending, endings[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A name and no way: neither out of the folder nor deeper into it. */
static gboolean
is_plain_name (const char *name)
{
  return name[0] != '.' && strpbrk (name, "/\\:") == NULL && has_known_ending (name);
}

/* A link could lead anywhere, a pipe could never end. */
static const char *
find_fault (const char *path)
{
  GStatBuf status;
  guint width, height;

  if (g_lstat (path, &status) != 0)
    return "there is no such file";
  if (!S_ISREG (status.st_mode))
    return "it is no plain file";
  if (status.st_size > HERALD_PICTURE_CASE_MAX_BYTES)
    return "it is larger than 64 MiB";
  if (!herald_picture_size_read (path, &width, &height))
    return "it holds neither a PNG nor a JPEG picture";
  if (!herald_picture_size_is_sound (width, height))
    return "it has no points, more than 16000 on a side or more than 64 million in all";
  return NULL;
}

static gboolean
read_file (HeraldPictureCase *self, const HeraldJson *json, const char *folder, GError **error)
{
  HeraldJson member = herald_json_member (json, "file");
  const char *name = herald_json_string (&member, error);
  const char *fault;

  if (name == NULL)
    return FALSE;
  if (folder == NULL)
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "only a set in a folder of its own has pictures");
  if (!is_plain_name (name))
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "“%s” is not the name of a PNG or JPEG file in this folder",
                             name);
  self->path = g_build_filename (folder, name, NULL);
  fault = find_fault (self->path);
  return fault == NULL ||
         herald_json_fail (
             &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” can’t be used: %s", name, fault);
}

static gboolean
read_choice (const HeraldJson *json,
             const char *name,
             const HeraldVocabulary *vocabulary,
             const char *field_id,
             const HeraldChoice **choice,
             GError **error)
{
  HeraldJson member = herald_json_member (json, name);
  const HeraldField *field =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, field_id));
  const char *text;
  guint found;

  if (!herald_json_get_optional (json, name, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!herald_field_find_choice (field, text, strlen (text), &found) ||
      field->choices[found].is_silent)
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no choice of “%s”", text, field_id);
  *choice = &field->choices[found];
  return TRUE;
}

static gboolean
read_parts (HeraldPictureCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson first = herald_json_member (json, "intense");

  self->has_parts = herald_json_exists (&first);
  if (!self->has_parts)
    return TRUE;
  if (!herald_case_number_read (json, "intense", 0, 100, &self->intense, error) ||
      !herald_case_number_read (json, "weak", 0, 100, &self->weak, error) ||
      !herald_case_number_read (json, "faint", 0, 100, &self->faint, error))
    return FALSE;
  if (self->intense + self->weak + self->faint > 100)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "holds more than 100 percent of the cells");
  return TRUE;
}

static gboolean
read_consensus (HeraldPictureCase *self,
                const HeraldJson *json,
                const HeraldVocabulary *vocabulary,
                GError **error)
{
  static const char *const known[] = { "score", "zero_staining", "group",   "intense",
                                       "weak",  "faint",         "readers", NULL };

  if (!herald_json_is_object (json, known, error) ||
      !read_choice (json, "score", vocabulary, "ihc_score", &self->score, error) ||
      !read_choice (
          json, "zero_staining", vocabulary, "ihc_zero_staining", &self->zero_staining, error) ||
      !read_choice (json, "group", vocabulary, "ish_group", &self->group, error) ||
      !herald_case_number_read (
          json, "readers", 1, HERALD_PICTURE_CASE_MAX_READERS, &self->n_readers, error) ||
      !read_parts (self, json, error))
    return FALSE;
  if ((self->score == NULL) == (self->group == NULL))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must hold a score or a group, and not both");
  if (self->zero_staining != NULL && (self->score == NULL || strcmp (self->score->id, "0") != 0))
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "“zero_staining” goes with score 0 only");
  return TRUE;
}

static gboolean
read_scale (HeraldPictureCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "nm_per_px");

  return !herald_json_exists (&member) ||
         herald_case_number_read (json, "nm_per_px", 1, MAX_NM_PER_PX, &self->nm_per_px, error);
}

/**
 * herald_picture_case_read:
 * @json: the place of the case
 * @vocabulary: the fields there are
 * @folder: (nullable) (type filename): the folder of the set
 * @error: return location for a #GError
 *
 * Reads what pictures have beyond other cases: `file`, `nm_per_px` and `consensus`.
 *
 * Returns: (transfer full) (nullable): the case
 */
HeraldPictureCase *
herald_picture_case_read (const HeraldJson *json,
                          const HeraldVocabulary *vocabulary,
                          const char *folder,
                          GError **error)
{
  HeraldJson consensus = herald_json_member (json, "consensus");
  g_autoptr (HeraldPictureCase) self = g_new0 (HeraldPictureCase, 1);

  if (!read_file (self, json, folder, error) || !read_scale (self, json, error) ||
      !read_consensus (self, &consensus, vocabulary, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * herald_picture_case_free:
 * @self: (transfer full): a case
 */
void
herald_picture_case_free (HeraldPictureCase *self)
{
  g_free (self->path);
  g_free (self);
}
