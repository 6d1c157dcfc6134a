/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case to practise on. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "practice/case-number.h"
#include "practice/case.h"

typedef gboolean (*ReadRest) (HeraldCase *self,
                              const HeraldJson *json,
                              const HeraldCaseFrame *frame,
                              GError **error);

static gboolean
read_optional_text (const HeraldJson *json, const char *name, const char **text, GError **error)
{
  if (!herald_json_get_optional (json, name, text, error))
    return FALSE;
  if (*text != NULL)
    *text = herald_json_text (json, name);
  return TRUE;
}

static HeraldRulebook *
find_book (const HeraldCase *self,
           const HeraldJson *json,
           const HeraldCaseFrame *frame,
           GError **error)
{
  HeraldJson member = herald_json_member (json, "edition");
  HeraldRulebook *book = herald_shelf_find (frame->shelf, self->edition);

  if (book == NULL)
    herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "there is no edition “%s”", self->edition);
  return book;
}

static gboolean
read_boundary (HeraldCase *self,
               const HeraldJson *json,
               HeraldPracticeBoundary fallback,
               GError **error)
{
  HeraldJson member = herald_json_member (json, "boundary");
  const char *text;

  self->boundary = fallback;
  if (!herald_json_get_optional (json, "boundary", &text, error))
    return FALSE;
  if (text != NULL && !herald_practice_boundary_find (text, &self->boundary))
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "there is no boundary “%s”", text);
  return TRUE;
}

static gboolean
read_objective (HeraldCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "objective");

  if (!herald_json_exists (&member))
    return TRUE;
  if (!herald_case_number_read (json, "objective", 5, 40, &self->objective, error))
    return FALSE;
  if (self->objective != 5 && self->objective != 10 && self->objective != 20 &&
      self->objective != 40)
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must be “5”, “10”, “20” or “40”");
  return TRUE;
}

static gboolean
read_drawn (HeraldCase *self, const HeraldJson *json, const HeraldCaseFrame *frame, GError **error)
{
  HeraldJson member = herald_json_member (json, "class");
  const char *class_name = herald_json_string (&member, error);

  if (class_name == NULL || find_book (self, json, frame, error) == NULL)
    return FALSE;
  if (!herald_case_kind_find_class (self->kind, class_name, &self->boundary))
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "no field of kind “%s” is “%s”",
                             herald_case_kind_get_id (self->kind),
                             class_name);
  self->class_name = g_strdup (class_name);
  return herald_case_number_read (json, "seed", 0, G_MAXUINT32, &self->seed, error) &&
         read_objective (self, json, error);
}

static gboolean
read_written (HeraldCase *self,
              const HeraldJson *json,
              const HeraldCaseFrame *frame,
              GError **error)
{
  HeraldJson sources = herald_json_member (json, "sources");
  HeraldRulebook *book = find_book (self, json, frame, error);
  const char *text;

  if (book == NULL || !read_boundary (self, json, HERALD_PRACTICE_BOUNDARY_WORK_UP, error) ||
      !herald_json_get (json, "_story", &text, error) ||
      !herald_json_get (json, "_why", &text, error) ||
      (herald_json_exists (&sources) && !herald_json_strings (&sources, self->sources, error)))
    return FALSE;
  if (self->question == NULL)
    self->question = _ ("What comes next?");
  self->written = herald_written_case_read (json, book, error);
  return self->written != NULL;
}

static gboolean
read_picture (HeraldCase *self,
              const HeraldJson *json,
              const HeraldCaseFrame *frame,
              GError **error)
{
  const char *assay;
  gboolean has_group;

  if (find_book (self, json, frame, error) == NULL ||
      !herald_json_get_optional (json, "assay", &assay, error))
    return FALSE;
  /* Two assays on one tumour often give two scores, so a picture without its assay is no case. */
  self->assay = g_strdup (assay != NULL ? assay : frame->assay);
  if (self->assay == NULL)
    return herald_json_fail (json,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "neither the case nor its set names the “assay”");
  self->picture = herald_picture_case_read (json,
                                            herald_shelf_get_vocabulary (frame->shelf),
                                            frame->folder,
                                            error);
  if (self->picture == NULL)
    return FALSE;
  has_group = self->picture->group != NULL;
  return read_boundary (self,
                        json,
                        has_group ? HERALD_PRACTICE_BOUNDARY_GROUPS
                                  : HERALD_PRACTICE_BOUNDARY_SCORES,
                        error);
}

