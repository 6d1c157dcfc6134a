/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map of ratio and copies with the report on it. Its axes never turn round. */
#include "config.h"

#include <glib/gi18n.h>

#include "ish-map-drawing.h"
#include "ish-map-view.h"

#define LARGEST_WIDTH 660.0
#define LARGEST_COMPACT_WIDTH 280.0
/* Below this there is too little room for words. */
#define LEAST_FULL_WIDTH 300.0

struct _HeraldIshMapView
{
  HeraldPicture parent_instance;

  HeraldIshRegions *regions;
};

G_DEFINE_TYPE (HeraldIshMapView, herald_ish_map_view, HERALD_TYPE_PICTURE)

/* A small map does not grow with the room: its names would not. */
static double
drawn_width (const HeraldIshMap *map, const HeraldPen *pen, double width)
{
  return MIN (width,
              (map->compact ? LARGEST_COMPACT_WIDTH : LARGEST_WIDTH) * herald_pen_get_unit (pen));
}

/* Where there is too little room for words, only the names of the groups are drawn. */
static HeraldIshMap
map_for_width (HeraldIshMapView *self, const HeraldPen *pen, double width)
{
  HeraldIshMap map = self->regions->map;

  if (map.compact || width >= LEAST_FULL_WIDTH * herald_pen_get_unit (pen))
    return map;
  map.compact = TRUE;
  map.copies_caption = _ ("HER2 copies");
  map.ratio_caption = _ ("Ratio");
  return map;
}

static double
herald_ish_map_view_get_height (HeraldPicture *picture, const HeraldPen *pen, double width)
{
  HeraldIshMap map = map_for_width (HERALD_ISH_MAP_VIEW (picture), pen, width);

  return herald_ish_map_height_for_width (&map,
                                          drawn_width (&map, pen, width),
                                          herald_pen_get_unit (pen));
}

static void
herald_ish_map_view_draw (
    HeraldPicture *picture, cairo_t *cr, const HeraldPen *pen, double width, double height)
{
  HeraldIshMap map = map_for_width (HERALD_ISH_MAP_VIEW (picture), pen, width);
  double drawn = drawn_width (&map, pen, width);

  /* It stands where the words around it begin; itself it never turns round. */
  if (gtk_widget_get_direction (GTK_WIDGET (picture)) == GTK_TEXT_DIR_RTL)
    cairo_translate (cr, width - drawn, 0.0);
  herald_ish_map_draw (cr, &map, pen, drawn, height);
}

static void
herald_ish_map_view_finalize (GObject *object)
{
  g_clear_pointer (&HERALD_ISH_MAP_VIEW (object)->regions, herald_ish_regions_free);
  G_OBJECT_CLASS (herald_ish_map_view_parent_class)->finalize (object);
}

static void
herald_ish_map_view_class_init (HeraldIshMapViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_ish_map_view_finalize;
  picture_class->get_height = herald_ish_map_view_get_height;
  picture_class->draw = herald_ish_map_view_draw;
}

static void
herald_ish_map_view_init (HeraldIshMapView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
}

static void
describe (HeraldIshMapView *self)
{
  g_autoptr (GString) text = g_string_new (_ ("Map of the ratio against HER2 copies."));

  for (guint i = 0; i < self->regions->rows->len; i++)
    {
      const HeraldIshRow *row = self->regions->rows->pdata[i];
      g_autofree char *sentence = g_strdup_printf (_ ("%1$s: ratio %2$s, copies %3$s, %4$s."),
                                                   row->name,
                                                   row->ratio,
                                                   row->copies,
                                                   row->meaning);

      g_string_append_printf (text, " %s", sentence);
    }
  g_string_append_printf (text, " %s", self->regions->sentence);
  herald_picture_set_text (HERALD_PICTURE (self), text->str);
}

/**
 * herald_ish_map_view_new:
 * @regions: (transfer full): what to show; the book it was made from outlives the view
 *
 * Returns: (transfer full): the map
 */
GtkWidget *
herald_ish_map_view_new (HeraldIshRegions *regions)
{
  HeraldIshMapView *self = g_object_new (HERALD_TYPE_ISH_MAP_VIEW, NULL);

  self->regions = regions;
  describe (self);
  return GTK_WIDGET (self);
}
