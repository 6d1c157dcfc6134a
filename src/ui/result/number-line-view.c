/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number of the report on a line with the limits of the rule. The line never turns round: numbers
 * run from left to right in every language. */
#include "config.h"

#include <string.h>

#include "number-line.h"
#include "number-line-view.h"
#include "words/number-words.h"

struct _HeraldNumberLineView
{
  HeraldPicture parent_instance;

  HeraldNumberLine line;
  HeraldThreshold thresholds[HERALD_NUMBER_LINE_MAX];
  char *threshold_texts[HERALD_NUMBER_LINE_MAX];
  char *captions[HERALD_NUMBER_LINE_MAX + 1];
  char *value;
};

G_DEFINE_TYPE (HeraldNumberLineView, herald_number_line_view, HERALD_TYPE_PICTURE)

static double
value_of (HeraldDecimal decimal)
{
  return herald_fraction_to_double (herald_fraction_from_decimal (decimal));
}

static double
herald_number_line_view_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                                    const HeraldPen *pen,
                                    double width G_GNUC_UNUSED)
{
  return herald_number_line_get_height (pen);
}

static void
herald_number_line_view_draw (HeraldPicture *picture,
                              cairo_t *cr,
                              const HeraldPen *pen,
                              double width,
                              double height G_GNUC_UNUSED)
{
  herald_number_line_draw (cr, &HERALD_NUMBER_LINE_VIEW (picture)->line, pen, width);
}

static void
herald_number_line_view_finalize (GObject *object)
{
  HeraldNumberLineView *self = HERALD_NUMBER_LINE_VIEW (object);

  for (guint i = 0; i < HERALD_NUMBER_LINE_MAX; i++)
    g_free (self->threshold_texts[i]);
  for (guint i = 0; i <= HERALD_NUMBER_LINE_MAX; i++)
    g_free (self->captions[i]);
  g_free (self->value);
  G_OBJECT_CLASS (herald_number_line_view_parent_class)->finalize (object);
}

static void
herald_number_line_view_class_init (HeraldNumberLineViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_number_line_view_finalize;
  picture_class->get_height = herald_number_line_view_get_height;
  picture_class->draw = herald_number_line_view_draw;
}

static void
herald_number_line_view_init (HeraldNumberLineView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
}

/* A limit at the very start of the line can't be shown as one; its two cells are one part. */
static guint
find_first_limit (const HeraldAxis *axis, const HeraldField *field, guint own)
{
  guint first = 0;

  while (first + 1 < axis->n_cells &&
         value_of (axis->boundaries[first].at) <= value_of (field->minimum))
    first++;
  /* More limits than fit: those around the value. */
  while (axis->n_cells - 1 - first > HERALD_NUMBER_LINE_MAX && own > first + 1)
    first++;
  return first;
}

static void
add_limits (HeraldNumberLineView *self, const HeraldAxis *axis, const HeraldField *field, guint own)
{
  guint first = find_first_limit (axis, field, own);
  guint count = MIN (axis->n_cells - 1 - first, HERALD_NUMBER_LINE_MAX);

  for (guint i = 0; i < count; i++)
    {
      const HeraldBoundary *boundary = &axis->boundaries[first + i];

      self->threshold_texts[i] = herald_words_decimal_new (boundary->at);
      self->thresholds[i] = (HeraldThreshold){ value_of (boundary->at),
                                               self->threshold_texts[i],
                                               !boundary->is_at_above };
    }
  for (guint i = 0; i <= count; i++)
    self->captions[i] = herald_words_cell_new (axis, first + i, field);
  self->line.thresholds = self->thresholds;
  self->line.n_thresholds = count;
  self->line.captions = (const char *const *)self->captions;
  self->line.have_chosen = TRUE;
  self->line.chosen = own > first ? MIN (own - first, count) : 0;
}

/* Far enough for the last limit and for the value. */
static double
find_end (HeraldNumberLineView *self, const HeraldField *field)
{
  double end = self->line.value * 1.25;

  if (self->line.n_thresholds > 0)
    end = MAX (end, 2.0 * self->thresholds[self->line.n_thresholds - 1].value);
  return MIN (end, value_of (field->maximum));
}

/**
 * herald_number_line_view_new:
 * @verdict: a verdict
 * @axis: the lines that a decision of its book draws on a number that is known
 *
 * Returns: (transfer full): the number on its line
 */
GtkWidget *
herald_number_line_view_new (const HeraldVerdict *verdict, const HeraldAxis *axis)
{
  HeraldNumberLineView *self = g_object_new (HERALD_TYPE_NUMBER_LINE_VIEW, NULL);
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  const HeraldField *field = herald_vocabulary_get_field (vocabulary, axis->field);
  guint own = herald_axis_cell_of_number (axis, evaluation->number[axis->field]);
  g_autofree char *text = NULL;

  self->value = herald_words_number_new (verdict, axis->field);
  text = herald_words_number_line_new (axis, own, field, self->value);
  add_limits (self, axis, field, own);
  self->line.value = herald_fraction_to_double (evaluation->number[axis->field]);
  self->line.start = value_of (field->minimum);
  self->line.end = find_end (self, field);
  self->line.have_value = TRUE;
  self->line.value_label = self->value;
  herald_picture_set_text (HERALD_PICTURE (self), text);
  return GTK_WIDGET (self);
}
