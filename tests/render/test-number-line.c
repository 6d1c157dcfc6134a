/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things lie on a number line and on a strip of boxes. */

#include "number-line.h"
#include "scale-strip.h"

static const HeraldThreshold copies_limits[] = { { 4.0, "4.0", FALSE }, { 6.0, "6.0", FALSE } };
static const HeraldThreshold old_limits[] = { { 1.8, "1.8", FALSE }, { 2.2, "2.2", TRUE } };
static const HeraldNumberLineText words = { { 18.0, 18.0 }, { 50.0, 90.0, 60.0 }, 22.0, 8.0 };

static HeraldNumberLine
make_copies (double value)
{
  HeraldNumberLine line = { .start = 0.0,
                            .end = 10.0,
                            .thresholds = copies_limits,
                            .n_thresholds = 2,
                            .have_value = TRUE,
                            .value = value };

  return line;
}

static void
test_parts (void)
{
  static const struct
  {
    double value;
    int part;
  } rows[] = { { 0.0, 0 }, { 3.9999, 0 }, { 4.0, 1 },  { 5.9999, 1 },
               { 6.0, 2 }, { 10.0, 2 },   { 23.0, 2 }, { -1.0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldNumberLine line = make_copies (rows[i].value);
      HeraldNumberLineLayout layout;

      herald_number_line_layout (&line, &words, 360.0, &layout);
      g_assert_cmpint (layout.chosen, ==, rows[i].part);
      g_assert_cmpfloat (layout.value_x, >=, layout.edges[rows[i].part]);
      g_assert_cmpfloat (layout.value_x, <=, layout.edges[rows[i].part + 1]);
    }
}

static void
test_limit_below (void)
{
  static const struct
  {
    double value;
    int part;
  } rows[] = { { 1.7999, 0 }, { 1.8, 1 }, { 2.2, 1 }, { 2.2001, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldNumberLine line = { .start = 0.0,
                                .end = 4.0,
                                .thresholds = old_limits,
                                .n_thresholds = 2,
                                .have_value = TRUE,
                                .value = rows[i].value };
      HeraldNumberLineLayout layout;

      herald_number_line_layout (&line, &words, 360.0, &layout);
      g_assert_cmpint (layout.chosen, ==, rows[i].part);
    }
}

static void
test_ends (void)
{
  HeraldNumberLine line = make_copies (23.0);
  HeraldNumberLineLayout layout;

  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_cmpfloat_with_epsilon (layout.value_x, 360.0, 1e-9);
  g_assert_cmpfloat (layout.value_label + words.value / 2.0, <=, 360.0 + 1e-6);
  line.value = 0.0;
  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_cmpfloat_with_epsilon (layout.value_x, 0.0, 1e-9);
  g_assert_cmpfloat (layout.value_label - words.value / 2.0, >=, -1e-6);
}

/* Just below a limit is seen to be below it; on the limit is on it. */
static void
test_beside_limit (void)
{
  HeraldNumberLine line = make_copies (3.999);
  HeraldNumberLineLayout layout;

  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_cmpfloat (layout.edges[1] - layout.value_x, >=, words.gap);
  line.value = 4.0;
  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_cmpfloat_with_epsilon (layout.value_x, layout.edges[1], 1e-9);
}

static void
test_chosen_elsewhere (void)
{
  HeraldNumberLine line = make_copies (4.0);
  HeraldNumberLineLayout layout;

  line.have_chosen = TRUE;
  line.chosen = 0;
  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_cmpint (layout.chosen, ==, 0);
  g_assert_cmpfloat (layout.value_x, <=, layout.edges[1]);
}

static void
assert_apart (const HeraldNumberLineLayout *layout)
{
  double places[3] = { layout->threshold_labels[0],
                       layout->threshold_labels[1],
                       layout->value_label };
  double sizes[3] = { words.thresholds[0], words.thresholds[1], words.value };

  for (guint i = 0; i < 3; i++)
    for (guint j = i + 1; j < 3; j++)
      g_assert_cmpfloat (ABS (places[i] - places[j]),
                         >=,
                         (sizes[i] + sizes[j]) / 2.0 + words.gap - 1e-6);
}

static void
test_labels_apart (void)
{
  for (double value = 0.0; value <= 12.0; value += 0.1)
    for (double width = 160.0; width <= 400.0; width += 60.0)
      {
        HeraldNumberLine line = make_copies (value);
        HeraldNumberLineLayout layout;

        herald_number_line_layout (&line, &words, width, &layout);
        g_assert_true (layout.labels_fit);
        assert_apart (&layout);
      }
}

static void
test_readable_parts (void)
{
  HeraldNumberLine line = make_copies (4.4);
  HeraldNumberLineLayout layout;

  herald_number_line_layout (&line, &words, 360.0, &layout);
  g_assert_true (layout.captions_fit);
  g_assert_cmpfloat_with_epsilon (layout.edges[3], 360.0, 1e-9);
  for (guint i = 0; i < 3; i++)
    {
      double room = layout.edges[i + 1] - layout.edges[i];

      g_assert_cmpfloat (room, >=, words.captions[i]);
      g_assert_cmpfloat_with_epsilon (layout.captions[i],
                                      (layout.edges[i] + layout.edges[i + 1]) / 2.0,
                                      1e-6);
    }
}

static void
test_narrow (void)
{
  HeraldNumberLine line = make_copies (9.0);
  HeraldNumberLineLayout layout;

  herald_number_line_layout (&line, &words, 120.0, &layout);
  g_assert_false (layout.captions_fit);
  g_assert_cmpfloat (layout.captions[2] + words.captions[2] / 2.0, <=, 120.0 + 1e-6);
}

static void
test_no_value (void)
{
  HeraldNumberLine line = make_copies (0.0);
  HeraldNumberLineText text = words;
  HeraldNumberLineLayout layout;

  line.have_value = FALSE;
  herald_number_line_layout (&line, &text, 360.0, &layout);
  g_assert_cmpint (layout.chosen, ==, -1);
  g_assert_true (layout.value_label_fits);
  text.value = 300.0;
  herald_number_line_layout (&line, &text, 360.0, &layout);
  g_assert_false (layout.value_label_fits);
  g_assert_cmpfloat_with_epsilon (layout.threshold_labels[0], layout.edges[1], 1e-9);
}

static void
test_strip (void)
{
  const char *const labels[] = { "1", "2", "3", "4", "5" };
  HeraldScaleStrip strip = { labels, NULL, 5, 3, 0.0 };
  HeraldRect boxes[HERALD_SCALE_STRIP_MAX];

  herald_scale_strip_layout (&strip, 364.0, 1.0, boxes);
  for (guint i = 1; i < 5; i++)
    {
      g_assert_cmpfloat (boxes[i].x, >, boxes[i - 1].x + boxes[i - 1].width);
      g_assert_cmpfloat_with_epsilon (boxes[i].width, boxes[0].width, 1e-9);
    }
  g_assert_cmpfloat (boxes[4].x + boxes[4].width, <, 364.0);
  g_assert_cmpfloat (boxes[4].x + boxes[4].width, >, 360.0);
  strip.box_width = 38.0;
  herald_scale_strip_layout (&strip, 364.0, 1.0, boxes);
  g_assert_cmpfloat_with_epsilon (boxes[2].width, 38.0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/number-line/parts", test_parts);
  g_test_add_func ("/render/number-line/limit-below", test_limit_below);
  g_test_add_func ("/render/number-line/ends", test_ends);
  g_test_add_func ("/render/number-line/beside-limit", test_beside_limit);
  g_test_add_func ("/render/number-line/chosen-elsewhere", test_chosen_elsewhere);
  g_test_add_func ("/render/number-line/labels-apart", test_labels_apart);
  g_test_add_func ("/render/number-line/readable-parts", test_readable_parts);
  g_test_add_func ("/render/number-line/narrow", test_narrow);
  g_test_add_func ("/render/number-line/no-value", test_no_value);
  g_test_add_func ("/render/scale-strip/boxes", test_strip);
  return g_test_run ();
}
