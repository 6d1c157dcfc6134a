/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of cases, and the classes that a drawn field can be of. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "practice/case-kind.h"

static const struct
{
  const char *id;
  const char *title;
} kinds[HERALD_N_CASE_KINDS] = {
  [HERALD_CASE_KIND_IHC] = { "ihc", N_ ("Protein test (IHC)") },
  [HERALD_CASE_KIND_ISH] = { "ish", N_ ("Gene test (ISH)") },
  [HERALD_CASE_KIND_WRITTEN] = { "written", N_ ("Written case") },
  [HERALD_CASE_KIND_PICTURE] = { "picture", N_ ("Picture") },
};

/* Clear classes first, those to deal out in turn on top. */
static const struct
{
  HeraldCaseKind kind;
  const char *name;
  HeraldPracticeBoundary boundary;
  gboolean is_dealt;
} classes[] = {
  { HERALD_CASE_KIND_IHC, "0", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "3+", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "2+", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "1+", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "ultralow", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "basolateral", HERALD_PRACTICE_BOUNDARY_SCORES, TRUE },
  { HERALD_CASE_KIND_IHC, "any", HERALD_PRACTICE_BOUNDARY_SCORES, FALSE },
  { HERALD_CASE_KIND_IHC, "0/ultralow", HERALD_PRACTICE_BOUNDARY_0_ULTRALOW, FALSE },
  { HERALD_CASE_KIND_IHC, "ultralow/1+", HERALD_PRACTICE_BOUNDARY_ULTRALOW_1, FALSE },
  { HERALD_CASE_KIND_IHC, "1+/2+", HERALD_PRACTICE_BOUNDARY_1_2, FALSE },
  { HERALD_CASE_KIND_IHC, "2+/3+", HERALD_PRACTICE_BOUNDARY_2_3, FALSE },
  { HERALD_CASE_KIND_ISH, "group-1", HERALD_PRACTICE_BOUNDARY_GROUPS, TRUE },
  { HERALD_CASE_KIND_ISH, "group-5", HERALD_PRACTICE_BOUNDARY_GROUPS, TRUE },
  { HERALD_CASE_KIND_ISH, "group-4", HERALD_PRACTICE_BOUNDARY_GROUPS, TRUE },
  { HERALD_CASE_KIND_ISH, "group-2", HERALD_PRACTICE_BOUNDARY_GROUPS, TRUE },
  { HERALD_CASE_KIND_ISH, "group-3", HERALD_PRACTICE_BOUNDARY_GROUPS, TRUE },
  { HERALD_CASE_KIND_ISH, "any", HERALD_PRACTICE_BOUNDARY_GROUPS, FALSE },
  { HERALD_CASE_KIND_ISH, "single-negative", HERALD_PRACTICE_BOUNDARY_GROUPS, FALSE },
  { HERALD_CASE_KIND_ISH, "single-between", HERALD_PRACTICE_BOUNDARY_GROUPS, FALSE },
  { HERALD_CASE_KIND_ISH, "single-positive", HERALD_PRACTICE_BOUNDARY_GROUPS, FALSE },
  { HERALD_CASE_KIND_ISH, "ratio-2", HERALD_PRACTICE_BOUNDARY_RATIO_2, FALSE },
  { HERALD_CASE_KIND_ISH, "copies-4", HERALD_PRACTICE_BOUNDARY_COPIES_4, FALSE },
  { HERALD_CASE_KIND_ISH, "copies-6", HERALD_PRACTICE_BOUNDARY_COPIES_6, FALSE },
  { HERALD_CASE_KIND_ISH, "recount", HERALD_PRACTICE_BOUNDARY_RECOUNT, FALSE },
};

/**
 * herald_case_kind_get_id:
 * @self: a kind
 *
 * Returns: its name in files
 */
const char *
herald_case_kind_get_id (HeraldCaseKind self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_CASE_KINDS, NULL);

  return kinds[self].id;
}

/**
 * herald_case_kind_get_title:
 * @self: a kind
 *
 * Returns: its name for people, in their language
 */
const char *
herald_case_kind_get_title (HeraldCaseKind self)
{
  g_return_val_if_fail ((guint)self < HERALD_N_CASE_KINDS, NULL);

  return _ (kinds[self].title);
}

/**
 * herald_case_kind_find:
 * @id: a name
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is one
 */
gboolean
herald_case_kind_find (const char *id, HeraldCaseKind *kind)
{
  for (guint i = 0; i < HERALD_N_CASE_KINDS; i++)
    {
      if (strcmp (kinds[i].id, id) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * herald_case_kind_find_class:
 * @self: a kind
 * @class_name: what a field is to be, such as `2+` or `2+/3+`
 * @boundary: (out): what such a field trains
 *
 * Returns: whether a field of that kind can be so
 */
gboolean
herald_case_kind_find_class (HeraldCaseKind self,
                             const char *class_name,
                             HeraldPracticeBoundary *boundary)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (classes[i].kind == self && strcmp (classes[i].name, class_name) == 0)
        {
          *boundary = classes[i].boundary;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * herald_case_kind_get_clear_class:
 * @self: a kind
 * @number: any number
 *
 * Goes round through the classes that lie far from every line.
 *
 * Returns: (nullable): the name of one; %NULL for kinds that are not drawn
 */
const char *
herald_case_kind_get_clear_class (HeraldCaseKind self, guint number)
{
  const char *dealt[G_N_ELEMENTS (classes)];
  guint n_dealt = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (classes[i].kind == self && classes[i].is_dealt)
        dealt[n_dealt++] = classes[i].name;
    }
  return n_dealt > 0 ? dealt[number % n_dealt] : NULL;
}
