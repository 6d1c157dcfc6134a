/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels without the marks of their letters. */
#include "config.h"

#include "common/mnemonic.h"

static void
test_plain (void)
{
  static const struct
  {
    const char *label;
    const char *plain;
  } cases[] = {
    { "_Questions", "Questions" },   { "cases__of__2019.csv", "cases_of_2019.csv" },
    { "问题(_Q)", "问题" },          { "保存为 PDF(_D)…", "保存为 PDF…" },
    { "HER2 (_low)", "HER2 (low)" }, { "(_", "(" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = herald_mnemonic_dup_plain (cases[i].label);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mnemonic-text/plain", test_plain);
  return g_test_run ();
}
