/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a report, to paste into and to mend, with each finding marked where it stands. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/report-text.h"

#include "common/access.h"
#include "report/report-lines.h"
#include "theme.h"

#define TYPING_DELAY_MS 300
/* Some lines always show, however low the window is. */
#define LEAST_HEIGHT 150

struct _HeraldReportText
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkTextView *view;
  GtkTextTag *certain;
  GtkTextTag *doubtful;
  GtkTextTag *chosen;
  HeraldReport *report;
  guint selected;
  guint read_id; /* the source that reads once typing stops */
};

/* One place in the text, in both ways to count. */
typedef struct
{
  gsize bytes;
  glong letters;
} Place;

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReportText, herald_report_text, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (HeraldReportText *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static GdkRGBA
to_rgba (HeraldColor color)
{
  return (GdkRGBA){ color.red, color.green, color.blue, 1.0 };
}

static void
paint_tag (GtkTextTag *tag, HeraldColor ground, HeraldColor ink, PangoUnderline underline)
{
  GdkRGBA ground_rgba = to_rgba (ground);
  GdkRGBA ink_rgba = to_rgba (ink);

  g_object_set (tag,
                "background-rgba",
                &ground_rgba,
                "foreground-rgba",
                &ink_rgba,
                "underline",
                underline,
                NULL);
}

/* Brown is what is yours, blue what is still to be settled; lines tell them apart without colour.
 */
static void
paint_tags (HeraldReportText *self)
{
  const HeraldPalette *palette = herald_theme_get_palette ();

  paint_tag (self->certain, palette->yours.chosen, palette->fg, PANGO_UNDERLINE_SINGLE);
  paint_tag (self->doubtful, palette->rule.chosen, palette->fg, PANGO_UNDERLINE_DOUBLE);
  paint_tag (self->chosen, palette->yours.ink, palette->base, PANGO_UNDERLINE_SINGLE);
}

/* Goes on from where it was before, since counting letters from the start takes time. */
static void
get_bounds (HeraldReportText *self,
            const HeraldReportFinding *finding,
            Place *place,
            GtkTextIter *start,
            GtkTextIter *end)
{
  const char *text = herald_report_get_text (self->report);

  place->letters += g_utf8_pointer_to_offset (text + place->bytes, text + finding->start);
  place->bytes = finding->start;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start, place->letters);
  *end = *start;
  gtk_text_iter_forward_chars (end,
                               g_utf8_pointer_to_offset (text + finding->start,
                                                         text + finding->end));
}

static GtkTextTag *
tag_of (HeraldReportText *self, guint finding)
{
  switch (herald_report_get_state (self->report, finding))
    {
    case HERALD_FINDING_DOUBTFUL:
      return self->doubtful;
    case HERALD_FINDING_REFUSED:
      return NULL;
    default:
      return self->certain;
    }
}

static void
mark (HeraldReportText *self, guint finding, GtkTextTag *tag, Place *place)
{
  GtkTextIter start, end;

  if (tag == NULL)
    return;
  get_bounds (self, herald_report_get_finding (self->report, finding), place, &start, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &start, &end);
}

static void
mark_selected (HeraldReportText *self)
{
  GtkTextIter start, end;
  Place place = { 0, 0 };

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->chosen, &start, &end);
  if (self->selected < herald_report_get_n_findings (self->report))
    mark (self, self->selected, self->chosen, &place);
}

static void
mark_all (HeraldReportText *self)
{
  GtkTextIter start, end;
  Place place = { 0, 0 };

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->certain, &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->doubtful, &start, &end);
  for (guint i = 0; i < herald_report_get_n_findings (self->report); i++)
    mark (self, i, tag_of (self, i), &place);
  mark_selected (self);
}

static void
on_read (HeraldReportText *self)
{
  self->selected = HERALD_REPORT_NO_FINDING;
  mark_all (self);
}

static char *
dup_text (HeraldReportText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_slice (get_buffer (self), &start, &end, TRUE);
}

static void
read_now (HeraldReportText *self)
{
  g_autofree char *text = dup_text (self);

  g_clear_handle_id (&self->read_id, g_source_remove);
  herald_report_set_text (self->report, text);
}

static void
on_settle (HeraldReportText *self)
{
  if (self->read_id != 0)
    read_now (self);
}

static gboolean
on_typed (gpointer data)
{
  HeraldReportText *self = data;

  self->read_id = 0;
  read_now (self);
  return G_SOURCE_REMOVE;
}

static void
on_text_changed (HeraldReportText *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  self->read_id = g_timeout_add (TYPING_DELAY_MS, on_typed, self);
}

