/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks about a drawn field of the gene test: nuclei are picked and their dots counted, one row a
 * nucleus. Copies, ratio and group follow by the rule. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/metrics.h"
#include "common/wrap-box.h"
#include "common/wrap-menu.h"
#include "practice/feedback-card.h"
#include "practice/ish-counters.h"
#include "practice/ish-marks.h"
#include "practice/ish-panel.h"
#include "practice/ish-reasons.h"
#include "practice/ish-sheet-list.h"
#include "practice/ish-source.h"
#include "practice/ish-sums.h"
#include "practice/ish-truth.h"
#include "practice/ish-words.h"

#define OBJECTIVE 40
/* Round the ring of the nucleus, for its number, in units of our layouts. */
#define MARGIN 24.0

struct _HeraldIshPanel
{
  HeraldCasePanel parent_instance;

  GtkBox *box;
  GtkLabel *title;
  HeraldIshCounters *counters;
  GtkWidget *buttons;
  GtkWidget *next;
  GtkMenuButton *skip;
  HeraldIshSheetList *list;
  HeraldIshSums *sums;
  GSimpleActionGroup *actions;

  HeraldIshTruth truth;
  HeraldIshTally *tally;        /* (nullable) */
  HeraldIshHands *hands;        /* (nullable) */
  HeraldSpecimenCanvas *canvas; /* (nullable) */
  int width; /* of the picture, in pixels, when the nucleus was last brought into sight */
  int height;
  guint looks; /* the ways to colour the picture that were used, one bit each */
};

G_DEFINE_FINAL_TYPE (HeraldIshPanel, herald_ish_panel, HERALD_TYPE_CASE_PANEL)

static const HeraldCaseAsk *
get_ask (HeraldIshPanel *self)
{
  return herald_case_panel_get_ask (HERALD_CASE_PANEL (self));
}

/* Those who walk by keys would else walk out of the picture. */
static void
keep_in_sight (HeraldIshPanel *self)
{
  const HeraldIshNucleus *nucleus = herald_ish_tally_get_nucleus (self->tally);
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);
  double margin = herald_ish_nucleus_get_reach (nucleus) / frame->units_per_px +
                  MARGIN * herald_widget_get_unit (GTK_WIDGET (self->canvas));
  double x, y;

  herald_specimen_frame_to_px (frame, nucleus->x, nucleus->y, &x, &y);
  if (x < margin || y < margin || x > frame->width - margin || y > frame->height - margin)
    herald_specimen_canvas_centre_on (self->canvas, nucleus->x, nucleus->y);
}

/* A smaller picture has it in sight as well; a hand that moves the picture may leave it. */
static void
on_moved (HeraldIshPanel *self)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);

  if (frame->width == self->width && frame->height == self->height)
    return;
  self->width = frame->width;
  self->height = frame->height;
  keep_in_sight (self);
}

static void
show_title (HeraldIshPanel *self)
{
  const HeraldCount *draft = herald_ish_tally_get_draft (self->tally);
  g_autofree char *title = draft->exclusion == HERALD_ISH_COUNTED
                               ? g_strdup_printf (_ ("Count the dots in cell %u"), draft->number)
                               : g_strdup_printf (_ ("Cell %u is left out: %s"),
                                                  draft->number,
                                                  herald_ish_exclusion_get_name (draft->exclusion));

  herald_label_set_text (self->title, title);
}

static void
on_changed (HeraldIshPanel *self)
{
  HeraldCountSheet *sheet = herald_ish_tally_get_sheet (self->tally);

  self->looks |= 1u << herald_specimen_canvas_get_look (self->canvas)->variant;
  show_title (self);
  herald_ish_sums_show (self->sums, sheet, get_ask (self)->book);
  keep_in_sight (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
  herald_case_panel_changed (HERALD_CASE_PANEL (self));
}

static void
on_next (HeraldIshPanel *self)
{
  herald_ish_tally_next (self->tally);
}

static void
on_skip (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (data);
  HeraldIshExclusion exclusion = HERALD_ISH_COUNTED;

  if (self->hands != NULL &&
      herald_ish_exclusion_find (g_variant_get_string (parameter, NULL), &exclusion))
    herald_ish_tally_leave_out (self->tally, exclusion);
}

static GtkWidget *
make_buttons (HeraldIshPanel *self)
{
  static const GActionEntry entries[] = {
    { .name = "leave-out", .activate = on_skip, .parameter_type = "s" }
  };
  g_autoptr (GMenuModel) reasons = herald_ish_reasons_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ish", G_ACTION_GROUP (self->actions));
  self->next = gtk_button_new_with_mnemonic (_ ("Next _Cell"));
  self->skip = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->skip, _ ("Leave Out, Say _Why"));
  gtk_menu_button_set_use_underline (self->skip, TRUE);
  gtk_menu_button_set_menu_model (self->skip, reasons);
  gtk_widget_set_hexpand (self->next, TRUE);
  gtk_widget_add_css_class (self->next, "herald-main");
  self->buttons = herald_wrap_box_new ();
  herald_wrap_box_append (HERALD_WRAP_BOX (self->buttons), self->next);
  herald_wrap_box_append (HERALD_WRAP_BOX (self->buttons), herald_wrap_menu_new (self->skip));
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (on_next), self);
  return self->buttons;
}

