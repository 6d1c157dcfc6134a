/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules and articles, read once in each language that is spoken. Those of another language stay: a
 * thread, or a window on its way out, may still look at them, and they may be wanted again. */
#include "config.h"

#include "language-texts.h"

#include "content/language.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldLibrary *library;
} Texts;

struct _HeraldLanguageTexts
{
  GHashTable *all; /* (element-type HeraldLanguage Texts) */
  Texts *chosen;   /* (nullable) before a language was chosen */
  GThread *ahead;  /* (nullable) makes the first texts */
};

static Texts *
make_texts (void)
{
  g_autofree char *rules = herald_shelf_user_folder ();
  g_autofree char *folder = herald_library_user_folder ();
  g_autoptr (GError) error = NULL;
  Texts *texts = g_new (Texts, 1);

  texts->shelf = herald_shelf_new (rules, &error);
  if (texts->shelf == NULL)
    g_error ("The bundled rules can't be read: %s", error->message);
  /* Reads nothing yet. */
  texts->library = herald_library_new (herald_shelf_get_vocabulary (texts->shelf),
                                       herald_shelf_get_sources (texts->shelf),
                                       folder);
  return texts;
}

static void
free_texts (gpointer data)
{
  Texts *texts = data;

  herald_library_free (texts->library);
  herald_shelf_unref (texts->shelf);
  g_free (texts);
}

static gpointer
make_ahead (gpointer data G_GNUC_UNUSED)
{
  Texts *texts = make_texts ();

  herald_shelf_find (texts->shelf, HERALD_SHELF_DEFAULT_EDITION);
  return texts;
}

static Texts *
take_ahead (HeraldLanguageTexts *self)
{
  return self->ahead != NULL ? g_thread_join (g_steal_pointer (&self->ahead)) : NULL;
}

/**
 * herald_language_texts_new:
 *
 * Returns: (transfer full): no texts yet
 */
HeraldLanguageTexts *
herald_language_texts_new (void)
{
  HeraldLanguageTexts *self = g_new0 (HeraldLanguageTexts, 1);

  self->all = g_hash_table_new_full (NULL, NULL, NULL, free_texts);
  return self;
}

/**
 * herald_language_texts_free:
 * @self: (transfer full): texts
 */
void
herald_language_texts_free (HeraldLanguageTexts *self)
{
  Texts *left = take_ahead (self);

  g_clear_pointer (&left, free_texts);
  g_hash_table_unref (self->all);
  g_free (self);
}

/**
 * herald_language_texts_begin:
 * @self: texts, none chosen yet
 *
 * Begins to read what the first answer needs, in the language that is spoken now, in a thread of
 * its own: the program opens its display meanwhile, and neither needs the other. No other language
 * may be spoken before herald_language_texts_choose(). Where there is no thread to be had, nothing
 * is read ahead.
 */
void
herald_language_texts_begin (HeraldLanguageTexts *self)
{
  g_return_if_fail (self->ahead == NULL && self->chosen == NULL);

  self->ahead = g_thread_try_new ("texts", make_ahead, NULL, NULL);
}

/**
 * herald_language_texts_choose:
 * @self: texts
 *
 * Makes them those of the language that is spoken now.
 */
void
herald_language_texts_choose (HeraldLanguageTexts *self)
{
  const HeraldLanguage *language = herald_language_get ();

  self->chosen = g_hash_table_lookup (self->all, language);
  if (self->chosen != NULL)
    return;
  self->chosen = take_ahead (self);
  if (self->chosen == NULL)
    self->chosen = make_texts ();
  g_hash_table_insert (self->all, (gpointer)language, self->chosen);
}

/**
 * herald_language_texts_read_rest:
 * @self: texts of a language that is still spoken
 *
 * Reads what waits for somebody to ask for it. Later it would be read in another language.
 */
void
herald_language_texts_read_rest (HeraldLanguageTexts *self)
{
  herald_shelf_get_books (self->chosen->shelf);
  herald_library_get_articles (self->chosen->library);
}

/**
 * herald_language_texts_get_shelf:
 * @self: texts
 *
 * Returns: (transfer none) (nullable): the rules and their editions
 */
HeraldShelf *
herald_language_texts_get_shelf (HeraldLanguageTexts *self)
{
  return self->chosen != NULL ? self->chosen->shelf : NULL;
}

/**
 * herald_language_texts_get_library:
 * @self: texts
 *
 * Returns: (transfer none) (nullable): the questions and the words
 */
HeraldLibrary *
herald_language_texts_get_library (HeraldLanguageTexts *self)
{
  return self->chosen != NULL ? self->chosen->library : NULL;
}
