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
  char *texts[HERALD_RESULT_N_TEXTS]; /* never NULL */
  GStrv questions;
  JsonObject *others; /* (nullable) */
  guint n_entries;
  char *entries[]; /* by input, as typed; never NULL */
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
copy (const HeraldResult *self)
{
  HeraldResult *result = allocate (self->vocabulary);

  for (guint i = 0; i < HERALD_RESULT_N_TEXTS; i++)
    result->texts[i] = g_strdup (self->texts[i]);
  for (guint i = 0; i < self->n_entries; i++)
    result->entries[i] = g_strdup (self->entries[i]);
  result->questions = g_strdupv (self->questions);
  result->others = self->others != NULL ? json_object_ref (self->others) : NULL;
  return result;
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
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
  HeraldResult *self = allocate (vocabulary);

  self->texts[HERALD_RESULT_ID] = g_uuid_string_random ();
  for (guint i = HERALD_RESULT_ID + 1; i < HERALD_RESULT_N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  for (guint i = 0; i < self->n_entries; i++)
    self->entries[i] = g_strdup ("");
  self->questions = g_new0 (char *, 1);
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
  g_clear_pointer (&self->others, json_object_unref);
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

  return self->entries[field];
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
      const char *entry = self->entries[i];

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
 *
 * Returns: (transfer none) (nullable): the members of its file that this version does not know
 */
JsonObject *
herald_result_get_others (const HeraldResult *self)
{
  return self->others;
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

  g_strfreev (result->questions);
  result->questions = g_strdupv ((GStrv)questions);
  return result;
}

/**
 * herald_result_with_others:
 * @self: a result
 * @others: (nullable): members that this version does not know
 *
 * Returns: (transfer full): @self with @others
 */
HeraldResult *
herald_result_with_others (const HeraldResult *self, JsonObject *others)
{
  HeraldResult *result = copy (self);

  g_clear_pointer (&result->others, json_object_unref);
  result->others = others != NULL ? json_object_ref (others) : NULL;
  return result;
}
