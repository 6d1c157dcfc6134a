/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words beside marks lie neither over each other nor beyond the picture, however large they are. */

#include "label-place.h"
#include "mark-labels.h"

#define N_MARKS 40
#define SIDE 500

static const HeraldRect room = { 0.0, 0.0, SIDE, SIDE };

typedef struct
{
  PangoFontMap *fonts;
  PangoContext *context;
  PangoFontDescription *font;
  HeraldMarkLabel labels[N_MARKS];
} Fixture;

static PangoLayout *
create_text (Fixture *fixture, const char *text)
{
  PangoLayout *layout = pango_layout_new (fixture->context);

  pango_layout_set_font_description (layout, fixture->font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
set_up (Fixture *fixture, gconstpointer percent)
{
  guint32 state = 7;

  fixture->fonts = pango_cairo_font_map_new ();
  fixture->context = pango_font_map_create_context (fixture->fonts);
  fixture->font = pango_font_description_from_string ("Sans");
  pango_font_description_set_absolute_size (fixture->font,
                                            15.0 * GPOINTER_TO_INT (percent) / 100.0 * PANGO_SCALE);
  for (guint i = 0; i < N_MARKS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      HeraldMarkLabel *label = &fixture->labels[i];

      state = state * 1664525u + 1013904223u;
      label->mark = (HeraldRect){ (state >> 8) % (SIDE - 50), (state >> 18) % (SIDE - 50), 50, 50 };
      label->sign = create_text (fixture, number);
      label->words = i % 2 == 0 ? create_text (fixture, "Overlaps another cell") : NULL;
    }
}

static void
tear_down (Fixture *fixture, gconstpointer percent G_GNUC_UNUSED)
{
  for (guint i = 0; i < N_MARKS; i++)
    {
      g_clear_object (&fixture->labels[i].sign);
      g_clear_object (&fixture->labels[i].words);
    }
  pango_font_description_free (fixture->font);
  g_object_unref (fixture->context);
  g_object_unref (fixture->fonts);
}

/* Returns how many are shown. */
static guint
check_apart (const HeraldMarkLabel *labels, guint n_labels)
{
  guint n_shown = 0;

  for (guint i = 0; i < n_labels; i++)
    {
      const HeraldRect *place = &labels[i].place;

      if (labels[i].shown == NULL)
        continue;
      n_shown++;
      g_assert_cmpfloat (place->x, >=, 0.0);
      g_assert_cmpfloat (place->y, >=, 0.0);
      g_assert_cmpfloat (place->x + place->width, <=, SIDE);
      g_assert_cmpfloat (place->y + place->height, <=, SIDE);
      for (guint j = 0; j < i; j++)
        g_assert_true (labels[j].shown == NULL ||
                       herald_label_is_free (place, &labels[j].place, 1));
    }
  return n_shown;
}

static void
test_apart (Fixture *fixture, gconstpointer percent)
{
  HeraldRect tool = { 0.0, SIDE - 80.0, 120.0, 80.0 };
  guint n_shown;

  herald_mark_labels_place (fixture->labels, N_MARKS, &room, &tool, 1, 1);
  n_shown = check_apart (fixture->labels, N_MARKS);
  g_test_message ("%d %%: %u of %u", GPOINTER_TO_INT (percent), n_shown, N_MARKS);
  g_assert_cmpuint (n_shown, >=, N_MARKS / 2);
  for (guint i = 0; i < N_MARKS; i++)
    g_assert_true (fixture->labels[i].shown == NULL ||
                   herald_label_is_free (&fixture->labels[i].place, &tool, 1));
}

/* A name where it has room; its number where it has not; nothing where there is no room at all. */
static void
test_stand_in (Fixture *fixture, gconstpointer percent G_GNUC_UNUSED)
{
  HeraldMarkLabel *label = &fixture->labels[0];
  HeraldRect all = { 0.0, 0.0, SIDE, SIDE };
  HeraldRect narrow = { 210.0, 210.0, 90.0, 90.0 };

  label->mark = (HeraldRect){ 230.0, 230.0, 40.0, 40.0 };
  herald_mark_labels_place (label, 1, &room, NULL, 0, 0);
  g_assert_true (label->shown == label->words);
  herald_mark_labels_place (label, 1, &narrow, NULL, 0, 0);
  g_assert_true (label->shown == label->sign);
  herald_mark_labels_place (label, 1, &room, &all, 1, 0);
  g_assert_true (label->shown == label->sign);
  herald_mark_labels_place (label, 1, &room, &all, 1, 1);
  g_assert_null (label->shown);
  g_clear_object (&label->sign);
  herald_mark_labels_place (label, 1, &narrow, NULL, 0, 0);
  g_assert_null (label->shown);
}

/* Numbers come first: no name takes the place of one. */
static void
test_signs_first (Fixture *fixture, gconstpointer percent G_GNUC_UNUSED)
{
  HeraldMarkLabel labels[] = { fixture->labels[0], fixture->labels[2] };

  labels[0].mark = (HeraldRect){ 100.0, 200.0, 40.0, 40.0 };
  labels[1].mark = (HeraldRect){ 150.0, 200.0, 40.0, 40.0 };
  herald_mark_labels_place (labels, 2, &room, NULL, 0, 0);
  g_assert_nonnull (labels[0].shown);
  g_assert_nonnull (labels[1].shown);
  g_assert_cmpuint (check_apart (labels, 2), ==, 2);
}

static void
add (const char *name, void (*test) (Fixture *fixture, gconstpointer percent), int percent)
{
  g_autofree char *path = g_strdup_printf ("/render/mark-labels/%s/%d", name, percent);

  g_test_add (path, Fixture, GINT_TO_POINTER (percent), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int percent = 100; percent <= 300; percent += 100)
    add ("apart", test_apart, percent);
  add ("stand-in", test_stand_in, 100);
  add ("signs-first", test_signs_first, 100);
  return g_test_run ();
}
