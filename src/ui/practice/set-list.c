/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sets: what is due, the bundled ones, one's own; and whether progress may be kept. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/empty-state.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "practice/count-button.h"
#include "practice/case-panels.h"
#include "practice/keep-card.h"
#include "practice/progress-line.h"
#include "practice/progress-view.h"
#include "practice/set-list.h"
#include "practice/set-row.h"

#define MOST_WIDTH 860.0
#define MOST_READER 20
#define FIRST_SET "first-steps"

struct _HeraldSetList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *due;
  GtkBox *groups;
  GtkBox *line; /* how practice goes */
  GtkEditable *reader;
  GtkLabel *problem;

  HeraldProgress *progress;
  const HeraldCaseSets *sets; /* (nullable) outlives this */
  guint32 today;              /* 0 for the day of the clock */
};

G_DEFINE_FINAL_TYPE (HeraldSetList, herald_set_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STARTED,
  SIGNAL_RESULT_WANTED,
  SIGNAL_CLASS_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_started (HeraldSetList *self, const char *id)
{
  g_signal_emit (self, signals[SIGNAL_STARTED], 0, id);
}

static void
on_result_wanted (HeraldSetList *self, const char *id)
{
  g_signal_emit (self, signals[SIGNAL_RESULT_WANTED], 0, id);
}

static void
on_class (HeraldSetList *self)
{
  g_signal_emit (self, signals[SIGNAL_CLASS_WANTED], 0);
}

static void
show_due (HeraldSetList *self, const HeraldSchedule *schedule, guint32 today)
{
  g_autoptr (GArray) due = herald_schedule_list_due (schedule, today);
  guint32 boundaries = 0;
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < due->len; i++)
    boundaries |= 1u << g_array_index (due, HeraldPracticeBoundary, i);
  names = herald_standing_list_boundaries (boundaries);
  text = g_strdup_printf (_ ("Due today: %s"), names);
  herald_label_set_text (self->due, text);
  gtk_widget_set_visible (GTK_WIDGET (self->due), due->len > 0);
}

static void
add_row (HeraldSetList *self,
         GtkBox *list,
         const HeraldCaseSet *set,
         const HeraldStanding *standing)
{
  GtkWidget *row = herald_set_row_new (set, standing);

  gtk_widget_add_css_class (row, "herald-row");
  gtk_widget_add_css_class (row, "herald-set-row");
  g_signal_connect_swapped (row, "started", G_CALLBACK (on_started), self);
  g_signal_connect_swapped (row, "result-wanted", G_CALLBACK (on_result_wanted), self);
  gtk_box_append (list, row);
}

/* Sets from one place on, up to another. */
static void
add_group (
    HeraldSetList *self, const char *title, guint from, guint to, const HeraldSchedule *schedule)
{
  GPtrArray *all = herald_case_sets_get_all (self->sets);
  guint32 today = self->today != 0 ? self->today : herald_schedule_get_today ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n_rows = 0;

  gtk_widget_add_css_class (list, "herald-list");
  for (guint i = from; i < to; i++)
    {
      HeraldStanding standing;

      if (!herald_case_panels_can_show (all->pdata[i]))
        continue;
      standing = herald_standing_of (self->progress, schedule, all->pdata[i], today);
      add_row (self, GTK_BOX (list), all->pdata[i], &standing);
      n_rows++;
    }
  g_object_ref_sink (list);
  if (n_rows > 0)
    {
      gtk_box_append (self->groups, herald_heading_new (title, "herald-title-2", 2));
      gtk_box_append (self->groups, list);
    }
  g_object_unref (list);
}

static void
on_first (HeraldSetList *self)
{
  on_started (self, FIRST_SET);
}

/* The days of practice, or what will stand there. */
static void
show_line (HeraldSetList *self)
{
  g_autoptr (GPtrArray) answers = herald_progress_list_answers (self->progress);
  g_autoptr (GArray) points = herald_progress_line_new (answers, NULL);
  GtkWidget *empty;

  herald_box_clear (self->line);
  if (points->len > 0)
    {
      gtk_box_append (self->line, herald_heading_new (_ ("From day to day"), "herald-title-2", 2));
      gtk_box_append (self->line, herald_progress_view_new (points));
      return;
    }
  empty = herald_empty_state_new (
      _ ("No answers yet"),
      _ ("How you do from day to day stands here, from your first answer on."),
      2);
  g_signal_connect_swapped (herald_empty_state_add_button (HERALD_EMPTY_STATE (empty),
                                                           _ ("Take the _First Steps"),
                                                           NULL),
                            "clicked",
                            G_CALLBACK (on_first),
                            self);
  gtk_box_append (self->line, empty);
}

static void
show (HeraldSetList *self)
{
  g_autoptr (HeraldSchedule) schedule = NULL;
  guint n_bundled;

  if (self->sets == NULL)
    return;
  schedule = herald_standing_schedule (self->progress);
  n_bundled = herald_case_sets_get_n_bundled (self->sets);
  herald_box_clear (self->groups);
  show_line (self);
  show_due (self, schedule, self->today != 0 ? self->today : herald_schedule_get_today ());
  add_group (self, _ ("Sets of Herald"), 0, n_bundled, schedule);
  add_group (
      self, _ ("Your own sets"), n_bundled, herald_case_sets_get_all (self->sets)->len, schedule);
}

