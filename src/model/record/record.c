/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results of one person, in the order they were added. Never changed, only replaced. */
#include "config.h"

#include "record/record.h"

struct _HeraldRecord
{
  gatomicrefcount references;
  HeraldVocabulary *vocabulary;
  GPtrArray *results; /* (element-type HeraldResult) */
  GStrv others;       /* names and JSON texts in turn; never NULL */
};

G_DEFINE_BOXED_TYPE (HeraldRecord, herald_record, herald_record_ref, herald_record_unref)

static gpointer
copy_result (gconstpointer result, gpointer data G_GNUC_UNUSED)
{
  return herald_result_ref ((HeraldResult *)result);
}

static HeraldRecord *
allocate (HeraldVocabulary *vocabulary, GPtrArray *results, const char *const *others)
{
  HeraldRecord *self = g_new0 (HeraldRecord, 1);

  g_atomic_ref_count_init (&self->references);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->results = results;
  self->others = others != NULL ? g_strdupv ((GStrv)others) : g_new0 (char *, 1);
  return self;
}

static HeraldRecord *
copy (const HeraldRecord *self)
{
  return allocate (self->vocabulary,
                   g_ptr_array_copy (self->results, copy_result, NULL),
                   (const char *const *)self->others);
}

/**
 * herald_record_new:
 * @vocabulary: the fields there are
 *
 * Returns: (transfer full): a record without a result
 */
HeraldRecord *
herald_record_new (HeraldVocabulary *vocabulary)
{
  return allocate (vocabulary,
                   g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref),
                   NULL);
}

/**
 * herald_record_new_filled:
 * @vocabulary: the fields there are
 * @results: (element-type HeraldResult): its results
 *
 * Returns: (transfer full): a record with @results
 */
HeraldRecord *
herald_record_new_filled (HeraldVocabulary *vocabulary, GPtrArray *results)
{
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);

  g_ptr_array_extend (own, results, copy_result, NULL);
  return allocate (vocabulary, own, NULL);
}

/**
 * herald_record_ref:
 * @self: a record
 *
 * Returns: (transfer full): @self
 */
HeraldRecord *
herald_record_ref (HeraldRecord *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_record_unref:
 * @self: (transfer full): a record
 */
void
herald_record_unref (HeraldRecord *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->results);
  g_strfreev (self->others);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_record_get_vocabulary:
 * @self: a record
 *
 * Returns: (transfer none): the fields there are
 */
HeraldVocabulary *
herald_record_get_vocabulary (const HeraldRecord *self)
{
  return self->vocabulary;
}

/**
 * herald_record_get_n_results:
 * @self: a record
 *
 * Returns: how many results it holds
 */
guint
herald_record_get_n_results (const HeraldRecord *self)
{
  return self->results->len;
}

/**
 * herald_record_get_result:
 * @self: a record
 * @index: which result, less than the number of results
 *
 * Returns: (transfer none): the result
 */
HeraldResult *
herald_record_get_result (const HeraldRecord *self, guint index)
{
  g_return_val_if_fail (index < self->results->len, NULL);

  return self->results->pdata[index];
}

/**
 * herald_record_get_others:
 * @self: a record
 *
 * Returns: (transfer none) (array zero-terminated=1): the members of its file that this version
 *   does not know: the name of each and, behind it, its value as the JSON text that stood there
 */
const char *const *
herald_record_get_others (const HeraldRecord *self)
{
  return (const char *const *)self->others;
}

/**
 * herald_record_with_added:
 * @self: a record
 * @result: one more result
 *
 * Returns: (transfer full): @self with @result at its end
 */
HeraldRecord *
herald_record_with_added (const HeraldRecord *self, HeraldResult *result)
{
  HeraldRecord *record = copy (self);

  g_ptr_array_add (record->results, herald_result_ref (result));
  return record;
}

/**
 * herald_record_with_result:
 * @self: a record
 * @index: which result, less than the number of results
 * @result: what takes its place
 *
 * Returns: (transfer full): @self with @result
 */
HeraldRecord *
herald_record_with_result (const HeraldRecord *self, guint index, HeraldResult *result)
{
  HeraldRecord *record = copy (self);

  g_return_val_if_fail (index < self->results->len, record);

  herald_result_unref (record->results->pdata[index]);
  record->results->pdata[index] = herald_result_ref (result);
  return record;
}

/**
 * herald_record_without:
 * @self: a record
 * @index: which result, less than the number of results
 *
 * Returns: (transfer full): @self without that result
 */
HeraldRecord *
herald_record_without (const HeraldRecord *self, guint index)
{
  HeraldRecord *record = copy (self);

  g_return_val_if_fail (index < self->results->len, record);

  g_ptr_array_remove_index (record->results, index);
  return record;
}

/**
 * herald_record_with_others:
 * @self: a record
 * @others: (nullable) (array zero-terminated=1): members that this version does not know, as
 *   herald_record_get_others() has them
 *
 * Returns: (transfer full): @self with @others
 */
HeraldRecord *
herald_record_with_others (const HeraldRecord *self, const char *const *others)
{
  return allocate (self->vocabulary, g_ptr_array_copy (self->results, copy_result, NULL), others);
}

/**
 * herald_record_with_vocabulary:
 * @self: a record
 * @vocabulary: the same fields, in another language
 *
 * Returns: (transfer full): what @self says, for rules that speak of @vocabulary
 */
HeraldRecord *
herald_record_with_vocabulary (const HeraldRecord *self, HeraldVocabulary *vocabulary)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_result_unref);

  for (guint i = 0; i < self->results->len; i++)
    g_ptr_array_add (results, herald_result_with_vocabulary (self->results->pdata[i], vocabulary));
  return allocate (vocabulary, results, (const char *const *)self->others);
}
