/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One result of a record: what was measured, of which sample, when and by whom. Never changed, only
 * replaced. */
#include "config.h"

#include <string.h>

#include "record/result.h"

struct _HeraldResult
{
  gatomicrefcount references;
  HeraldVocabulary *vocabulary;
  char *texts[HERALD_RESULT_N_TEXTS];   /* never NULL */
  GStrv questions;                      /* never NULL */
  GStrv others[HERALD_RESULT_N_PLACES]; /* names and JSON texts in turn; never NULL */
  guint n_entries;
  char *entries[]; /* by input, as typed; NULL for nothing, as most are */
};

G_DEFINE_BOXED_TYPE (HeraldResult, herald_result, herald_result_ref, herald_result_unref)

static HeraldResult *
allocate (HeraldVocabulary *vocabulary)
{
  guint n_entries = herald_vocabulary_get_n_inputs (vocabulary);
  HeraldResult *self = g_malloc0 (sizeof (HeraldResult) + n_entries * sizeof (char *));

  g_atomic_ref_count_init (&self->references);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->n_entries = n_entries;
  return self;
}

static HeraldResult *
copy_for (const HeraldResult *self, HeraldVocabulary *vocabulary)
{
  HeraldResult *result = allocate (vocabulary);

  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    result->texts[i] = g_strdup (self->texts[i]);
  for (guint i = 0; i < self->n_entries; i++)
    result->entries[i] = g_strdup (self->entries[i]);
  result->questions = g_strdupv (self->questions);
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    result->others[i] = g_strdupv (self->others[i]);
  return result;
}

static HeraldResult *
copy (const HeraldResult *self)
{
  return copy_for (self, self->vocabulary);
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static GStrv
copy_list (const char *const *list)
{
  return list != NULL ? g_strdupv ((GStrv)list) : g_new0 (char *, 1);
}

static void
replace_list (GStrv *place, const char *const *list)
{
  g_strfreev (*place);
  *place = copy_list (list);
}

/**
 * herald_result_new:
 * @vocabulary: the fields there are
 *
 * Returns: (transfer full): a result that says nothing yet, with an id of its own
 */
HeraldResult *
herald_result_new (HeraldVocabulary *vocabulary)
{
  static const char *const nothing[HERALD_RESULT_N_TEXTS] = { NULL };

  return herald_result_new_filled (vocabulary, nothing, NULL);
}

/**
 * herald_result_new_filled:
 * @vocabulary: the fields there are
 * @texts: (array fixed-size=8) (element-type utf8): its texts, in the order of #HeraldResultText;
 *   %NULL is nothing, and for the id a new one
 * @entries: (array) (nullable): what is typed for each input; %NULL is nothing
 *
 * Makes at once what would else be copied for every text and entry.
 *
 * Returns: (transfer full): the result
 */
HeraldResult *
herald_result_new_filled (HeraldVocabulary *vocabulary,
                          const char *const *texts,
                          const char *const *entries)
{
  HeraldResult *self = allocate (vocabulary);

  self->texts[HERALD_RESULT_ID] = texts[HERALD_RESULT_ID] != NULL
                                      ? g_strdup (texts[HERALD_RESULT_ID])
                                      : g_uuid_string_random ();
  for (guint i = HERALD_RESULT_ID + 1; i < HERALD_RESULT_N_TEXTS; i++)
    self->texts[i] = g_strdup (texts[i] != NULL ? texts[i] : "");
  for (guint i = 0; entries != NULL && i < self->n_entries; i++)
    self->entries[i] = g_strdup (entries[i]);
  self->questions = copy_list (NULL);
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    self->others[i] = copy_list (NULL);
  return self;
}

/**
 * herald_result_ref:
 * @self: a result
 *
 * Returns: (transfer full): @self
 */
HeraldResult *
herald_result_ref (HeraldResult *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_result_unref:
 * @self: (transfer full): a result
 */
void
herald_result_unref (HeraldResult *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    g_free (self->texts[i]);
  for (guint i = 0; i < self->n_entries; i++)
    g_free (self->entries[i]);
  g_strfreev (self->questions);
  for (guint i = 0; i < HERALD_RESULT_N_PLACES; i++)
    g_strfreev (self->others[i]);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self);
}

/**
 * herald_result_get_vocabulary:
 * @self: a result
 *
 * Returns: (transfer none): the fields there are
 */
HeraldVocabulary *
herald_result_get_vocabulary (const HeraldResult *self)
{
  return self->vocabulary;
}

/**
 * herald_result_get_entry:
 * @self: a result
 * @field: the index of an input
 *
 * Returns: (transfer none): what was typed there, also what can't be its value; "" for nothing
 */
const char *
herald_result_get_entry (const HeraldResult *self, guint field)
{
  g_return_val_if_fail (field < self->n_entries, "");

  return self->entries[field] != NULL ? self->entries[field] : "";
}

/**
 * herald_result_dup_facts:
 * @self: a result
 *
 * Returns: (transfer full): what the entries say; one that can't be a value says nothing
 */
HeraldFacts *
herald_result_dup_facts (const HeraldResult *self)
{
  HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS];

  for (guint i = 0; i < self->n_entries; i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (self->vocabulary, i);
      const char *entry = herald_result_get_entry (self, i);

      if (herald_field_parse (field, entry, strlen (entry), &values[i]) != HERALD_PROBLEM_NONE)
        values[i] = (HeraldValue){ .known = FALSE };
    }
  return herald_facts_new_from_values (self->vocabulary, values);
}

