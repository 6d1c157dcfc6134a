/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that Herald explains, and where they stand in a text. */
#include "config.h"

#include <string.h>

#include "library/glossary.h"

#define SHORTEST_JOINED 8 /* bytes of a form behind a joined word: four Arabic letters */

/* A form without large letters, with the term that it belongs to. */
typedef struct
{
  char *text;
  gsize length;
  const HeraldTerm *term;
} Form;

struct _HeraldGlossary
{
  GPtrArray *terms;
  GHashTable *by_id;
  GHashTable *by_first; /* first character of a form -> GArray of Form, longest first */
};

static void
form_clear (Form *form)
{
  g_free (form->text);
}

/**
 * herald_glossary_new:
 *
 * Returns: (transfer full): a glossary without words
 */
HeraldGlossary *
herald_glossary_new (void)
{
  HeraldGlossary *self = g_new0 (HeraldGlossary, 1);

  self->terms = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  return self;
}

/**
 * herald_glossary_free:
 * @self: (transfer full): a glossary
 */
void
herald_glossary_free (HeraldGlossary *self)
{
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

/**
 * herald_glossary_clear:
 * @self: a glossary
 *
 * Forgets all words.
 */
void
herald_glossary_clear (HeraldGlossary *self)
{
  g_hash_table_remove_all (self->by_first);
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->terms, 0);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = ((const Form *)a)->length;
  gsize second = ((const Form *)b)->length;

  return first < second ? 1 : first > second ? -1 : 0;
}

/* Marks that only say which way a word runs; catalogues hold them around foreign names. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069);
}

/* A letter for a letter, whatever stands beside it and whatever the language of the system: GLib's
 * lower case of a whole text makes another letter of a Greek sigma at the end of a word, and of
 * every I where Turkish is spoken. */
static gunichar
fold (gunichar letter)
{
  return g_unichar_tolower (g_unichar_toupper (letter));
}

static char *
fold_text (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_unseen (g_utf8_get_char (text)))
      g_string_append_unichar (folded, fold (g_utf8_get_char (text)));
  return g_string_free (folded, FALSE);
}

static void
add_form (HeraldGlossary *self, const HeraldTerm *term, const char *text)
{
  char *folded = fold_text (text);
  Form form = { folded, strlen (folded), term };
  gpointer first = GUINT_TO_POINTER (g_utf8_get_char (folded));
  GArray *forms = g_hash_table_lookup (self->by_first, first);

  if (forms == NULL)
    {
      forms = g_array_new (FALSE, FALSE, sizeof (Form));
      g_array_set_clear_func (forms, (GDestroyNotify)form_clear);
      g_hash_table_insert (self->by_first, first, forms);
    }
  g_array_append_val (forms, form);
  g_array_sort (forms, compare_lengths);
}

/**
 * herald_glossary_add:
 * @self: a glossary
 * @term: a word; outlives the glossary
 *
 * Returns: %FALSE where another term has its id
 */
gboolean
herald_glossary_add (HeraldGlossary *self, const HeraldTerm *term)
{
  if (g_hash_table_contains (self->by_id, term->id))
    return FALSE;
  g_hash_table_insert (self->by_id, (gpointer)term->id, (gpointer)term);
  g_ptr_array_add (self->terms, (gpointer)term);
  for (char **form = term->forms; *form != NULL; form++)
    add_form (self, term, *form);
  return TRUE;
}

/**
 * herald_glossary_find:
 * @self: a glossary
 * @id: the name of a term
 *
 * Returns: (transfer none) (nullable): the term
 */
const HeraldTerm *
herald_glossary_find (const HeraldGlossary *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * herald_glossary_get_terms:
 * @self: a glossary
 *
 * Returns: (transfer none) (element-type HeraldTerm): all terms, in the order of the files
 */
GPtrArray *
herald_glossary_get_terms (const HeraldGlossary *self)
{
  return self->terms;
}

/* Accents and vowel signs that stand alone belong to the letter in front of them. */
static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Chinese, Japanese, Thai and their like put no blank between words. */
static gboolean
is_without_blanks (gunichar c)
{
  return g_unichar_iswide (c) || g_unichar_break_type (c) == G_UNICODE_BREAK_COMPLEX_CONTEXT;
}

/* A word ends where no letter and no digit follows; writing without blanks has no such place. */
static gboolean
is_inside_word (const char *text, const char *place)
{
  gunichar before;
  gunichar after;

  if (place == text || *place == '\0')
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (place));
  after = g_utf8_get_char (place);
  if (g_unichar_ismark (after))
    return TRUE;
  if (is_without_blanks (before) || is_without_blanks (after))
    return FALSE;
  return is_letter (before) && is_letter (after);
}

/* Where a form ends that begins at @place, or NULL. */
static const char *
match_form (const Form *form, const char *place)
{
  const char *wanted = form->text;

  for (; *wanted != '\0'; wanted = g_utf8_next_char (wanted), place = g_utf8_next_char (place))
    {
      while (wanted != form->text && is_unseen (g_utf8_get_char (place)))
        place = g_utf8_next_char (place);
      if (*place == '\0' || fold (g_utf8_get_char (place)) != g_utf8_get_char (wanted))
        return NULL;
    }
  return place;
}

static const Form *
find_form (const HeraldGlossary *self,
           const char *text,
           const char *place,
           gsize shortest,
           const char **end)
{
  gunichar first = fold (g_utf8_get_char (place));
  GArray *forms = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (first));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const Form *form = &g_array_index (forms, Form, i);

      *end = form->length >= shortest ? match_form (form, place) : NULL;
      if (*end != NULL && !is_inside_word (text, *end))
        return form;
    }
  return NULL;
}

/* “And”, “with”, “for” and the like are one letter in Arabic, and written in one with the word. */
static gboolean
is_joined_word (gunichar c)
{
  return c == 0x0648 || c == 0x0641 || c == 0x0628 || c == 0x0643 || c == 0x0644;
}

/* The form that begins at @place, or behind a word of one letter. */
static const Form *
find_word (const HeraldGlossary *self, const char *text, const char *place, const char **end)
{
  const Form *form;

  if (is_inside_word (text, place))
    return NULL;
  form = find_form (self, text, place, 0, end);
  if (form == NULL && is_joined_word (g_utf8_get_char (place)))
    form = find_form (self, text, g_utf8_next_char (place), SHORTEST_JOINED, end);
  return form;
}

/**
 * herald_glossary_mark:
 * @self: a glossary
 * @text: a text, UTF-8
 * @seen: (element-type HeraldTerm): the terms that were marked before, as a set; it gains those
 *   that are marked now
 *
 * Finds words on their first use. Of two that begin at one place, the longer one counts.
 *
 * Returns: (transfer full) (element-type HeraldMark): the words, in order, without overlap
 */
GArray *
herald_glossary_mark (const HeraldGlossary *self, const char *text, GHashTable *seen)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (HeraldMark));
  const char *place = text;

  while (*place != '\0')
    {
      const char *end = NULL;
      const Form *form = find_word (self, text, place, &end);

      if (form == NULL)
        {
          place = g_utf8_next_char (place);
          continue;
        }
      if (g_hash_table_add (seen, (gpointer)form->term))
        {
          HeraldMark mark = { form->term, place - text, end - text };

          g_array_append_val (marks, mark);
        }
      place = end;
    }
  return marks;
}
