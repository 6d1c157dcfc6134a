/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an edition and the shared decisions that it uses, and puts them in the order of work. */
#include "config.h"

#include <string.h>

#include "content/day.h"
#include "content/error.h"
#include "rules/rulebook-private.h"

/* A book while it is read. Places point to their parents, so these arrays never move. */
typedef struct
{
  HeraldRulebook *book;
  const HeraldSources *sources;
  GHashTable *shared;
  HeraldJson roots[HERALD_RULEBOOK_MAX_DECISIONS];
  HeraldJson lists[HERALD_RULEBOOK_MAX_DECISIONS];
  guint n_roots;
  GArray *places; /* (element-type HeraldJson) of decisions not yet placed */
  guint32 reachable[HERALD_VOCABULARY_MAX_FIELDS];
  GError **error;
} Draft;

static gboolean
fail (const Draft *draft, const HeraldJson *json, const char *reason, const char *what)
{
  return herald_json_fail (json, draft->error, HERALD_CONTENT_ERROR_BOOK, reason, what);
}

static gboolean
add_root (Draft *draft, JsonNode *root, const char *file)
{
  guint index = draft->n_roots;

  draft->roots[index] = herald_json_root (root, file);
  draft->lists[index] = herald_json_member (&draft->roots[index], "decisions");
  draft->n_roots++;
  if (!herald_json_is_array (&draft->lists[index], draft->error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&draft->lists[index]); i++)
    {
      HeraldJson place = herald_json_element (&draft->lists[index], i);

      g_array_append_val (draft->places, place);
    }
  if (draft->places->len > HERALD_RULEBOOK_MAX_DECISIONS)
    return fail (draft, &draft->lists[index], "%s", "too many decisions");
  return TRUE;
}

static gboolean
read_uses (Draft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson uses = herald_json_member (json, "uses");

  if (!herald_json_exists (&uses))
    return TRUE;
  if (!herald_json_strings (&uses, ids, draft->error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      JsonNode *root = g_hash_table_lookup (draft->shared, ids->pdata[i]);
      g_autofree char *file = g_strdup_printf ("%s.json", (const char *)ids->pdata[i]);

      if (root == NULL)
        return fail (draft, &uses, "no shared decisions “%s”", ids->pdata[i]);
      if (draft->n_roots == HERALD_RULEBOOK_MAX_DECISIONS)
        return fail (draft, &uses, "%s", "too many shared files");
      g_ptr_array_add (draft->book->roots, json_node_ref (root));
      if (!add_root (draft, root, g_intern_string (file)))
        return FALSE;
    }
  return TRUE;
}

/* A country's variant brings the texts that it rests on. */
static gboolean
read_own_sources (Draft *draft, const HeraldJson *json)
{
  HeraldJson list = herald_json_member (json, "own_sources");

  if (!herald_json_exists (&list))
    return TRUE;
  draft->book->own_sources = herald_sources_new_from_list (&list, draft->error);
  return draft->book->own_sources != NULL;
}

static gboolean
read_source_list (Draft *draft, const HeraldJson *json)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, "sources");

  if (!herald_json_strings (&list, ids, draft->error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldSource *source =
          herald_rulebook_find_source (draft->book, draft->sources, ids->pdata[i]);

      if (source == NULL)
        return fail (draft, &list, "unknown source “%s”", ids->pdata[i]);
      g_ptr_array_add (draft->book->sources, (gpointer)source);
    }
  return TRUE;
}

static gboolean
read_head (Draft *draft, const HeraldJson *json)
{
  static const char *const known[] = { "format",      "id",       "_title",    "_note",
                                       "_changed",    "_why",     "year_from", "sources",
                                       "own_sources", "reviewed", "review_by", "uses",
                                       "decisions",   NULL };
  HeraldRulebookText *text = &draft->book->text;
  HeraldJson format = herald_json_member (json, "format");
  const char *word = herald_json_string (&format, draft->error);
  HeraldJson year_member = herald_json_member (json, "year_from");
  const char *year;
  guint64 year_from;

  if (word == NULL)
    return FALSE;
  if (strcmp (word, "herald-rules-1") != 0)
    return fail (draft, &format, "“%s” is not herald-rules-1", word);
  if (!herald_json_is_object (json, known, draft->error) ||
      !herald_json_get (json, "id", &text->id, draft->error) ||
      !herald_json_get (json, "_title", &word, draft->error) ||
      !herald_json_get (json, "year_from", &year, draft->error) ||
      !herald_json_get_day (json, "reviewed", &text->reviewed, draft->error) ||
      !herald_json_get_day (json, "review_by", &text->review_by, draft->error) ||
      !read_own_sources (draft, json) || !read_source_list (draft, json))
    return FALSE;
  if (!g_ascii_string_to_unsigned (year, 10, 1900, 9999, &year_from, NULL))
    return fail (draft, &year_member, "“%s” is not a year", year);
  text->year_from = year_from;
  text->title = herald_json_text (json, "_title");
  text->note = herald_json_text (json, "_note");
  text->changed = herald_json_text (json, "_changed");
  text->why = herald_json_text (json, "_why");
  return TRUE;
}

