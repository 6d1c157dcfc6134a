/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A specimen as under a microscope: the picture, its lenses, how long things are, and where on the
 * whole one is. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/metrics.h"
#include "practice/specimen-bar.h"
#include "practice/specimen-key.h"
#include "practice/specimen-overview.h"
#include "practice/specimen-tools.h"
#include "practice/specimen-view.h"

/* Below this there is no room for the overview. */
#define OVERVIEW_WIDTH 560
#define MARGIN 12
#define TOOLS_GAP 6
#define LEAST_HEIGHT 240
#define FIRST_OBJECTIVE 10

struct _HeraldSpecimenView
{
  GtkWidget parent_instance;

  GtkWidget *overlay; /* the picture, how long things are, and the overview */
  HeraldSpecimenCanvas *canvas;
  HeraldSpecimenTools *tools;
  HeraldSpecimenBar *bar;
  HeraldSpecimenOverview *overview;
  GtkWidget *key; /* (nullable) what signs over the picture mean */

  HeraldSpecimenSource *source; /* (nullable) */
  HeraldSpecimenTiles *tiles;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenView, herald_specimen_view, GTK_TYPE_WIDGET)

static void
show_key (HeraldSpecimenView *self)
{
  if (self->key != NULL)
    gtk_widget_set_visible (self->key, herald_specimen_canvas_get_look (self->canvas)->overlay);
}

/* The overview has no say where all is in sight, nor where there is no room. */
static void
on_moved (HeraldSpecimenView *self)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);
  gboolean has_room = frame->width >= OVERVIEW_WIDTH;

  herald_specimen_bar_set_units_per_px (self->bar, frame->units_per_px);
  gtk_widget_set_child_visible (GTK_WIDGET (self->overview),
                                self->source != NULL && has_room &&
                                    !herald_specimen_frame_shows_all (frame));
}

static int
natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_height (gpointer part, int width)
{
  int least = herald_widget_get_minimum_width (part);
  int height;

  gtk_widget_measure (
      part, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL, NULL, NULL);
  return height;
}

static gboolean
has_key (HeraldSpecimenView *self)
{
  return self->key != NULL && gtk_widget_should_layout (self->key);
}

/* What stands above and below the picture. */
static int
measure_around (HeraldSpecimenView *self, int width)
{
  int height = measure_height (self->tools, width) + TOOLS_GAP;

  if (has_key (self))
    height += measure_height (self->key, width) + TOOLS_GAP;
  return height;
}

static void
herald_specimen_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  HeraldSpecimenView *self = HERALD_SPECIMEN_VIEW (widget);
  int least;

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->overlay, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (
          GTK_WIDGET (self->tools), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      if (has_key (self))
        *minimum = MAX (*minimum, herald_widget_get_minimum_width (self->key));
      herald_widget_fit_width (widget, for_size, minimum, natural);
    }
  else
    *minimum +=
        measure_around (self, for_size >= 0 ? for_size : natural_width (GTK_WIDGET (self->tools)));
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
herald_specimen_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
place_part (gpointer part, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, MAX (width, 1), MAX (height, 1) };

  gtk_widget_size_allocate (part, &place, -1);
}

/* On the picture, tools would hide what is to be seen: they stand above it, and its key below. */
static void
herald_specimen_view_size_allocate (GtkWidget *widget,
                                    int width,
                                    int height,
                                    int baseline G_GNUC_UNUSED)
{
  HeraldSpecimenView *self = HERALD_SPECIMEN_VIEW (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int across = MIN (width, natural_width (GTK_WIDGET (self->tools)));
  int tools = measure_height (self->tools, across);
  int key = has_key (self) ? measure_height (self->key, width) : 0;
  int top = tools + TOOLS_GAP;
  int below = key > 0 ? key + TOOLS_GAP : 0;

  place_part (self->overlay, 0, top, width, height - top - below);
  place_part (self->tools, is_mirrored ? width - across : 0, 0, across, tools);
  if (key > 0)
    place_part (self->key, 0, height - key, width, key);
}

static gboolean
herald_specimen_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HERALD_SPECIMEN_VIEW (widget)->canvas));
}

static void
herald_specimen_view_dispose (GObject *object)
{
  HeraldSpecimenView *self = HERALD_SPECIMEN_VIEW (object);

  if (self->tools != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->tools));
  self->tools = NULL;
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->key, gtk_widget_unparent);
  g_clear_object (&self->tiles);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (herald_specimen_view_parent_class)->dispose (object);
}

static void
herald_specimen_view_class_init (HeraldSpecimenViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_specimen_view_dispose;
  widget_class->grab_focus = herald_specimen_view_grab_focus;
  widget_class->measure = herald_specimen_view_measure;
  widget_class->get_request_mode = herald_specimen_view_get_request_mode;
  widget_class->size_allocate = herald_specimen_view_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
place (HeraldSpecimenView *self, gpointer child, GtkAlign across, GtkAlign down)
{
  gtk_widget_set_halign (child, across);
  gtk_widget_set_valign (child, down);
  gtk_widget_set_margin_start (child, MARGIN);
  gtk_widget_set_margin_end (child, MARGIN);
  gtk_widget_set_margin_top (child, MARGIN);
  gtk_widget_set_margin_bottom (child, MARGIN);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), child);
}