static void
draw_marks (gpointer data, GtkSnapshot *snapshot)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (data);

  herald_ish_marks_draw (self->tally, self->canvas, snapshot);
}

static void
show_picture (HeraldIshPanel *self, const HeraldCaseAsk *ask)
{
  g_autoptr (HeraldSpecimenSource) source = herald_ish_source_new (self->truth.field);
  const HeraldIshNucleus *first;

  gtk_widget_set_visible (GTK_WIDGET (ask->view), TRUE);
  herald_specimen_view_set_source (
      ask->view,
      source,
      _ ("A drawn field of the gene test: blue cells with dots, on a dark ground. Arrow keys go "
         "from cell to cell, H adds a HER2 dot, C a CEP17 dot, with Shift they take one away, N "
         "goes on. It can also be had in words."));
  herald_specimen_view_set_objective (
      ask->view, ask->practice_case->objective > 0 ? ask->practice_case->objective : OBJECTIVE);
  first = herald_ish_tally_get_nucleus (self->tally);
  herald_specimen_canvas_centre_on (self->canvas, first->x, first->y);
  herald_specimen_canvas_set_marks (self->canvas, draw_marks, self);
}

static void
add_words (HeraldIshPanel *self)
{
  GtkWidget *keys = herald_label_new (
      _ ("Keys: H and C add a dot, Shift takes one away; S and L add a small or large cluster; N "
         "is the next cell; arrows on the picture go from cell to cell."),
      "herald-caption");

  gtk_box_append (self->box,
                  herald_label_new (_ ("Dots closer than one dot’s width count as one."),
                                    "herald-small"));
  gtk_widget_add_css_class (keys, "herald-soft");
  gtk_box_append (self->box, keys);
}

static void
fill (HeraldIshPanel *self, const HeraldCaseAsk *ask)
{
  if (ask->practice_case->story != NULL)
    gtk_box_append (self->box, herald_label_new (ask->practice_case->story, "herald-body"));
  self->title = GTK_LABEL (herald_heading_new ("", "herald-title-2", 2));
  self->counters = HERALD_ISH_COUNTERS (herald_ish_counters_new (self->tally, self->hands));
  self->list = HERALD_ISH_SHEET_LIST (herald_ish_sheet_list_new (self->tally));
  self->sums = HERALD_ISH_SUMS (herald_ish_sums_new (NULL, 1));
  gtk_box_append (self->box, GTK_WIDGET (self->title));
  gtk_box_append (self->box, GTK_WIDGET (self->counters));
  gtk_box_append (self->box, make_buttons (self));
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  gtk_box_append (self->box, GTK_WIDGET (self->sums));
  add_words (self);
}

static void
herald_ish_panel_set_case (HeraldCasePanel *panel, const HeraldCaseAsk *ask)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (panel);

  herald_ish_truth_init (&self->truth, ask->practice_case, ask->book);
  self->tally = herald_ish_tally_new (self->truth.field);
  self->canvas = g_object_ref (herald_specimen_view_get_canvas (ask->view));
  self->hands = herald_ish_hands_new (self->tally,
                                      herald_specimen_view_get_canvas (ask->view),
                                      GTK_WIDGET (self));
  fill (self, ask);
  show_picture (self, ask);
  g_signal_connect_object (
      self->tally, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

static gboolean
herald_ish_panel_is_complete (HeraldCasePanel *panel)
{
  HeraldIshTotals totals;

  herald_count_sheet_get_totals (herald_ish_tally_get_sheet (HERALD_ISH_PANEL (panel)->tally),
                                 1,
                                 &totals);
  return totals.nuclei >= HERALD_ISH_TRUTH_NUCLEI;
}

/* All that were used, as "magenta-green+her2". */
static char *
name_looks (HeraldIshPanel *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; self->looks >> i != 0; i++)
    {
      if ((self->looks >> i & 1u) != 0)
        g_string_append_printf (names,
                                "%s%s",
                                names->len > 0 ? "+" : "",
                                herald_ish_source_get_view_id (i));
    }
  return g_string_free (names, FALSE);
}

