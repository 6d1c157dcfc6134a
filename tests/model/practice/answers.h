/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "practice/answer.h"

G_BEGIN_DECLS

/* An answer of "field=value; field=value". */
static inline HeraldAnswer *
answer_of (const char *text)
{
  const char *texts[HERALD_ANSWER_N_FIELDS] = { NULL };
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);
      char *value = strchr (part, '=');
      HeraldAnswerField field;

      g_assert_nonnull (value);
      field = herald_answer_field_find (part, value - part);
      g_assert_cmpuint (field, <, HERALD_ANSWER_N_FIELDS);
      g_assert_true (herald_answer_field_check (field, value + 1, NULL));
      texts[field] = value + 1;
    }
  return herald_answer_new (texts);
}

static inline GPtrArray *
answers_of (const char *const *texts, gsize n_texts)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);

  for (gsize i = 0; i < n_texts; i++)
    g_ptr_array_add (answers, answer_of (texts[i]));
  return answers;
}

G_END_DECLS
