/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a window, the actions that belong to a page, and what is told from one to another.
 */
#include "config.h"

#include "window-pages.h"

#include "common/access.h"
#include "practice/practice-page.h"
#include "record/timeline-view.h"

#include <glib/gi18n.h>

struct _HeraldWindowPages
{
  GObject parent_instance;

  GtkStack *stack; /* outlives this, as the actions do */
  GActionMap *map;
  HeraldSession *session;
  HeraldLibrary *library;
  HeraldResultPage *result;
  HeraldQuestionsHost *questions;
  GtkWidget *over_time;         /* a place that is empty until it is first shown */
  HeraldTimelineView *timeline; /* (nullable) what stands there */
  GtkWidget *practice;          /* a place that is empty until it is first shown */
};

G_DEFINE_FINAL_TYPE (HeraldWindowPages, herald_window_pages, G_TYPE_OBJECT)

static gboolean
shows_questions (HeraldWindowPages *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->questions);
}

static gboolean
shows_over_time (HeraldWindowPages *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->over_time;
}

static gboolean
shows_practice (HeraldWindowPages *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->practice;
}

/* What is copied is what the page shows. */
static void
on_copy_text (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  HeraldWindowPages *self = HERALD_WINDOW_PAGES (data);

  if (shows_questions (self))
    g_action_group_activate_action (G_ACTION_GROUP (self->map), "copy-article", NULL);
  else
    herald_result_page_copy (self->result);
}

static void
update_copy (HeraldWindowPages *self)
{
  gboolean can_copy =
      shows_questions (self)
          ? g_action_group_get_action_enabled (G_ACTION_GROUP (self->map), "copy-article")
          : !shows_over_time (self) && !shows_practice (self) &&
                !herald_session_is_empty (self->session);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (self->map, "copy-text")),
                               can_copy);
}

/* A case is on no paper. */
static void
update_print (HeraldWindowPages *self)
{
  GAction *print = g_action_map_lookup_action (self->map, "print");

  if (print != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (print), !shows_practice (self));
}

static void
on_result_chosen (HeraldWindowPages *self, guint index)
{
  herald_session_set_index (self->session, index);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->result));
}

static void
make_over_time (HeraldWindowPages *self)
{
  HeraldShelf *shelf = herald_session_get_shelf (self->session);

  self->timeline = HERALD_TIMELINE_VIEW (herald_timeline_view_new (shelf, self->library));
  gtk_widget_set_vexpand (GTK_WIDGET (self->timeline), TRUE);
  gtk_box_append (GTK_BOX (self->over_time), GTK_WIDGET (self->timeline));
  g_signal_connect_object (
      self->timeline, "result-chosen", G_CALLBACK (on_result_chosen), self, G_CONNECT_SWAPPED);
}

static void
show_over_time (HeraldWindowPages *self)
{
  g_autoptr (HeraldRecord) record = herald_session_dup_record (self->session);

  if (self->timeline == NULL)
    make_over_time (self);
  herald_timeline_view_set_record (self->timeline, record);
}

/* Pages that are not the first are made when they are first shown. */
static void
on_page_changed (HeraldWindowPages *self)
{
  if (shows_questions (self))
    herald_questions_host_get_page (self->questions);
  if (shows_over_time (self))
    show_over_time (self);
  if (shows_practice (self))
    herald_practice_page_fill (GTK_BOX (self->practice), herald_session_get_shelf (self->session));
  update_copy (self);
  update_print (self);
}

static void
on_questions_wanted (HeraldWindowPages *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->questions));
}

static void
add_property (HeraldWindowPages *self, const char *name, gpointer object, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (self->map, G_ACTION (action));
}

static void
on_verdict (HeraldWindowPages *self)
{
  g_autoptr (HeraldVerdict) verdict = herald_session_dup_shown_verdict (self->session);

  herald_questions_host_set_verdict (self->questions, verdict);
  if (shows_over_time (self))
    show_over_time (self);
}

/* Results over time are results. */
static void
offer_over_time (HeraldWindowPages *self)
{
  gboolean is_offered = herald_session_shows_result (self->session);

  if (!is_offered && shows_over_time (self))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->result));
  gtk_stack_page_set_visible (gtk_stack_get_page (self->stack, self->over_time), is_offered);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (self->map, "over-time")),
                               is_offered);
}

/* What may not be shown is not offered either. */
static void
on_amount (HeraldWindowPages *self)
{
  if (!herald_session_shows_result (self->session))
    g_action_map_remove_action (self->map, "compare-editions");
  else if (g_action_map_lookup_action (self->map, "compare-editions") == NULL)
    add_property (self, "compare-editions", self->result, "comparing");
  offer_over_time (self);
  if (!herald_session_shows_result (self->session) && self->timeline != NULL)
    gtk_box_remove (GTK_BOX (self->over_time), GTK_WIDGET (g_steal_pointer (&self->timeline)));
  /* The header bar looks at what there is for this page. */
  g_object_notify (G_OBJECT (self->stack), "visible-child");
}

static void
on_over_time (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  HeraldWindowPages *self = HERALD_WINDOW_PAGES (data);

  gtk_stack_set_visible_child (self->stack, self->over_time);
}

static const GActionEntry action_entries[] = {
  { .name = "copy-text", .activate = on_copy_text },
  { .name = "over-time", .activate = on_over_time },
};