static HeraldAnswer *
herald_ish_panel_dup_answer (HeraldCasePanel *panel)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (panel);
  const char *texts[HERALD_ANSWER_N_FIELDS] = { NULL };
  g_autofree char *looks = name_looks (self);
  HeraldIshReading reading;
  HeraldIshTotals totals;

  herald_count_sheet_get_totals (herald_ish_tally_get_sheet (self->tally), 1, &totals);
  herald_ish_truth_read (&totals, get_ask (self)->book, &reading);
  texts[HERALD_ANSWER_KIND] = herald_case_kind_get_id (HERALD_CASE_KIND_ISH);
  texts[HERALD_ANSWER_VIEW] = looks;
  texts[HERALD_ANSWER_GROUP] = reading.group;
  texts[HERALD_ANSWER_COUNTS_GROUP] = reading.group;
  texts[HERALD_ANSWER_STATUS] = reading.status;
  return herald_ish_truth_stand_beside (&self->truth,
                                        herald_ish_truth_write_counts (&totals,
                                                                       herald_answer_new (texts)));
}

static void
stop (HeraldIshPanel *self)
{
  if (self->counters != NULL)
    herald_ish_counters_end (self->counters);
  g_clear_pointer (&self->hands, herald_ish_hands_free);
}

/* The card has what was counted: rows that can't be used would only push it away. */
static void
hide_counting (HeraldIshPanel *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, FALSE);
}

static void
herald_ish_panel_show_feedback (HeraldCasePanel *panel, const HeraldAnswer *answer)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (panel);
  const HeraldCaseAsk *ask = get_ask (self);
  gboolean is_now = herald_ish_panel_is_complete (panel);
  GtkWidget *card = herald_feedback_card_new ();

  stop (self);
  hide_counting (self);
  herald_ish_words_tell (HERALD_FEEDBACK_CARD (card),
                         answer,
                         &self->truth,
                         is_now ? herald_ish_tally_get_sheet (self->tally) : NULL,
                         ask->book);
  if (ask->practice_case->why != NULL)
    herald_feedback_card_add_words (HERALD_FEEDBACK_CARD (card), ask->practice_case->why);
  gtk_box_append (self->box, card);
  herald_feedback_card_show (HERALD_FEEDBACK_CARD (card));
  herald_specimen_view_offer_overlay (ask->view);
}

static char *
herald_ish_panel_dup_description (HeraldCasePanel *panel)
{
  return herald_ish_truth_describe (&HERALD_ISH_PANEL (panel)->truth);
}

static gboolean
herald_ish_panel_grab_focus (GtkWidget *widget)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (widget);

  return self->counters != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->counters));
}

static void
herald_ish_panel_dispose (GObject *object)
{
  HeraldIshPanel *self = HERALD_ISH_PANEL (object);

  if (self->canvas != NULL)
    herald_specimen_canvas_set_marks (self->canvas, NULL, NULL);
  stop (self);
  self->counters = NULL;
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_object (&self->canvas);
  g_clear_object (&self->actions);
  g_clear_object (&self->tally);
  herald_ish_truth_clear (&self->truth);
  G_OBJECT_CLASS (herald_ish_panel_parent_class)->dispose (object);
}

static void
herald_ish_panel_class_init (HeraldIshPanelClass *class)
{
  HeraldCasePanelClass *panel_class = HERALD_CASE_PANEL_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ish_panel_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = herald_ish_panel_grab_focus;
  panel_class->set_case = herald_ish_panel_set_case;
  panel_class->is_complete = herald_ish_panel_is_complete;
  panel_class->dup_answer = herald_ish_panel_dup_answer;
  panel_class->show_feedback = herald_ish_panel_show_feedback;
  panel_class->dup_description = herald_ish_panel_dup_description;
}

static void
herald_ish_panel_init (HeraldIshPanel *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * herald_ish_panel_new:
 *
 * Returns: (transfer floating): a panel for fields of the gene test
 */
GtkWidget *
herald_ish_panel_new (void)
{
  return g_object_new (HERALD_TYPE_ISH_PANEL, NULL);
}

/**
 * herald_ish_panel_get_tally:
 * @self: a panel with a case
 *
 * Returns: (transfer none): what is counted
 */
HeraldIshTally *
herald_ish_panel_get_tally (HeraldIshPanel *self)
{
  return self->tally;
}