static gboolean
gives_outcome (const HeraldJson *place, const char *outcome)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson outputs = herald_json_member (place, "outputs");
  HeraldJson id = herald_json_member (place, "id");

  return herald_json_strings (herald_json_exists (&outputs) ? &outputs : &id, ids, NULL) &&
         g_ptr_array_find_with_equal_func (ids, outcome, g_str_equal, NULL);
}

/* Whether some decision that is still to be placed gives this outcome. */
static gboolean
is_given_later (const Draft *draft, const char *outcome)
{
  for (guint i = 0; i < draft->places->len; i++)
    {
      if (gives_outcome (&g_array_index (draft->places, HeraldJson, i), outcome))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_ready (const Draft *draft, const HeraldJson *place)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HeraldJson inputs = herald_json_member (place, "inputs");

  if (!herald_json_strings (&inputs, ids, NULL))
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (is_given_later (draft, ids->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_sources (const Draft *draft, const HeraldJson *place, const HeraldDecision *decision)
{
  HeraldJson rules = herald_json_member (place, "rules");

  for (guint i = 0; i < herald_decision_get_n_rules (decision); i++)
    {
      const HeraldRule *rule = herald_decision_get_rule (decision, i);
      HeraldJson element = herald_json_element (&rules, i);
      HeraldJson source = herald_json_member (&element, "source");

      for (guint s = 0; s < rule->sources->len; s++)
        {
          if (herald_rulebook_find_source (draft->book, draft->sources, rule->sources->pdata[s]) ==
              NULL)
            return fail (draft, &source, "unknown source “%s”", rule->sources->pdata[s]);
        }
    }
  return TRUE;
}

/* What can come out of a decision is what its rules name, "pending" apart. */
static gboolean
check_decision_name (const Draft *draft, const HeraldJson *place, const HeraldDecision *decision)
{
  for (guint i = 0; i < draft->book->decisions->len; i++)
    {
      const char *id = herald_decision_get_id (draft->book->decisions->pdata[i]);

      if (strcmp (id, herald_decision_get_id (decision)) == 0)
        return fail (draft, place, "the decision “%s” stands twice", id);
    }
  return TRUE;
}

static gboolean
note_outcomes (Draft *draft, const HeraldJson *place, const HeraldDecision *decision)
{
  for (guint output = 0; output < herald_decision_get_n_outputs (decision); output++)
    {
      guint index = herald_decision_get_output (decision, output);
      const HeraldField *field = herald_vocabulary_get_field (draft->book->vocabulary, index);

      if (draft->reachable[index] != 0)
        return fail (draft, place, "another decision gives “%s” already", field->id);
      for (guint i = 0; i < herald_decision_get_n_rules (decision); i++)
        {
          guint outcome = herald_decision_get_rule (decision, i)->outcomes[output];

          if (!field->choices[outcome].is_pending)
            draft->reachable[index] |= 1u << outcome;
        }
    }
  return TRUE;
}

static gboolean
place_decision (Draft *draft, guint index)
{
  HeraldJson place = g_array_index (draft->places, HeraldJson, index);
  HeraldDecision *decision =
      herald_decision_new (&place, draft->book->vocabulary, draft->reachable, draft->error);

  if (decision == NULL)
    return FALSE;
  if (!check_decision_name (draft, &place, decision))
    {
      herald_decision_free (decision);
      return FALSE;
    }
  if (herald_decision_may_contradict (decision))
    draft->book->may_contradict |= 1u << draft->book->decisions->len;
  g_ptr_array_add (draft->book->decisions, decision);
  g_array_remove_index (draft->places, index);
  return check_sources (draft, &place, decision) && note_outcomes (draft, &place, decision);
}

static gboolean
place_decisions (Draft *draft)
{
  while (draft->places->len > 0)
    {
      guint index = 0;

      while (index < draft->places->len &&
             !is_ready (draft, &g_array_index (draft->places, HeraldJson, index)))
        index++;
      if (index == draft->places->len)
        return fail (draft,
                     &g_array_index (draft->places, HeraldJson, 0),
                     "cycle: this decision rests on its own outcome%s",
                     "");
      if (!place_decision (draft, index))
        return FALSE;
    }
  return TRUE;
}

static void
mark_way_to_status (HeraldRulebook *book, int decision)
{
  const HeraldDecision *table;

  if (decision < 0 || book->leads_to_status[decision])
    return;
  book->leads_to_status[decision] = TRUE;
  table = book->decisions->pdata[decision];
  for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
    mark_way_to_status (book,
                        herald_rulebook_find_decision (book,
                                                       herald_decision_get_axis (table, i)->field));
}

static gboolean
find_end (Draft *draft, const HeraldJson *json, guint outcome, const char *id, guint *choice)
{
  const HeraldField *field = herald_vocabulary_get_field (draft->book->vocabulary, outcome);

  if (!herald_field_find_choice (field, id, strlen (id), choice))
    return fail (draft, json, "the vocabulary lacks “%s”", id);
  return TRUE;
}

static gboolean
find_ends (Draft *draft, const HeraldJson *json)
{
  HeraldRulebook *book = draft->book;

  book->status = herald_vocabulary_find (book->vocabulary, "her2_status");
  book->step = herald_vocabulary_find (book->vocabulary, "next_step");
  if (herald_rulebook_find_decision (book, book->status) < 0)
    return fail (draft, json, "no decision gives “%s”", "her2_status");
  if (herald_rulebook_find_decision (book, book->step) < 0)
    return fail (draft, json, "no decision gives “%s”", "next_step");
  mark_way_to_status (book, herald_rulebook_find_decision (book, book->status));
  return find_end (draft, json, book->status, "pending", &book->status_pending) &&
         find_end (draft, json, book->status, "invalid", &book->status_invalid) &&
         find_end (draft, json, book->step, "check-input", &book->step_check_input) &&
         find_end (draft, json, book->step, "out-of-scope", &book->step_out_of_scope);
}

static void
note_inputs (Draft *draft)
{
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (draft->book->vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (draft->book->vocabulary, i);

      draft->reachable[i] = (1u << field->n_choices) - 1;
    }
}

static gboolean
read_book (Draft *draft, JsonNode *root, const char *file)
{
  HeraldJson json = herald_json_root (root, file);

  note_inputs (draft);
  return read_head (draft, &json) && add_root (draft, root, file) && read_uses (draft, &json) &&
         place_decisions (draft) && find_ends (draft, &json);
}

/**
 * herald_rulebook_new:
 * @vocabulary: the fields there are
 * @sources: the sources that rules may name; outlive the book
 * @shared: (element-type utf8 JsonNode): files of decisions that a book may use, by id
 * @root: (transfer full): the root of an edition file
 * @name: the name of the file in messages
 * @error: return location for a #GError
 *
 * Reads and compiles an edition with all its decisions, and refuses one that does not hold
 * together: see herald_decision_new(), and cycles, outcomes given twice or never, unknown sources.
 *
 * Returns: (transfer full) (nullable): the book, or %NULL with @error set in #HERALD_CONTENT_ERROR
 */
HeraldRulebook *
herald_rulebook_new (HeraldVocabulary *vocabulary,
                     const HeraldSources *sources,
                     GHashTable *shared,
                     JsonNode *root,
                     const char *name,
                     GError **error)
{
  g_autoptr (HeraldRulebook) self = g_new0 (HeraldRulebook, 1);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (HeraldJson));
  Draft draft = {
    .book = self, .sources = sources, .shared = shared, .places = places, .error = error
  };

  g_atomic_ref_count_init (&self->references);
  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  self->sources = g_ptr_array_new ();
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_decision_free);
  g_ptr_array_add (self->roots, root);
  if (!read_book (&draft, root, g_intern_string (name)))
    return NULL;
  return g_steal_pointer (&self);
}
