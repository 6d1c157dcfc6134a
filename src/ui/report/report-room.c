/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a page is high enough, the report, its values and the button that takes them over show at
 * once. Where it is not, all of it scrolls as one, and the button comes after the last value:
 * nobody takes over what can't have been seen. */
#include "config.h"

#include "common/metrics.h"
#include "report/report-room.h"

/* In pixels of the design: below it, three things can't share the height. */
#define LEAST_ROOM 480.0
#define LEAST_TEXT 150.0
#define LEAST_SHORT_TEXT 110.0

typedef struct
{
  GtkWidget *scroller; /* the page */
  GtkBox *content;     /* what scrolls in it */
  GtkBox *foot;        /* the box around the page, whose end always shows */
  HeraldReportText *text;
  HeraldFindingList *findings;
  GtkWidget *take;
  GtkAdjustment *height; /* of what shows of the page */
  gboolean is_short;
  guint settle_id;
} HeraldReportRoom;

static GtkBox *
get_place (HeraldReportRoom *self)
{
  return GTK_BOX (gtk_widget_get_parent (self->take));
}

/* The height that there would be for all, wherever the button is. */
static double
get_room (HeraldReportRoom *self)
{
  double room = gtk_adjustment_get_page_size (self->height);

  if (get_place (self) == self->foot && gtk_widget_get_visible (self->take))
    room += gtk_widget_get_height (self->take);
  return room / herald_widget_get_unit (self->scroller);
}

static void
move_take (HeraldReportRoom *self, GtkBox *place)
{
  GtkWidget *take = self->take;
  gboolean has_focus = gtk_widget_has_focus (take);

  g_object_ref (take);
  gtk_box_remove (get_place (self), take);
  gtk_box_append (place, take);
  g_object_unref (take);
  if (has_focus)
    gtk_widget_grab_focus (take);
}

static void
settle (HeraldReportRoom *self)
{
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (herald_report_text_get_view (self->text)),
                               GTK_TYPE_SCROLLED_WINDOW);
  double unit = herald_widget_get_unit (scroller);

  move_take (self, self->is_short ? self->content : self->foot);
  herald_finding_list_set_scrolls (self->findings, !self->is_short);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              (int)(self->is_short ? LEAST_SHORT_TEXT * unit
                                                                   : LEAST_TEXT));
}

/* Nothing is moved while sizes are handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldReportRoom *self = data;
  gboolean is_short = get_room (self) < LEAST_ROOM;

  self->settle_id = 0;
  if (is_short == self->is_short || !gtk_widget_get_mapped (self->scroller))
    return G_SOURCE_REMOVE;
  self->is_short = is_short;
  settle (self);
  return G_SOURCE_REMOVE;
}

static void
settle_later (HeraldReportRoom *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
}

static void
on_destroy (HeraldReportRoom *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->height, self);
  g_signal_handlers_disconnect_by_data (self->scroller, self);
  g_object_unref (self->height);
  g_free (self);
}

/**
 * herald_report_room_attach:
 * @text: the report
 * @findings: its values, in the box that scrolls with the page
 * @take: the button that takes them over, in the box around the page
 *
 * Gives them their places from now on, by the height there is.
 */
void
herald_report_room_attach (HeraldReportText *text, HeraldFindingList *findings, GtkWidget *take)
{
  HeraldReportRoom *self = g_new0 (HeraldReportRoom, 1);

  self->text = text;
  self->findings = findings;
  self->take = take;
  self->content = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (findings)));
  self->foot = get_place (self);
  self->scroller = gtk_widget_get_ancestor (GTK_WIDGET (findings), GTK_TYPE_SCROLLED_WINDOW);
  self->height =
      g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_swapped (self->height, "notify::page-size", G_CALLBACK (settle_later), self);
  g_signal_connect_swapped (self->scroller, "map", G_CALLBACK (settle_later), self);
  g_signal_connect_swapped (self->scroller, "destroy", G_CALLBACK (on_destroy), self);
}