static void
herald_specimen_view_init (HeraldSpecimenView *self)
{
  self->overlay =
      g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC, NULL);
  self->canvas = HERALD_SPECIMEN_CANVAS (herald_specimen_canvas_new ());
  self->tools = HERALD_SPECIMEN_TOOLS (herald_specimen_tools_new (self->canvas));
  self->bar = HERALD_SPECIMEN_BAR (herald_specimen_bar_new ());
  self->overview = HERALD_SPECIMEN_OVERVIEW (herald_specimen_overview_new (self->canvas));
  gtk_widget_set_size_request (GTK_WIDGET (self->canvas), -1, LEAST_HEIGHT);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->canvas));
  place (self, self->bar, GTK_ALIGN_START, GTK_ALIGN_END);
  place (self, self->overview, GTK_ALIGN_END, GTK_ALIGN_END);
  /* In the order in which they are read. */
  gtk_widget_set_parent (GTK_WIDGET (self->tools), GTK_WIDGET (self));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  g_signal_connect_object (
      self->canvas, "look-changed", G_CALLBACK (show_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

/**
 * herald_specimen_view_new:
 *
 * Returns: (transfer floating): a view without a specimen
 */
GtkWidget *
herald_specimen_view_new (void)
{
  return g_object_new (HERALD_TYPE_SPECIMEN_VIEW, NULL);
}

static void
show_words (HeraldSpecimenView *self, const char *text)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->canvas),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      text != NULL ? text : _ ("Picture"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("Arrow keys move the picture, plus and minus take another lens."),
      -1);
}

/**
 * herald_specimen_view_set_source:
 * @self: a view
 * @source: (nullable): what to show
 * @text: (nullable): what it shows, in words that do not tell the answer
 *
 * Starts in the middle, at 10x, with nothing marked.
 */
void
herald_specimen_view_set_source (HeraldSpecimenView *self,
                                 HeraldSpecimenSource *source,
                                 const char *text)
{
  HeraldSpecimenLook look = { .objective = FIRST_OBJECTIVE };
  int width = 0;
  int height = 0;

  g_return_if_fail (HERALD_IS_SPECIMEN_VIEW (self));

  g_set_object (&self->source, source);
  g_clear_object (&self->tiles);
  if (source != NULL)
    {
      self->tiles = herald_specimen_tiles_new (source);
      herald_specimen_source_get_size (source, &width, &height);
    }
  herald_specimen_tools_set_variants (self->tools,
                                      source != NULL ? herald_specimen_source_get_variants (source)
                                                     : NULL);
  herald_specimen_tools_offer_overlay (self->tools, FALSE);
  herald_specimen_overview_set_tiles (self->overview, self->tiles);
  herald_specimen_canvas_set_tiles (self->canvas, self->tiles);
  herald_specimen_canvas_set_lens (self->canvas,
                                   source != NULL ? herald_specimen_source_get_lens (source) : 0.0);
  herald_specimen_canvas_set_look (self->canvas, &look);
  herald_specimen_canvas_set_specimen (self->canvas, width, height);
  g_clear_pointer (&self->key, gtk_widget_unparent);
  self->key = herald_specimen_key_new (source);
  if (self->key != NULL)
    gtk_widget_set_parent (self->key, GTK_WIDGET (self));
  show_key (self);
  show_words (self, text);
}

/**
 * herald_specimen_view_get_source:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what it shows
 */
HeraldSpecimenSource *
herald_specimen_view_get_source (HeraldSpecimenView *self)
{
  return self->source;
}

/**
 * herald_specimen_view_get_canvas:
 * @self: a view
 *
 * Returns: (transfer none): the picture itself: where it is looked at, where it was pressed, and
 *   what is drawn over it
 */
HeraldSpecimenCanvas *
herald_specimen_view_get_canvas (HeraldSpecimenView *self)
{
  return self->canvas;
}

/**
 * herald_specimen_view_get_look:
 * @self: a view
 *
 * Returns: how it is looked at
 */
const HeraldSpecimenLook *
herald_specimen_view_get_look (HeraldSpecimenView *self)
{
  return herald_specimen_canvas_get_look (self->canvas);
}

/**
 * herald_specimen_view_set_objective:
 * @self: a view
 * @objective: 5, 10, 20 or 40
 */
void
herald_specimen_view_set_objective (HeraldSpecimenView *self, guint objective)
{
  HeraldSpecimenLook look = *herald_specimen_view_get_look (self);

  look.objective = objective;
  herald_specimen_canvas_set_look (self->canvas, &look);
}

/**
 * herald_specimen_view_set_variant:
 * @self: a view
 * @variant: one of the ways in which its source can be coloured
 */
void
herald_specimen_view_set_variant (HeraldSpecimenView *self, guint variant)
{
  HeraldSpecimenLook look = *herald_specimen_view_get_look (self);

  look.variant = variant;
  herald_specimen_canvas_set_look (self->canvas, &look);
}

/**
 * herald_specimen_view_set_overlay:
 * @self: a view
 * @overlay: whether what was drawn is marked
 */
void
herald_specimen_view_set_overlay (HeraldSpecimenView *self, gboolean overlay)
{
  HeraldSpecimenLook look = *herald_specimen_view_get_look (self);

  look.overlay = overlay;
  herald_specimen_canvas_set_look (self->canvas, &look);
}

/**
 * herald_specimen_view_offer_overlay:
 * @self: a view with a source
 *
 * Lets a person have marked what was drawn, where the source can.
 */
void
herald_specimen_view_offer_overlay (HeraldSpecimenView *self)
{
  herald_specimen_tools_offer_overlay (self->tools,
                                       self->source != NULL &&
                                           herald_specimen_source_has_overlay (self->source));
}

/**
 * herald_specimen_view_is_busy:
 * @self: a view
 *
 * Returns: whether more of the picture will come
 */
gboolean
herald_specimen_view_is_busy (HeraldSpecimenView *self)
{
  return self->tiles != NULL && herald_specimen_tiles_get_n_waiting (self->tiles) > 0;
}
