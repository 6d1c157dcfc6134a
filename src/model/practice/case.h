/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/source.h"
#include "practice/case-kind.h"
#include "practice/picture-case.h"
#include "practice/written-case.h"
#include "rules/shelf.h"

G_BEGIN_DECLS

/**
 * HeraldCase:
 * @id: its name in its set
 * @kind: what is shown
 * @boundary: what it trains
 * @edition: the id of the edition that it is read by
 * @assay: (nullable): the stain or the probe, such as "4B5"; drawn cases have none
 * @class_name: (nullable): of a drawn case, the class of its recipe
 * @seed: of a drawn case, what the field is made from
 * @objective: the magnification to begin with, 5, 10, 20 or 40; 0 where that is free
 * @story: (nullable): told before the answer; every written case has one
 * @question: (nullable): asked of a written case
 * @why: (nullable): told after the answer
 * @written: (nullable): what a written case has beyond
 * @picture: (nullable): what a picture has beyond
 * @sources: (element-type utf8): ids of what a written case rests on, beyond those of its set
 *
 * One case of a set, owned by the set and never changed. Texts belong to the file. The truth of a
 * drawn case is made from
 * @class_name and @seed by whoever draws it.
 */
typedef struct
{
  char *id;
  HeraldCaseKind kind;
  HeraldPracticeBoundary boundary;
  char *edition;
  char *assay;
  char *class_name;
  guint32 seed;
  guint objective;
  const char *story;
  const char *question;
  const char *why;
  HeraldWrittenCase *written;
  HeraldPictureCase *picture;
  GPtrArray *sources;
} HeraldCase;

/**
 * HeraldCaseFrame:
 * @shelf: the rule books
 * @edition: the id of the edition of cases that name none
 * @assay: (nullable): the assay of cases that name none
 * @folder: (nullable) (type filename): where pictures lie
 *
 * What a set gives to each of its cases.
 */
typedef struct
{
  HeraldShelf *shelf;
  const char *edition;
  const char *assay;
  const char *folder;
} HeraldCaseFrame;

HeraldCase *herald_case_read (const HeraldJson *json, const HeraldCaseFrame *frame, GError **error);
HeraldCase *herald_case_new_drawn (HeraldCaseKind kind,
                                   const char *class_name,
                                   guint32 seed,
                                   const char *edition);
void herald_case_free (HeraldCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCase, herald_case_free)

gboolean herald_case_is_drawn (const HeraldCase *self);
char *herald_case_dup_key (const HeraldCase *self);

G_END_DECLS