static void
herald_window_pages_finalize (GObject *object)
{
  g_clear_object (&HERALD_WINDOW_PAGES (object)->session);
  G_OBJECT_CLASS (herald_window_pages_parent_class)->finalize (object);
}

static void
herald_window_pages_class_init (HeraldWindowPagesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_window_pages_finalize;
}

static void
herald_window_pages_init (HeraldWindowPages *self G_GNUC_UNUSED)
{
}

static void
listen (HeraldWindowPages *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
add_actions (HeraldWindowPages *self)
{
  g_action_map_add_action_entries (self->map, action_entries, G_N_ELEMENTS (action_entries), self);
  herald_questions_host_add_actions (self->questions, self->map);
  add_property (self, "page", self->stack, "visible-child-name");
  add_property (self, "read-report", self->result, "reading");
}

static void
follow (HeraldWindowPages *self)
{
  listen (self, self->questions, "wanted", G_CALLBACK (on_questions_wanted));
  listen (self, self->session, "verdict-changed", G_CALLBACK (on_verdict));
  listen (self, self->session, "notify::is-empty", G_CALLBACK (update_copy));
  listen (self, self->stack, "notify::visible-child", G_CALLBACK (on_page_changed));
  listen (self, self->map, "action-enabled-changed::copy-article", G_CALLBACK (update_copy));
  listen (self, self->session, "notify::amount", G_CALLBACK (on_amount));
  on_amount (self);
}

static void
add_page (GtkStack *stack, GtkWidget *page, const char *name, const char *title)
{
  g_object_set (gtk_stack_add_titled (stack, page, name, title), "use-underline", TRUE, NULL);
}

/**
 * herald_window_pages_new:
 * @stack: an empty stack; outlives the pages
 * @map: the actions of the window; outlives the pages
 * @session: what is entered
 * @library: the questions and the words; outlives the pages
 *
 * Fills @stack and @map.
 *
 * Returns: (transfer full): the pages
 */
HeraldWindowPages *
herald_window_pages_new (GtkStack *stack,
                         GActionMap *map,
                         HeraldSession *session,
                         HeraldLibrary *library)
{
  HeraldWindowPages *self = g_object_new (HERALD_TYPE_WINDOW_PAGES, NULL);

  self->stack = stack;
  self->map = map;
  self->session = g_object_ref (session);
  self->library = library;
  self->over_time = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->practice = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->result = HERALD_RESULT_PAGE (herald_result_page_new (session));
  herald_result_page_set_library (self->result, library);
  self->questions = HERALD_QUESTIONS_HOST (herald_questions_host_new (library));
  add_page (stack, GTK_WIDGET (self->result), "result", _ ("_Your Result"));
  add_page (stack, self->over_time, "over-time", _ ("Over _Time"));
  add_page (stack, GTK_WIDGET (self->questions), "questions", _ ("_Questions"));
  add_page (stack, self->practice, "practice", _ ("_Practice"));
  herald_access_follow_stack (stack);
  add_actions (self);
  follow (self);
  return self;
}

/**
 * herald_window_pages_get_result:
 * @self: the pages
 *
 * Returns: (transfer none): the page of the result
 */
HeraldResultPage *
herald_window_pages_get_result (HeraldWindowPages *self)
{
  return self->result;
}

/**
 * herald_window_pages_get_questions:
 * @self: the pages
 *
 * Returns: (transfer none): what holds the page of questions
 */
HeraldQuestionsHost *
herald_window_pages_get_questions (HeraldWindowPages *self)
{
  return self->questions;
}

/**
 * herald_window_pages_close:
 * @self: the pages of a window that goes
 *
 * Takes away the actions that hold widgets, and would keep them beyond the window.
 */
void
herald_window_pages_close (HeraldWindowPages *self)
{
  static const char *const names[] = { "page", "compare-editions", "read-report" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_action_map_remove_action (self->map, names[i]);
}

static void
continue_result (HeraldWindowPages *self, HeraldWindowPages *earlier)
{
  HeraldReportView *before = herald_result_page_get_report (earlier->result);

  if (before != NULL)
    {
      herald_result_page_set_reading (self->result, TRUE);
      herald_report_continue (herald_report_view_get_report (
                                  herald_result_page_get_report (self->result)),
                              herald_report_view_get_report (before));
    }
  herald_result_page_set_reading (self->result, herald_result_page_get_reading (earlier->result));
  herald_result_page_set_comparing (self->result,
                                    herald_result_page_get_comparing (earlier->result));
}

/**
 * herald_window_pages_continue:
 * @self: the pages of a window
 * @earlier: the pages that they stand for, in another language
 *
 * Takes over what is read, searched, practised and shown.
 */
void
herald_window_pages_continue (HeraldWindowPages *self, HeraldWindowPages *earlier)
{
  GtkWidget *practice = gtk_widget_get_first_child (earlier->practice);

  continue_result (self, earlier);
  herald_questions_host_continue (self->questions, earlier->questions);
  if (practice != NULL)
    herald_practice_page_continue (GTK_BOX (self->practice),
                                   herald_session_get_shelf (self->session),
                                   HERALD_PRACTICE_PAGE (practice));
  gtk_stack_set_visible_child_name (self->stack, gtk_stack_get_visible_child_name (earlier->stack));
}