/**
 * herald_result_get_text:
 * @self: a result
 * @text: which text
 *
 * Returns: (transfer none): the text as the person left it, "" for nothing
 */
const char *
herald_result_get_text (const HeraldResult *self, HeraldResultText text)
{
  g_return_val_if_fail (text < HERALD_RESULT_N_TEXTS, "");

  return self->texts[text];
}

/**
 * herald_result_get_questions:
 * @self: a result
 *
 * Returns: (transfer none) (array zero-terminated=1): the person's own questions
 */
const char *const *
herald_result_get_questions (const HeraldResult *self)
{
  return (const char *const *)self->questions;
}

/**
 * herald_result_get_others:
 * @self: a result
 * @place: where in it
 *
 * Returns: (transfer none) (array zero-terminated=1): the members of its file that this version
 *   does not know: the name of each and, behind it, its value as the JSON text that stood there
 */
const char *const *
herald_result_get_others (const HeraldResult *self, HeraldResultPlace place)
{
  g_return_val_if_fail (place < HERALD_RESULT_N_PLACES, NULL);

  return (const char *const *)self->others[place];
}

/**
 * herald_result_with_entry:
 * @self: a result
 * @field: the index of an input
 * @entry: what is typed there
 *
 * Returns: (transfer full): @self with @entry
 */
HeraldResult *
herald_result_with_entry (const HeraldResult *self, guint field, const char *entry)
{
  HeraldResult *result = copy (self);

  g_return_val_if_fail (field < self->n_entries, result);

  replace (&result->entries[field], entry);
  return result;
}

/**
 * herald_result_with_text:
 * @self: a result
 * @text: which text
 * @value: what it says
 *
 * Returns: (transfer full): @self with @value
 */
HeraldResult *
herald_result_with_text (const HeraldResult *self, HeraldResultText text, const char *value)
{
  HeraldResult *result = copy (self);

  g_return_val_if_fail (text < HERALD_RESULT_N_TEXTS, result);

  replace (&result->texts[text], value);
  return result;
}

/**
 * herald_result_with_questions:
 * @self: a result
 * @questions: (array zero-terminated=1): the person's own questions
 *
 * Returns: (transfer full): @self with @questions
 */
HeraldResult *
herald_result_with_questions (const HeraldResult *self, const char *const *questions)
{
  HeraldResult *result = copy (self);

  replace_list (&result->questions, questions);
  return result;
}

/**
 * herald_result_with_others:
 * @self: a result
 * @place: where in it
 * @others: (nullable) (array zero-terminated=1): members that this version does not know, as
 *   herald_result_get_others() has them
 *
 * Returns: (transfer full): @self with @others
 */
HeraldResult *
herald_result_with_others (const HeraldResult *self,
                           HeraldResultPlace place,
                           const char *const *others)
{
  HeraldResult *result = copy (self);

  g_return_val_if_fail (place < HERALD_RESULT_N_PLACES, result);

  replace_list (&result->others[place], others);
  return result;
}

/**
 * herald_result_with_vocabulary:
 * @self: a result
 * @vocabulary: the same fields, in another language
 *
 * Returns: (transfer full): what @self says, for rules that speak of @vocabulary
 */
HeraldResult *
herald_result_with_vocabulary (const HeraldResult *self, HeraldVocabulary *vocabulary)
{
  g_return_val_if_fail (herald_vocabulary_get_n_inputs (vocabulary) == self->n_entries,
                        copy (self));

  return copy_for (self, vocabulary);
}