static void
herald_set_list_dispose (GObject *object)
{
  HeraldSetList *self = HERALD_SET_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->progress);
  G_OBJECT_CLASS (herald_set_list_parent_class)->dispose (object);
}

static void
herald_set_list_class_init (HeraldSetListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_set_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_STARTED] = g_signal_new (
      "started", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RESULT_WANTED] = g_signal_new (
      "result-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLASS_WANTED] =
      g_signal_new ("class-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_reader (HeraldSetList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = herald_label_new ("", "herald-strong");
  GtkWidget *entry = gtk_entry_new ();

  self->reader = GTK_EDITABLE (entry);
  gtk_entry_set_max_length (GTK_ENTRY (entry), MOST_READER);
  gtk_editable_set_width_chars (self->reader, 10);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_label_set_text_with_mnemonic (GTK_LABEL (title), _ ("Your c_ode, if you want one"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), entry);
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box),
                  herald_label_new (_ ("Saved answers carry it, so that a class can tell its "
                                       "readers apart. It need not be a name: R7 will do."),
                                    "herald-small"));
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static GtkWidget *
make_class (HeraldSetList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("For a C_lass…"));
  GtkWidget *import = gtk_button_new_with_mnemonic (_ ("_Add a Set…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (import), "practice.import");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_class), self);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), import);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), button);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), herald_count_button_new ());
  gtk_box_append (GTK_BOX (box),
                  herald_label_new (
                      _ ("A class takes the same cases: make a set of them, hand it out as a file, "
                         "and hold the answers of all readers side by side."),
                      "herald-small"));
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static GtkWidget *
make_page (HeraldSetList *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->due = GTK_LABEL (herald_label_new ("", "herald-strong"));
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->problem = GTK_LABEL (herald_label_new ("", "herald-error"));
  g_object_set (
      self->problem, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (head), herald_heading_new (_ ("Practice"), "herald-title-1", 1));
  gtk_box_append (
      GTK_BOX (head),
      herald_label_new (_ ("Learn to score and to count, with fields whose truth is known exactly. "
                           "For people who read slides."),
                        "herald-lead"));
  gtk_widget_add_css_class (page, "herald-panel");
  gtk_box_append (GTK_BOX (page), head);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (page), herald_keep_card_new (self->progress));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->due));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->groups));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (page), make_reader (self));
  gtk_box_append (GTK_BOX (page), make_class (self));
  return page;
}

static void
herald_set_list_init (HeraldSetList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("Practice"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "herald-page");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* The code that was used last is most likely the one that is wanted. */
static void
fill_reader (HeraldSetList *self)
{
  g_autoptr (GPtrArray) answers = herald_progress_list_answers (self->progress);

  if (answers->len > 0)
    gtk_editable_set_text (self->reader,
                           herald_answer_get (answers->pdata[answers->len - 1],
                                              HERALD_ANSWER_READER));
}

/**
 * herald_set_list_new:
 * @progress: what was answered
 *
 * Returns: (transfer floating): a page without sets
 */
GtkWidget *
herald_set_list_new (HeraldProgress *progress)
{
  HeraldSetList *self = g_object_new (HERALD_TYPE_SET_LIST, NULL);
  GtkWidget *limited = herald_columns_new_limited (MOST_WIDTH);

  self->progress = g_object_ref (progress);
  herald_columns_append (HERALD_COLUMNS (limited), make_page (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), limited);
  g_signal_connect_object (progress, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  fill_reader (self);
  return GTK_WIDGET (self);
}

/**
 * herald_set_list_set_sets:
 * @self: a page
 * @sets: all sets; outlive the page, or the next call of this
 */
void
herald_set_list_set_sets (HeraldSetList *self, const HeraldCaseSets *sets)
{
  self->sets = sets;
  show (self);
}

/**
 * herald_set_list_set_today:
 * @self: a page
 * @today: which day it is, by g_date_get_julian(); 0 for what the clock says
 */
void
herald_set_list_set_today (HeraldSetList *self, guint32 today)
{
  self->today = today;
  show (self);
}

/**
 * herald_set_list_get_reader:
 * @self: a page
 *
 * Returns: the code of who practises, perhaps empty
 */
const char *
herald_set_list_get_reader (HeraldSetList *self)
{
  return gtk_editable_get_text (self->reader);
}

/**
 * herald_set_list_set_reader:
 * @self: a page
 * @reader: the code of who practises, perhaps empty
 */
void
herald_set_list_set_reader (HeraldSetList *self, const char *reader)
{
  gtk_editable_set_text (self->reader, reader);
}

/**
 * herald_set_list_set_problem:
 * @self: a page
 * @problem: (nullable): what went wrong
 */
void
herald_set_list_set_problem (HeraldSetList *self, const char *problem)
{
  herald_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
