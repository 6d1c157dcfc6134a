/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fewest and most nuclei of a field that can be counted. */
#define HERALD_ISH_FEWEST_NUCLEI 40
#define HERALD_ISH_MOST_NUCLEI 54

/**
 * HeraldIshRecipe:
 * @is_dual: whether there is a CEP17 probe beside the HER2 probe
 * @nuclei: how many nuclei can be counted, 40 to 54
 * @her2_signals: how many HER2 signals they have together, from @nuclei to 20 times @nuclei
 * @cep17_signals: how many CEP17 signals, from @nuclei to 8 times @nuclei; 0 with one probe
 * @clusters: how readily HER2 signals lie in clusters, 0 to 1000
 * @doublets: how many of 1000 signals show as two that touch, and count as one
 * @overlaps: how many pairs lie over each other, at most 8
 * @truncated: how many nuclei are cut off, at most 16
 * @lacking: how many nuclei lack one colour, at most 8
 * @damaged: how many nuclei have lost their inside, at most 6
 * @stroma: how many cells of the stroma, at most 16
 * @lymphocytes: how many lymphocytes, at most 16
 * @background: specks that are no signals, 0 to 1000
 * @glow: how much all that is not stained shines by itself, 0 to 1000
 *
 * What is to be drawn. Together with a seed it gives one field. The sums are exact, so that a field
 * stands on the wanted side of a line.
 */
typedef struct
{
  gboolean is_dual;
  guint nuclei;
  guint her2_signals;
  guint cep17_signals;
  guint clusters;
  guint doublets;
  guint overlaps;
  guint truncated;
  guint lacking;
  guint damaged;
  guint stroma;
  guint lymphocytes;
  guint background;
  guint glow;
} HeraldIshRecipe;

const char *const *herald_ish_recipe_get_class_names (void);
gboolean
herald_ish_recipe_for_class (const char *class_name, guint32 seed, HeraldIshRecipe *recipe);

G_END_DECLS
