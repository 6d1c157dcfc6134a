/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read ahead is what would have been read otherwise, and goes where nobody wants it. */
#include "config.h"

#include "content/content.h"
#include "language-texts.h"

static HeraldRulebook *
find_default (HeraldLanguageTexts *texts)
{
  return herald_shelf_find (herald_language_texts_get_shelf (texts), HERALD_SHELF_DEFAULT_EDITION);
}

static void
assert_whole (HeraldLanguageTexts *texts)
{
  HeraldShelf *shelf = herald_language_texts_get_shelf (texts);

  g_assert_nonnull (find_default (texts));
  g_assert_cmpuint (herald_shelf_get_books (shelf)->len, ==, 3);
  g_assert_cmpuint (herald_shelf_get_problems (shelf)->len, ==, 0);
  g_assert_nonnull (herald_language_texts_get_library (texts));
}

static void
test_ahead (void)
{
  HeraldLanguageTexts *texts = herald_language_texts_new ();
  HeraldRulebook *book;

  herald_language_texts_begin (texts);
  g_assert_null (herald_language_texts_get_shelf (texts));
  herald_language_texts_choose (texts);
  book = find_default (texts);
  assert_whole (texts);
  /* The same language again is the same texts. */
  herald_language_texts_choose (texts);
  g_assert_true (find_default (texts) == book);
  herald_language_texts_free (texts);
}

static void
test_not_ahead (void)
{
  HeraldLanguageTexts *texts = herald_language_texts_new ();

  herald_language_texts_choose (texts);
  assert_whole (texts);
  herald_language_texts_free (texts);
}

/* The sanitizers tell where it stays. */
static void
test_left (void)
{
  HeraldLanguageTexts *texts = herald_language_texts_new ();

  herald_language_texts_begin (texts);
  herald_language_texts_free (texts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/ui/language-texts/ahead", test_ahead);
  g_test_add_func ("/ui/language-texts/not-ahead", test_not_ahead);
  g_test_add_func ("/ui/language-texts/left", test_left);
  return g_test_run ();
}