/* What each kind of case has beyond what all have. */
static const struct
{
  const char *known[15];
  ReadRest read;
} kinds[HERALD_N_CASE_KINDS] = {
  [HERALD_CASE_KIND_IHC] = { { "id",
                               "kind",
                               "edition",
                               "_story",
                               "_why",
                               "class",
                               "seed",
                               "objective",
                               NULL },
                             read_drawn },
  [HERALD_CASE_KIND_ISH] = { { "id",
                               "kind",
                               "edition",
                               "_story",
                               "_why",
                               "class",
                               "seed",
                               "objective",
                               NULL },
                             read_drawn },
  [HERALD_CASE_KIND_WRITTEN] = { { "id",
                                   "kind",
                                   "edition",
                                   "_story",
                                   "_why",
                                   "_question",
                                   "boundary",
                                   "sources",
                                   "facts",
                                   "options",
                                   "step",
                                   NULL },
                                 read_written },
  [HERALD_CASE_KIND_PICTURE] = { { "id",
                                   "kind",
                                   "edition",
                                   "_story",
                                   "_why",
                                   "boundary",
                                   "assay",
                                   "file",
                                   "nm_per_px",
                                   "consensus",
                                   NULL },
                                 read_picture },
};

static gboolean
read_kind (HeraldCase *self, const HeraldJson *json, GError **error)
{
  HeraldJson member = herald_json_member (json, "kind");
  const char *text = herald_json_string (&member, error);

  if (text == NULL)
    return FALSE;
  if (!herald_case_kind_find (text, &self->kind))
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no kind of case", text);
  return TRUE;
}

static gboolean
read_common (HeraldCase *self, const HeraldJson *json, const HeraldCaseFrame *frame, GError **error)
{
  const char *id;
  const char *edition;

  if (!read_kind (self, json, error) ||
      !herald_json_is_object (json, kinds[self->kind].known, error) ||
      !herald_json_get (json, "id", &id, error) ||
      !herald_json_get_optional (json, "edition", &edition, error) ||
      !read_optional_text (json, "_story", &self->story, error) ||
      !read_optional_text (json, "_question", &self->question, error) ||
      !read_optional_text (json, "_why", &self->why, error))
    return FALSE;
  self->id = g_strdup (id);
  self->edition = g_strdup (edition != NULL ? edition : frame->edition);
  return TRUE;
}

static HeraldCase *
make (HeraldCaseKind kind)
{
  HeraldCase *self = g_new0 (HeraldCase, 1);

  self->kind = kind;
  self->sources = g_ptr_array_new ();
  return self;
}

/**
 * herald_case_read:
 * @json: its place
 * @frame: what its set gives
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the case
 */
HeraldCase *
herald_case_read (const HeraldJson *json, const HeraldCaseFrame *frame, GError **error)
{
  g_autoptr (HeraldCase) self = make (HERALD_CASE_KIND_IHC);

  if (!read_common (self, json, frame, error) || !kinds[self->kind].read (self, json, frame, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * herald_case_new_drawn:
 * @kind: %HERALD_CASE_KIND_IHC or %HERALD_CASE_KIND_ISH
 * @class_name: what the field is to be
 * @seed: what it is made from
 * @edition: the id of the edition that it is read by
 *
 * The id says all: two cases with one id are one case.
 *
 * Returns: (transfer full) (nullable): the case; %NULL where no such field is @class_name
 */
HeraldCase *
herald_case_new_drawn (HeraldCaseKind kind,
                       const char *class_name,
                       guint32 seed,
                       const char *edition)
{
  g_autoptr (HeraldCase) self = make (kind);

  if (!herald_case_kind_find_class (kind, class_name, &self->boundary))
    return NULL;
  self->id = g_strdup_printf ("%s-%u", herald_case_kind_get_id (kind), seed);
  self->edition = g_strdup (edition);
  self->class_name = g_strdup (class_name);
  self->seed = seed;
  return g_steal_pointer (&self);
}

/**
 * herald_case_free:
 * @self: (transfer full): a case
 */
void
herald_case_free (HeraldCase *self)
{
  g_clear_pointer (&self->written, herald_written_case_free);
  g_clear_pointer (&self->picture, herald_picture_case_free);
  g_ptr_array_unref (self->sources);
  g_free (self->class_name);
  g_free (self->assay);
  g_free (self->edition);
  g_free (self->id);
  g_free (self);
}

/**
 * herald_case_is_drawn:
 * @self: a case
 *
 * Returns: whether it is a field that is drawn from a class and a seed
 */
gboolean
herald_case_is_drawn (const HeraldCase *self)
{
  return self->kind == HERALD_CASE_KIND_IHC || self->kind == HERALD_CASE_KIND_ISH;
}

/**
 * herald_case_dup_key:
 * @self: a case
 *
 * Returns: (transfer full) (nullable): what is shown and by which edition it is read, the same for
 *   two cases that are the same to look at; %NULL for written cases
 */
char *
herald_case_dup_key (const HeraldCase *self)
{
  if (herald_case_is_drawn (self))
    return g_strdup_printf ("%u %s %u %s", self->kind, self->class_name, self->seed, self->edition);
  return self->picture != NULL ? g_strjoin (" ", self->picture->path, self->edition, NULL) : NULL;
}
