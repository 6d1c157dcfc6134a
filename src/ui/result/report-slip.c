/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slip of paper with made-up lines of a report, and a ring around the value that is meant. */
#include "config.h"

#include "common/label-wrap.h"
#include "result/report-slip.h"

#include <string.h>

#include <glib/gi18n.h>

#include "common/labels.h"
#include "rules/field-guide.h"

/* How far the ring stands from the letters, in pixels. */
#define RING_X 5
#define RING_Y 1
#define MOST_CHARS 44

struct _HeraldReportSlip
{
  GtkWidget parent_instance;

  GtkWidget *lines;
  GtkWidget *label; /* the line with the value */
  GtkWidget *ring;
  gsize start; /* bytes of the value in @label */
  gsize end;
};

G_DEFINE_FINAL_TYPE (HeraldReportSlip, herald_report_slip, GTK_TYPE_WIDGET)

/* The value in the coordinates of the slip. Parts of a value that goes over two lines count as one.
 */
static GdkRectangle
find_value (HeraldReportSlip *self)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PangoRectangle from, to;
  graphene_point_t place;
  GdkRectangle value;
  int x, y;

  pango_layout_index_to_pos (layout, self->start, &from);
  pango_layout_index_to_pos (layout, self->end - 1, &to);
  pango_extents_to_pixels (&from, NULL);
  pango_extents_to_pixels (&to, NULL);
  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &x, &y);
  if (!gtk_widget_compute_point (
          self->label, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float)x, (float)y), &place))
    place = GRAPHENE_POINT_INIT ((float)x, (float)y);
  /* A letter of a language from right to left has a negative width. */
  value.x = MIN (MIN (from.x, from.x + from.width), MIN (to.x, to.x + to.width));
  value.width = MAX (MAX (from.x, from.x + from.width), MAX (to.x, to.x + to.width)) - value.x;
  value.y = MIN (from.y, to.y) + (int)place.y;
  value.height = MAX (from.y + from.height, to.y + to.height) + (int)place.y - value.y;
  value.x += (int)place.x;
  return value;
}

static void
herald_report_slip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HeraldReportSlip *self = HERALD_REPORT_SLIP (widget);
  GdkRectangle ring;

  gtk_widget_size_allocate (self->lines, &(GtkAllocation){ 0, 0, width, height }, baseline);
  ring = find_value (self);
  ring.x -= RING_X;
  ring.y -= RING_Y;
  ring.width += 2 * RING_X;
  ring.height += 2 * RING_Y;
  gtk_widget_size_allocate (self->ring, &ring, -1);
}

static void
herald_report_slip_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  gtk_widget_measure (
      HERALD_REPORT_SLIP (widget)->lines, orientation, for_size, minimum, natural, NULL, NULL);
  /* It is measured so that GTK does not complain; it never asks for room. */
  gtk_widget_measure (HERALD_REPORT_SLIP (widget)->ring, orientation, -1, NULL, NULL, NULL, NULL);
}

static GtkSizeRequestMode
herald_report_slip_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_report_slip_dispose (GObject *object)
{
  HeraldReportSlip *self = HERALD_REPORT_SLIP (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->ring, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_report_slip_parent_class)->dispose (object);
}

static void
herald_report_slip_class_init (HeraldReportSlipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_report_slip_dispose;
  widget_class->measure = herald_report_slip_measure;
  widget_class->size_allocate = herald_report_slip_size_allocate;
  widget_class->get_request_mode = herald_report_slip_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
herald_report_slip_init (HeraldReportSlip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->lines, widget);
  self->ring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->ring, "herald-ring");
  gtk_widget_set_can_target (self->ring, FALSE);
  gtk_widget_set_parent (self->ring, widget);
  gtk_widget_add_css_class (widget, "herald-slip");
}

static GtkWidget *
add_line (HeraldReportSlip *self, const char *text, gboolean is_meant)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  if (!is_meant)
    gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (self->lines), label);
  return label;
}

/* The words of a value stay together, so that one ring goes around them. */
static char *
strip_marks (const char *line, gsize open, gsize close)
{
  g_autofree char *value = g_strndup (line + open + 1, close - open - 1);
  g_auto (GStrv) words = g_strsplit (value, " ", -1);
  g_autofree char *together = g_strjoinv ("\u00a0", words);

  return g_strdup_printf ("%.*s%s%s", (int)open, line, together, line + close + 1);
}

static void
add_meant_line (HeraldReportSlip *self, const char *line, gsize open, gsize close)
{
  g_autofree char *text = strip_marks (line, open, close);
  g_autofree char *value = NULL;
  g_autofree char *twin = NULL;
  g_autoptr (PangoAttrList) breaks = herald_text_breaks_new (text);
  g_autoptr (PangoAttrList) attributes =
      breaks != NULL ? pango_attr_list_ref (breaks) : pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  self->start = open;
  self->end = strlen (text) - strlen (line + close + 1);
  self->label = add_line (self, text, TRUE);
  bold->start_index = self->start;
  bold->end_index = self->end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  value = g_strndup (text + self->start, self->end - self->start);
  /* Translators: a made-up line of a report, then the value on it that is meant */
  twin = g_strdup_printf (_ ("A made-up line of a report: %s. What is meant is: %s."), text, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, twin, -1);
}

static GtkTextDirection
find_direction (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);

  return pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL
             ? GTK_TEXT_DIR_RTL
             : GTK_TEXT_DIR_LTR;
}

/**
 * herald_report_slip_new:
 * @example: made-up lines of a report, one of them with the value in square brackets
 *
 * Returns: (transfer floating): a slip that shows them
 */
GtkWidget *
herald_report_slip_new (const char *example)
{
  HeraldReportSlip *self;
  g_auto (GStrv) lines = NULL;
  GtkTextDirection direction;

  g_return_val_if_fail (herald_field_guide_find_value (example, NULL, NULL), NULL);

  self = g_object_new (HERALD_TYPE_REPORT_SLIP, NULL);
  /* A report keeps the direction of its language, whatever the window's is. */
  direction = find_direction (GTK_WIDGET (self), example);
  gtk_widget_set_direction (self->lines, direction);
  lines = g_strsplit (example, HERALD_FIELD_GUIDE_LINE_BREAK, -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize open, close;

      if (self->label == NULL && herald_field_guide_find_value (lines[i], &open, &close))
        add_meant_line (self, lines[i], open, close);
      else
        add_line (self, lines[i], FALSE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (self->lines); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_direction (child, direction);
  return GTK_WIDGET (self);
}
