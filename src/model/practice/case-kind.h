/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/boundary.h"

G_BEGIN_DECLS

/**
 * HeraldCaseKind:
 * @HERALD_CASE_KIND_IHC: a drawn field of the protein test
 * @HERALD_CASE_KIND_ISH: a drawn field of the gene test
 * @HERALD_CASE_KIND_WRITTEN: a story that ends in a question
 * @HERALD_CASE_KIND_PICTURE: a picture of a clinic's own, with what its readers agreed on
 * @HERALD_N_CASE_KINDS: how many there are
 *
 * What a person is shown.
 */
typedef enum
{
  HERALD_CASE_KIND_IHC,
  HERALD_CASE_KIND_ISH,
  HERALD_CASE_KIND_WRITTEN,
  HERALD_CASE_KIND_PICTURE,
  HERALD_N_CASE_KINDS,
} HeraldCaseKind;

const char *herald_case_kind_get_id (HeraldCaseKind self);
const char *herald_case_kind_get_title (HeraldCaseKind self);
gboolean herald_case_kind_find (const char *id, HeraldCaseKind *kind);
gboolean herald_case_kind_find_class (HeraldCaseKind self,
                                      const char *class_name,
                                      HeraldPracticeBoundary *boundary);
const char *herald_case_kind_get_clear_class (HeraldCaseKind self, guint number);

G_END_DECLS
