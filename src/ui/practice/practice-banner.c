/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What practice is and is not: on every page of it. Where it would take many lines of a small
 * screen, the first sentence stands alone; the rest of it is told at the end of each set. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/metrics.h"
#include "practice/practice-banner.h"

#define MOST_LINES 3
#define MOST_LARGE_LINES 2
#define LARGE 1.5 /* from this text size on, as a share of the plain one */
/* Lines differ in height from font to font: an eighth of a small screen, and with large text a
 * tenth for each time its size, is what all may take together. In px at the plain text size. */
#define HIGHEST 72
#define HIGHEST_LARGE 58
#define GAP 9

struct _HeraldPracticeBanner
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *whole;
  GtkWidget *first;
};

G_DEFINE_FINAL_TYPE (HeraldPracticeBanner, herald_practice_banner, GTK_TYPE_WIDGET)

static int
width_of (GtkWidget *child)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return least;
}

static int
height_of (GtkWidget *child, int width)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  return least;
}

static int
most_height (HeraldPracticeBanner *self)
{
  int line = height_of (self->first, -1);
  double unit = herald_widget_get_unit (GTK_WIDGET (self));
  gboolean is_large = unit >= LARGE;
  int lines = (is_large ? MOST_LARGE_LINES : MOST_LINES) * line + line / 2;

  return MIN (lines, (int)(unit * (is_large ? HIGHEST_LARGE : HIGHEST)));
}

/* The one of both that has room. */
static GtkWidget *
choose (HeraldPracticeBanner *self, int width)
{
  return height_of (self->whole, width) > most_height (self) ? self->first : self->whole;
}

/* Never lower than in a wider window: GTK looks for the width that goes with a height, and would
 * look for ever. */
static int
height_at (HeraldPracticeBanner *self, int width)
{
  GtkWidget *chosen = choose (self, width);
  int height = height_of (chosen, width);

  return chosen == self->first ? MAX (height, most_height (self)) : height;
}

static void
herald_practice_banner_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  HeraldPracticeBanner *self = HERALD_PRACTICE_BANNER (widget);
  int icon = width_of (self->icon) + GAP;
  int least = MAX (width_of (self->first), width_of (self->whole));
  int inside;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = icon + least;
      herald_widget_fit_width (widget, for_size, minimum, natural);
      return;
    }
  inside = MAX (for_size - icon, least);
  *natural = height_at (self, inside);
  *minimum = for_size < 0 ? height_of (self->whole, -1) : *natural;
}

static GtkSizeRequestMode
herald_practice_banner_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_practice_banner_size_allocate (GtkWidget *widget,
                                      int width,
                                      int height,
                                      int baseline G_GNUC_UNUSED)
{
  HeraldPracticeBanner *self = HERALD_PRACTICE_BANNER (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int icon = width_of (self->icon);
  int inside = MAX (width - icon - GAP, 1);
  GtkWidget *shown = choose (self, inside);
  int tall = MIN (height_of (self->icon, icon), height);
  int words = MIN (height_of (shown, inside), height);
  int above = (height - MAX (words, tall)) / 2;
  GtkAllocation icon_place = { is_rtl ? width - icon : 0, above, icon, tall };
  GtkAllocation words_place = { is_rtl ? 0 : icon + GAP, above, inside, words };

  herald_access_show_child (self->whole, shown == self->whole);
  herald_access_show_child (self->first, shown == self->first);
  gtk_widget_size_allocate (self->icon, &icon_place, -1);
  gtk_widget_size_allocate (shown, &words_place, -1);
}

static void
herald_practice_banner_dispose (GObject *object)
{
  HeraldPracticeBanner *self = HERALD_PRACTICE_BANNER (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->whole, gtk_widget_unparent);
  g_clear_pointer (&self->first, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_practice_banner_parent_class)->dispose (object);
}

static void
herald_practice_banner_class_init (HeraldPracticeBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_practice_banner_dispose;
  widget_class->measure = herald_practice_banner_measure;
  widget_class->get_request_mode = herald_practice_banner_get_request_mode;
  widget_class->size_allocate = herald_practice_banner_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_words (HeraldPracticeBanner *self, const char *markup)
{
  GtkWidget *label = herald_label_new ("", "herald-small");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
herald_practice_banner_init (HeraldPracticeBanner *self)
{
  g_autofree char *first = g_strdup_printf ("<b>%s</b>", _ ("Drawn by computer, not tissue."));
  g_autofree char *whole =
      g_strdup_printf ("%s %s",
                       first,
                       _ ("Practice, not proof of skill. A laboratory still needs outside checks "
                          "with real slides."));

  self->icon = gtk_image_new_from_icon_name ("herald-hint-symbolic");
  g_object_set (self->icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->whole = add_words (self, whole);
  self->first = add_words (self, first);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-banner");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-practice-banner");
}

/**
 * herald_practice_banner_new:
 *
 * Returns: (transfer floating): a quiet line
 */
GtkWidget *
herald_practice_banner_new (void)
{
  return g_object_new (HERALD_TYPE_PRACTICE_BANNER, NULL);
}
