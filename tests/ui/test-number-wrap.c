/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number is never cut in two, however narrow the label that holds it, and a word only where it is
 * too long. */
#include "config.h"

#include <string.h>

#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/wrap-button.h"

/* As the bar above a result has it: no break between a name and its number, so that Pango cuts
 * where the room ends. */
#define SUMMARY                                                                                    \
  "2+\302\240\302\267 cociente\302\2401,91\302\240\302\267 copias\302\24012.25\302\240\302\267 "   \
  "20\302\240c\303\251lulas"

static guint
count_parted (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  guint count = 0;

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      const char *start = text + pango_layout_get_line_readonly (layout, i)->start_index;

      count +=
          strchr ("0123456789.,", start[0]) != NULL && strchr ("0123456789.,", start[-1]) != NULL;
    }
  return count;
}

/* The size that a label is given only counts in a window; its text is laid out for any width. */
static guint
count_parted_at_all_widths (gboolean is_kept)
{
  GtkWidget *label = g_object_ref_sink (herald_label_new (SUMMARY, "herald-body"));
  guint count = 0;

  if (is_kept)
    herald_label_keep_numbers (GTK_LABEL (label));
  for (int width = 60; width < 400; width++)
    {
      pango_layout_set_width (gtk_label_get_layout (GTK_LABEL (label)), width * PANGO_SCALE);
      count += count_parted (GTK_LABEL (label));
    }
  g_object_unref (label);
  return count;
}

static void
test_kept (void)
{
  g_assert_cmpuint (count_parted_at_all_widths (FALSE), >, 0);
  g_assert_cmpuint (count_parted_at_all_widths (TRUE), ==, 0);
}

/* A sign stays with its number, whichever space a language has between them. */
static void
test_percent (void)
{
  static const char *const texts[] = {
    "11 of 40 is 28 %, interval 16 to 43 %",
    "11 sur 40, soit 28\302\240%, de 16 \303\240 43\342\200\257%"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = g_object_ref_sink (herald_label_new (texts[i], "herald-title-1"));
      PangoLayout *layout;

      herald_label_keep_numbers (GTK_LABEL (label));
      layout = gtk_label_get_layout (GTK_LABEL (label));
      for (int width = 60; width < 400; width++)
        {
          pango_layout_set_width (layout, width * PANGO_SCALE);
          for (int j = 1; j < pango_layout_get_line_count (layout); j++)
            g_assert_cmpint (texts[i][pango_layout_get_line_readonly (layout, j)->start_index],
                             !=,
                             '%');
        }
      g_object_unref (label);
    }
}

static void
test_text_stays (void)
{
  GtkWidget *label = g_object_ref_sink (herald_label_new ("", "herald-body"));

  herald_label_keep_numbers (GTK_LABEL (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "");
  herald_label_set_text (GTK_LABEL (label), SUMMARY);
  herald_label_keep_numbers (GTK_LABEL (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, SUMMARY);
  g_object_unref (label);
}

/* GTK complains of a text whose own width is less than what it is told to claim. */
static void
test_narrow_words (void)
{
  static const char *const texts[] = { "ill", "i l", "till illicit", "illilliilllitl" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = g_object_ref_sink (herald_label_new (texts[i], "herald-body"));
      int least, whole, lowest;

      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &whole, NULL, NULL);
      herald_label_keep_words (label, 10);
      gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, &lowest, NULL, NULL, NULL);
      for (int height = lowest; height < lowest + 100; height++)
        gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, height, &least, NULL, NULL, NULL);
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, whole);
      g_object_unref (label);
    }
}

static int
measure_word (int most)
{
  GtkWidget *word = g_object_ref_sink (herald_label_new ("Immunohistochemie", "herald-body"));
  int least;

  herald_label_keep_words (word, most);
  gtk_widget_measure (word, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_object_unref (word);
  return least;
}

/* A word keeps together, but one that is too long makes no window wide. */
static void
test_long_words (void)
{
  GtkWidget *word = g_object_ref_sink (herald_label_new ("Immunohistochemie", "herald-body"));
  int whole;

  gtk_widget_measure (word, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &whole, NULL, NULL);
  g_assert_cmpint (measure_word (20), ==, whole);
  g_assert_cmpint (measure_word (5), <, whole / 2);
  g_object_unref (word);
}

static int
measure (GtkWidget *label, gboolean is_whole)
{
  int least, whole;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, &whole, NULL, NULL);
  return is_whole ? whole : least;
}

/* Cut, they have other shapes, and read as two words. */
static void
test_joined_letters (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("عَيِّنة"));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  int whole = measure (label, TRUE);

  herald_buttons_wrap (button);
  g_assert_cmpint (measure (label, FALSE), ==, whole);
  gtk_label_set_label (GTK_LABEL (label), "Immunohistochemie");
  g_assert_cmpint (measure (label, FALSE), <, whole);
  gtk_label_set_label (GTK_LABEL (label), "Herald · عَيِّنة");
  g_assert_cmpint (measure (label, FALSE), ==, whole);
  g_object_unref (button);
}

/* The same for a heading, whatever its numbers; but no text from a file sets the width of a window.
 */
static void
test_joined_heading (void)
{
  GtkWidget *heading = g_object_ref_sink (herald_heading_new ("الحالة", "herald-title", 1));
  g_autoptr (GString) endless = g_string_new (NULL);
  int whole = measure (heading, TRUE);

  g_assert_cmpint (measure (heading, FALSE), ==, whole);
  herald_label_set_text (GTK_LABEL (heading), "الحالة 1 Immunohistochemie");
  herald_label_keep_numbers (GTK_LABEL (heading));
  g_assert_cmpint (measure (heading, FALSE), ==, whole);
  for (guint i = 0; i < 50; i++)
    g_string_append (endless, "الحا");
  herald_label_set_text (GTK_LABEL (heading), endless->str);
  g_assert_cmpint (measure (heading, FALSE), <, whole);
  g_object_unref (heading);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/number-wrap/kept", test_kept);
  g_test_add_func ("/number-wrap/percent", test_percent);
  g_test_add_func ("/number-wrap/text-stays", test_text_stays);
  g_test_add_func ("/number-wrap/narrow-words", test_narrow_words);
  g_test_add_func ("/number-wrap/long-words", test_long_words);
  g_test_add_func ("/number-wrap/joined-letters", test_joined_letters);
  g_test_add_func ("/number-wrap/joined-heading", test_joined_heading);
  return g_test_run ();
}
