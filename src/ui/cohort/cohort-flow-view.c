/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cases move between two editions, as a picture. A click on a band asks for its cases; the list
 * beside it does the same for the keyboard, and says the numbers. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-flow-view.h"
#include "cohort/cohort-names.h"
#include "common/labels.h"
#include "flow-drawing.h"
#include "theme.h"
#include "words/number-words.h"

/* How far beside a band a click still counts, in pixels of the design. */
#define REACH 5.0

struct _HeraldCohortFlowView
{
  HeraldPicture parent_instance;

  HeraldFlow flow;
  const char *names[HERALD_FLOW_MAX_KINDS];
  int pointed; /* the band under the pointer */
};

G_DEFINE_FINAL_TYPE (HeraldCohortFlowView, herald_cohort_flow_view, HERALD_TYPE_PICTURE)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeraldFlowLayout *
lay_out (HeraldCohortFlowView *self, const HeraldPen *pen, double width)
{
  return herald_flow_layout_new (&self->flow,
                                 pen,
                                 width,
                                 gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static double
herald_cohort_flow_view_get_height (HeraldPicture *picture, const HeraldPen *pen, double width)
{
  g_autoptr (HeraldFlowLayout) layout = lay_out (HERALD_COHORT_FLOW_VIEW (picture), pen, width);

  return layout->height;
}

static void
herald_cohort_flow_view_draw (HeraldPicture *picture,
                              cairo_t *cr,
                              const HeraldPen *pen,
                              double width,
                              double height G_GNUC_UNUSED)
{
  HeraldCohortFlowView *self = HERALD_COHORT_FLOW_VIEW (picture);
  g_autoptr (HeraldFlowLayout) layout = lay_out (self, pen, width);

  herald_flow_draw (cr, &self->flow, layout, pen, width, self->pointed);
}

/* Fills in @band. Returns whether there is one. */
static gboolean
find_band (HeraldCohortFlowView *self, double x, double y, int *found, HeraldFlowBand *band)
{
  HeraldPen pen = { .palette = herald_theme_get_palette (),
                    .context = gtk_widget_get_pango_context (GTK_WIDGET (self)) };
  g_autoptr (HeraldFlowLayout) layout =
      lay_out (self, &pen, gtk_widget_get_width (GTK_WIDGET (self)));

  *found = herald_flow_layout_find (layout, x, y, REACH * herald_pen_get_unit (&pen));
  if (*found == HERALD_FLOW_NO_BAND)
    return FALSE;
  *band = g_array_index (layout->bands, HeraldFlowBand, *found);
  return TRUE;
}

static char *
describe (const HeraldCohortFlowView *self, const HeraldFlowBand *band)
{
  g_autofree char *count = herald_words_count_new (band->count);

  if (band->from == band->to)
    /* Translators: a kind of cases, and how many stay so */
    return g_strdup_printf (_ ("%s, the same by both: %s"), self->flow.names[band->from], count);
  /* Translators: a kind of cases, what they become, and how many */
  return g_strdup_printf (_ ("%s, then %s: %s"),
                          self->flow.names[band->from],
                          self->flow.names[band->to],
                          count);
}

static void
point (HeraldCohortFlowView *self, double x, double y)
{
  HeraldFlowBand band;
  int found;
  g_autofree char *text = find_band (self, x, y, &found, &band) ? describe (self, &band) : NULL;

  if (self->pointed == found)
    return;
  self->pointed = found;
  herald_widget_set_tooltip (GTK_WIDGET (self), text);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), text != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (GtkEventControllerMotion *motion G_GNUC_UNUSED, double x, double y, gpointer data)
{
  point (data, x, y);
}

static void
on_leave (HeraldCohortFlowView *self)
{
  point (self, -1.0, -1.0);
}

static void
on_released (GtkGestureClick *click G_GNUC_UNUSED,
             int n_press G_GNUC_UNUSED,
             double x,
             double y,
             gpointer data)
{
  herald_cohort_flow_view_press (data, x, y);
}

static void
herald_cohort_flow_view_class_init (HeraldCohortFlowViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  picture_class->least_width = 230.0;
  picture_class->get_height = herald_cohort_flow_view_get_height;
  picture_class->draw = herald_cohort_flow_view_draw;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         HERALD_TYPE_COHORT_FLOW_VIEW,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_UINT,
                                         G_TYPE_UINT);
}

static void
herald_cohort_flow_view_init (HeraldCohortFlowView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointed = HERALD_FLOW_NO_BAND;
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-picture");
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/*
 * herald_cohort_flow_view_new:
 *
 * Returns: (transfer floating): a picture of nothing
 */
GtkWidget *
herald_cohort_flow_view_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_FLOW_VIEW, NULL);
}

/*
 * herald_cohort_flow_view_set:
 * @self: a view
 * @table: cases; its vocabulary outlives the view
 * @moves: how they move; its editions outlive the view
 */
void
herald_cohort_flow_view_set (HeraldCohortFlowView *self,
                             const HeraldCaseTable *table,
                             const HeraldCaseMoves *moves)
{
  HeraldFlow *flow = &self->flow;

  *flow = (HeraldFlow){ .names = self->names };
  for (guint i = 0; i < 2; i++)
    flow->titles[i] = herald_rulebook_get_text (herald_case_moves_get_book (moves, i))->title;
  while (flow->n_kinds < HERALD_FLOW_MAX_KINDS)
    {
      const char *name = herald_cohort_names_outcome (table, HERALD_CASE_STATUS, flow->n_kinds);

      if (*name == '\0')
        break;
      self->names[flow->n_kinds++] = name;
    }
  for (guint from = 0; from < flow->n_kinds; from++)
    for (guint to = 0; to < flow->n_kinds; to++)
      flow->counts[from][to] = herald_case_moves_count (moves, from, to);
  self->pointed = HERALD_FLOW_NO_BAND;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/*
 * herald_cohort_flow_view_press:
 * @self: a view
 * @x: a point
 * @y: likewise
 *
 * Asks for the cases of the band there.
 *
 * Returns: whether there is one
 */
gboolean
herald_cohort_flow_view_press (HeraldCohortFlowView *self, double x, double y)
{
  HeraldFlowBand band;
  int found;

  if (!find_band (self, x, y, &found, &band))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, band.from, band.to);
  return TRUE;
}
