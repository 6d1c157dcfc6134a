/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer to one case, as it goes into files. Never changed, only replaced. */
#include "config.h"

#include <string.h>

#include "practice/answer.h"

struct _HeraldAnswer
{
  gatomicrefcount references;
  char *texts[HERALD_ANSWER_N_FIELDS]; /* NULL for nothing */
};

G_DEFINE_BOXED_TYPE (HeraldAnswer, herald_answer, herald_answer_ref, herald_answer_unref)

static char *
keep_text (HeraldAnswerField field, const char *text)
{
  g_autofree char *kept = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (kept == NULL || *kept == '\0' || !herald_answer_field_check (field, kept, NULL))
    return NULL;
  return g_steal_pointer (&kept);
}

static gboolean
read_count (const char *text, guint *count)
{
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL))
    return FALSE;
  *count = (guint)number;
  return TRUE;
}

static gboolean
read_fraction (const char *text, HeraldFraction *number)
{
  HeraldDecimal decimal;
  gsize used;

  if (text == NULL ||
      herald_decimal_parse (text, strlen (text), &decimal, &used) != HERALD_DECIMAL_OK)
    return FALSE;
  *number = herald_fraction_from_decimal (decimal);
  return TRUE;
}

static gboolean
divide_counts (const HeraldAnswer *self,
               HeraldAnswerField above,
               HeraldAnswerField below,
               HeraldFraction *quotient)
{
  guint dividend, divisor;

  if (!read_count (self->texts[above], &dividend) || !read_count (self->texts[below], &divisor) ||
      divisor == 0)
    return FALSE;
  *quotient = herald_fraction_new (dividend, divisor);
  return TRUE;
}

static gboolean
derive_copies (const HeraldAnswer *self, HeraldFraction *copies)
{
  return divide_counts (self, HERALD_ANSWER_HER2_SIGNALS, HERALD_ANSWER_HER2_NUCLEI, copies);
}

/* Each probe may have its own nuclei; the ratio is that of the means, not the mean of ratios. */
static gboolean
derive_ratio (const HeraldAnswer *self, HeraldFraction *ratio)
{
  HeraldFraction her2, cep17;

  if (!derive_copies (self, &her2) ||
      !divide_counts (self, HERALD_ANSWER_CEP17_SIGNALS, HERALD_ANSWER_CEP17_NUCLEI, &cep17) ||
      herald_wide_is_zero (cep17.numerator))
    return FALSE;
  *ratio = herald_fraction_divide (her2, cep17);
  return TRUE;
}

/**
 * herald_answer_new:
 * @texts: (array fixed-size=41) (element-type utf8): what stands in each field, in the order of
 *   #HeraldAnswerField; %NULL is nothing, and so is what may not stand there;
 *   spaces around a text are none of it
 *
 * Returns: (transfer full): the answer
 */
HeraldAnswer *
herald_answer_new (const char *const *texts)
{
  HeraldAnswer *self = g_new0 (HeraldAnswer, 1);

  g_atomic_ref_count_init (&self->references);
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    self->texts[i] = keep_text (i, texts[i]);
  return self;
}

/**
 * herald_answer_ref:
 * @self: an answer
 *
 * Returns: (transfer full): @self
 */
HeraldAnswer *
herald_answer_ref (HeraldAnswer *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_answer_unref:
 * @self: (transfer full): an answer
 */
void
herald_answer_unref (HeraldAnswer *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < HERALD_ANSWER_N_FIELDS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

/**
 * herald_answer_with:
 * @self: an answer
 * @field: a field
 * @text: (nullable): what stands in it; one that may not stand there is nothing
 *
 * Returns: (transfer full): @self with @text
 */
HeraldAnswer *
herald_answer_with (const HeraldAnswer *self, HeraldAnswerField field, const char *text)
{
  const char *texts[HERALD_ANSWER_N_FIELDS];

  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, NULL);

  memcpy (texts, self->texts, sizeof texts);
  texts[field] = text;
  return herald_answer_new (texts);
}

/**
 * herald_answer_with_count:
 * @self: an answer
 * @field: a field that holds a number
 * @count: a whole number
 *
 * Returns: (transfer full): @self with @count
 */
HeraldAnswer *
herald_answer_with_count (const HeraldAnswer *self, HeraldAnswerField field, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  return herald_answer_with (self, field, text);
}

/**
 * herald_answer_get:
 * @self: an answer
 * @field: a field
 *
 * Returns: (transfer none): what stands there, "" for nothing
 */
const char *
herald_answer_get (const HeraldAnswer *self, HeraldAnswerField field)
{
  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, "");

  return self->texts[field] != NULL ? self->texts[field] : "";
}

/**
 * herald_answer_has:
 * @self: an answer
 * @field: a field
 *
 * Returns: whether something stands there
 */
gboolean
herald_answer_has (const HeraldAnswer *self, HeraldAnswerField field)
{
  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, FALSE);

  return self->texts[field] != NULL;
}

/**
 * herald_answer_get_fraction:
 * @self: an answer
 * @field: a field that holds a number
 * @number: (out): the exact number
 *
 * Copies and ratio of the reader follow from the counts where they are not stated.
 *
 * Returns: %FALSE where there is none
 */
gboolean
herald_answer_get_fraction (const HeraldAnswer *self,
                            HeraldAnswerField field,
                            HeraldFraction *number)
{
  g_return_val_if_fail (field < HERALD_ANSWER_N_FIELDS, FALSE);

  if (read_fraction (self->texts[field], number))
    return TRUE;
  if (field == HERALD_ANSWER_COPIES)
    return derive_copies (self, number);
  if (field == HERALD_ANSWER_RATIO)
    return derive_ratio (self, number);
  return FALSE;
}

/**
 * herald_answer_dup_day:
 * @self: an answer
 *
 * The day as the reader's own calendar had it.
 *
 * Returns: (transfer full) (nullable): the day on which it was started, as 2026-11-27
 */
char *
herald_answer_dup_day (const HeraldAnswer *self)
{
  const char *started = self->texts[HERALD_ANSWER_STARTED];

  return started != NULL ? g_strndup (started, strlen ("2026-11-27")) : NULL;
}
