/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "practice/answer-field.h"
#include "rules/fraction.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ANSWER (herald_answer_get_type ())

/**
 * HeraldAnswer:
 *
 * What one reader said of one case, with the truth beside it and how it came about. Immutable.
 *
 * All is kept as text, as files have it, and checked when the answer is made: a text that can't
 * stand in its field is left out. See #HeraldAnswerField for what each field holds.
 */
typedef struct _HeraldAnswer HeraldAnswer;

GType herald_answer_get_type (void);
HeraldAnswer *herald_answer_new (const char *const *texts);
HeraldAnswer *herald_answer_ref (HeraldAnswer *self);
void herald_answer_unref (HeraldAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldAnswer, herald_answer_unref)

HeraldAnswer *
herald_answer_with (const HeraldAnswer *self, HeraldAnswerField field, const char *text);
HeraldAnswer *
herald_answer_with_count (const HeraldAnswer *self, HeraldAnswerField field, guint count);

const char *herald_answer_get (const HeraldAnswer *self, HeraldAnswerField field);
gboolean herald_answer_has (const HeraldAnswer *self, HeraldAnswerField field);
gboolean herald_answer_get_fraction (const HeraldAnswer *self,
                                     HeraldAnswerField field,
                                     HeraldFraction *number);
char *herald_answer_dup_day (const HeraldAnswer *self);

G_END_DECLS