/* Where the caret stands, by mouse or by keyboard, is what the person looks at. */
static void
on_caret_moved (HeraldReportText *self)
{
  const char *text = herald_report_get_text (self->report);
  GtkTextIter caret;
  const char *place;
  guint finding;

  if (self->read_id != 0 || herald_report_get_n_findings (self->report) == 0)
    return;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self),
                                    &caret,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  place = g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&caret));
  finding = herald_report_find_at (self->report, place - text);
  if (finding != HERALD_REPORT_NO_FINDING && finding != self->selected)
    g_signal_emit (self, signals[CHOSEN], 0, finding);
}

static void
herald_report_text_dispose (GObject *object)
{
  HeraldReportText *self = HERALD_REPORT_TEXT (object);

  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->report != NULL)
    g_signal_handlers_disconnect_by_data (self->report, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (herald_report_text_parent_class)->dispose (object);
}

static void
herald_report_text_class_init (HeraldReportTextClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_report_text_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldReportText::chosen:
   * @self: the text
   * @finding: the finding whose words the caret went to
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static void
herald_report_text_init (HeraldReportText *self)
{
  GtkTextBuffer *buffer;

  self->selected = HERALD_REPORT_NO_FINDING;
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  buffer = get_buffer (self);
  self->certain = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->doubtful = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->chosen = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  /* What is typed here is not for a keyboard to learn. */
  gtk_text_view_set_input_hints (self->view, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "herald-report-text");
  herald_access_set_name (GTK_WIDGET (self->view), _ ("The text of your report"));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (self->scroller, "herald-report-frame");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  herald_access_set_name (self->scroller, _ ("The text of your report"));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  herald_report_lines_watch (buffer);
  paint_tags (self);
  g_signal_connect_object (
      herald_theme_get_default (), "changed", G_CALLBACK (paint_tags), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      buffer, "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      buffer, "notify::cursor-position", G_CALLBACK (on_caret_moved), self, G_CONNECT_SWAPPED);
}

/**
 * herald_report_text_new:
 * @report: a report
 *
 * Returns: (transfer floating): its text
 */
GtkWidget *
herald_report_text_new (HeraldReport *report)
{
  HeraldReportText *self = g_object_new (HERALD_TYPE_REPORT_TEXT, NULL);
  HeraldSession *session = herald_report_get_session (report);

  self->report = g_object_ref (report);
  g_signal_connect_object (report, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (report, "changed", G_CALLBACK (mark_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "settle", G_CALLBACK (on_settle), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * herald_report_text_select:
 * @self: a text
 * @finding: the finding to point at, or %HERALD_REPORT_NO_FINDING
 *
 * Marks its words more than others and brings them into view.
 */
void
herald_report_text_select (HeraldReportText *self, guint finding)
{
  GtkTextIter start, end;
  Place place = { 0, 0 };

  self->selected = finding;
  mark_selected (self);
  if (finding >= herald_report_get_n_findings (self->report))
    return;
  get_bounds (self, herald_report_get_finding (self->report, finding), &place, &start, &end);
  gtk_text_view_scroll_to_iter (self->view, &start, 0.1, FALSE, 0.0, 0.0);
}

/**
 * herald_report_text_set_text:
 * @self: a text
 * @text: what the report says, UTF-8
 *
 * Puts the text in and reads it at once; what stood there before can be brought back by undo.
 */
void
herald_report_text_set_text (HeraldReportText *self, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_insert (get_buffer (self), &start, text, -1);
  gtk_text_buffer_end_user_action (get_buffer (self));
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  read_now (self);
}

/**
 * herald_report_text_get_view:
 * @self: a text
 *
 * Returns: (transfer none): where it is typed
 */
GtkTextView *
herald_report_text_get_view (HeraldReportText *self)
{
  return self->view;
}

/**
 * herald_report_text_step:
 * @widget: (nullable): what has the focus
 * @is_back: whether to take back what was typed, or else to do it again
 *
 * Undo and redo are for what is entered, but for who is typing in the text of a report.
 *
 * Returns: whether @widget is such a text, with something to take back
 */
gboolean
herald_report_text_step (GtkWidget *widget, gboolean is_back)
{
  GtkTextBuffer *buffer;

  if (widget == NULL || !GTK_IS_TEXT_VIEW (widget) ||
      gtk_widget_get_ancestor (widget, HERALD_TYPE_REPORT_TEXT) == NULL)
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  if (is_back ? !gtk_text_buffer_get_can_undo (buffer) : !gtk_text_buffer_get_can_redo (buffer))
    return FALSE;
  if (is_back)
    gtk_text_buffer_undo (buffer);
  else
    gtk_text_buffer_redo (buffer);
  return TRUE;
}
