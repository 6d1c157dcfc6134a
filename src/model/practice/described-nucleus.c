/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One nucleus in words: what it looks like and what shines in it. Whether it counts, and how many
 * two dots that touch are, is for the reader to say. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "practice/described-nucleus.h"

/* What a probe shows, clusters apart. */
typedef struct
{
  guint n_dots;
  guint n_touching; /* pairs */
} Dots;

static const char *
tell_look (const HeraldIshNucleus *nucleus)
{
  switch (nucleus->exclusion)
    {
    case HERALD_ISH_OVERLAP:
      return _ ("It lies partly over another one.");
    case HERALD_ISH_TRUNCATED:
      return _ ("A part of it is cut off.");
    case HERALD_ISH_DAMAGED:
      return _ ("Its outline is frayed and its inside washed out.");
    case HERALD_ISH_NOT_TUMOUR:
      return nucleus->kind == HERALD_ISH_LYMPHOCYTE
                 ? _ ("It is small, round and dark, with others of its kind.")
                 : _ ("It is long and thin and lies between the nests.");
    case HERALD_ISH_COUNTED:
    case HERALD_ISH_LACKS_ONE_COLOUR:
    case HERALD_ISH_N_EXCLUSIONS:
    default:
      return NULL;
    }
}

static Dots
count_dots (const HeraldIshNucleus *nucleus, HeraldIshProbe probe)
{
  Dots dots = { 0, 0 };

  for (guint i = 0; i < nucleus->n_signals; i++)
    {
      const HeraldIshSignal *signal = &nucleus->signals[i];

      if (signal->probe != probe || signal->cluster != HERALD_ISH_SINGLE)
        continue;
      dots.n_dots++;
      dots.n_touching += !signal->counts;
    }
  return dots;
}

static void
append_dots (GString *text, const char *told, Dots dots)
{
  g_string_append_printf (text, "\n%s", told);
  if (dots.n_touching > 0)
    g_string_append_printf (text,
                            ngettext ("; %u pair of them touches",
                                      "; %u pairs of them touch",
                                      dots.n_touching),
                            dots.n_touching);
}

static void
append_clusters (GString *text, const HeraldIshNucleus *nucleus)
{
  if (nucleus->small_clusters > 0)
    g_string_append_printf (text,
                            ngettext ("\n%u small cluster of HER2 dots",
                                      "\n%u small clusters of HER2 dots",
                                      nucleus->small_clusters),
                            nucleus->small_clusters);
  if (nucleus->large_clusters > 0)
    g_string_append_printf (text,
                            ngettext ("\n%u large cluster of HER2 dots",
                                      "\n%u large clusters of HER2 dots",
                                      nucleus->large_clusters),
                            nucleus->large_clusters);
}

/**
 * herald_described_nucleus_tell:
 * @nucleus: a nucleus
 * @is_dual: whether there are two probes
 *
 * Returns: (transfer full): a line for each thing that is seen
 */
char *
herald_described_nucleus_tell (const HeraldIshNucleus *nucleus, gboolean is_dual)
{
  GString *text = g_string_new (tell_look (nucleus));
  Dots her2 = count_dots (nucleus, HERALD_ISH_HER2);
  Dots cep17 = count_dots (nucleus, HERALD_ISH_CEP17);
  g_autofree char *her2_told =
      g_strdup_printf (ngettext ("%u HER2 dot", "%u HER2 dots", her2.n_dots), her2.n_dots);
  g_autofree char *cep17_told =
      g_strdup_printf (ngettext ("%u CEP17 dot", "%u CEP17 dots", cep17.n_dots), cep17.n_dots);

  append_dots (text, her2_told, her2);
  append_clusters (text, nucleus);
  if (is_dual)
    append_dots (text, cep17_told, cep17);
  if (text->str[0] == '\n')
    g_string_erase (text, 0, 1);
  return g_string_free (text, FALSE);
}
