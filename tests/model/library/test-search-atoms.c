/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldSearchAtoms: what a text is cut into, and that any bytes are survived. */
#include "config.h"

#include <string.h>

#include "library/search-atoms.h"
#include "support.h"

static char *
cut (const char *text)
{
  g_auto (HeraldSearchAtoms) atoms = { 0 };
  GString *cut = g_string_new (NULL);

  herald_search_atoms_init (&atoms);
  herald_search_atoms_read (&atoms, text, strlen (text));
  for (guint i = 0; i < atoms.atoms->len; i++)
    {
      const HeraldSearchAtom *atom = herald_search_atoms_get (&atoms, i);

      if (i > 0)
        g_string_append_c (cut, ' ');
      g_string_append_len (cut, atoms.text->str + atom->offset, atom->length);
    }
  if (atoms.is_open)
    g_string_append_c (cut, '_');
  return g_string_free (cut, FALSE);
}

static void
test_cut (void)
{
  static const struct
  {
    const char *text;
    const char *atoms;
  } cases[] = {
    { "", "" },
    { "What is HER2?", "what is her 2" },
    { "HER-2/neu", "her 2 neu_" },
    { "her2low", "her 2 low_" },
    { "grade3 ", "grade 3" },
    { "2+", "2 +" },
    { "IHC2+", "ihc 2 +" },
    { "HER2 ++", "her 2 ++" },
    { "HER2 ++++", "her 2" },
    { "HER2-", "her 2 -" },
    { "HER2-low", "her 2 low_" },
    { "HER2-/ER+", "her 2 - er +" },
    { "ER -ve, PR +ve", "er - ve pr + ve_" },
    { "HER2 (-)", "her 2 -" },
    { "ER + PR -", "er + pr -" },
    { "HER2 - what now", "her 2 what now_" },
    { "chemo + herceptin", "chemo herceptin_" },
    { "3+3+2=8", "3 3 2 8_" },
    { "3 + 2 + 2", "3 2 2_" },
    { "+", "+" },
    { "ratio 1,9.", "ratio 1.9" },
    { "1.2.3", "1.2 3_" },
    { "mother's", "mother_" },
    { "mother’s results", "mother results_" },
    { "don't", "dont_" },
    { "l'œstrogène", "l oestrogene_" },
    { "TUMOR Größe naïve ÇA", "tumor grosse naive ca_" },
    { "ＨＥＲ２＋", "her 2 +" },
    { "乳腺癌", "乳腺 腺癌_" },
    { "癌 ok", "癌 ok_" },
    { "HER2阳性", "her 2 阳性_" },
    { "سرطانُ", "سرطان_" },
    { "٢+", "2 +" },
    { "٢٫٤ مرات", "2.4 مرات_" },
    { "أإآٱا", "ااااا_" },
    { "خزعة مستوى شيء", "خزعه مستوي شي_" },
    { "ايرانی کی", "ايراني كي_" },
    { "بـHER2", "ب her 2_" },
    { "ل\u2068HER2\u2069 \u2066(-)\u2069", "ل her 2 -" },
    { "\u200e2\u200e+", "2 +" },
    { "Östro\u00adgen", "ostrogen_" },
    { "２．０", "2.0_" },
    { "a\xff\xfe"
      "b \xc3",
      "a b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *atoms = cut (cases[i].text);

      g_test_message ("case %u", (guint)i);
      g_assert_cmpstr (atoms, ==, cases[i].atoms);
    }
}

/* Where an atom stands is where its letters stand, however many bytes they take. */
static void
test_places (void)
{
  const char *text = "ça va: HER-2 ﬁn";
  static const char *const parts[] = { "ça", "va", "HER", "2", "ﬁn" };
  g_auto (HeraldSearchAtoms) atoms = { 0 };

  herald_search_atoms_init (&atoms);
  herald_search_atoms_read (&atoms, text, strlen (text));
  g_assert_cmpuint (atoms.atoms->len, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < atoms.atoms->len; i++)
    {
      const HeraldSearchAtom *atom = herald_search_atoms_get (&atoms, i);
      g_autofree char *part = g_strndup (text + atom->start, atom->end - atom->start);

      g_assert_cmpstr (part, ==, parts[i]);
    }
}

/* All bytes, in no order that makes sense: places stay inside, and in order. */
static void
test_any_bytes (void)
{
  guint32 state = 7;
  g_auto (HeraldSearchAtoms) atoms = { 0 };

  herald_search_atoms_init (&atoms);
  for (guint round = 0; round < 2000; round++)
    {
      char text[48];
      gsize length = herald_test_random (&state) % sizeof text;
      guint end = 0;

      for (gsize i = 0; i < length; i++)
        text[i] = herald_test_random (&state) >> 7;
      herald_search_atoms_read (&atoms, text, length);
      g_assert_true (g_utf8_validate_len (atoms.text->str, atoms.text->len, NULL));
      for (guint i = 0; i < atoms.atoms->len; i++)
        {
          const HeraldSearchAtom *atom = herald_search_atoms_get (&atoms, i);

          g_assert_cmpuint (atom->start, <, atom->end);
          g_assert_cmpuint (atom->end, <=, length);
          g_assert_cmpuint (atom->end, >=, end);
          end = atom->end;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-atoms/cut", test_cut);
  g_test_add_func ("/library/search-atoms/places", test_places);
  g_test_add_func ("/library/search-atoms/any-bytes", test_any_bytes);
  return g_test_run ();
}
