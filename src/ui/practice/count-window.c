/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet in a window of its own: a table to fill, and what it comes to as it fills. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/edition-choice.h"
#include "common/access.h"
#include "common/choice-list.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "common/wrap-button.h"
#include "practice/count-actions.h"
#include "practice/count-file-ways.h"
#include "practice/count-file.h"
#include "practice/count-result.h"
#include "practice/count-window-private.h"

#define WIDTH 720
#define HEIGHT 640
#define LEAST_GRID 200
#define LEAST_FOOT 160
#define SUMS_GAP 24

G_DEFINE_FINAL_TYPE (HeraldCountWindow, herald_count_window, GTK_TYPE_WINDOW)

static void
show_sums (HeraldCountWindow *self)
{
  HeraldRulebook *book = herald_edition_choice_get (self->edition, self->shelf);

  for (guint i = 0; i < HERALD_COUNT_N_OBSERVERS; i++)
    herald_ish_sums_show (self->sums[i], self->sheet, book);
}

static void
on_sheet_changed (HeraldCountWindow *self)
{
  show_sums (self);
  herald_count_actions_refresh (self);
}

static void
on_told (HeraldCountWindow *self, const char *why)
{
  herald_count_window_tell (self, why, TRUE);
}

static gboolean
herald_count_window_close_request (GtkWindow *window)
{
  if (!herald_count_file_ways_may_close (HERALD_COUNT_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (herald_count_window_parent_class)->close_request (window);
}

static void
herald_count_window_dispose (GObject *object)
{
  herald_count_result_leave (HERALD_COUNT_WINDOW (object));
  G_OBJECT_CLASS (herald_count_window_parent_class)->dispose (object);
}

static void
herald_count_window_finalize (GObject *object)
{
  HeraldCountWindow *self = HERALD_COUNT_WINDOW (object);

  g_clear_object (&self->sheet);
  G_OBJECT_CLASS (herald_count_window_parent_class)->finalize (object);
}

static void
herald_count_window_class_init (HeraldCountWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_count_window_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_count_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = herald_count_window_close_request;
}

static GtkWidget *
make_message (HeraldCountWindow *self)
{
  self->message = g_object_new (GTK_TYPE_LABEL,
                                "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT,
                                "wrap",
                                TRUE,
                                "xalign",
                                0.0,
                                "visible",
                                FALSE,
                                NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "herald-count-message");
  return GTK_WIDGET (self->message);
}

static GtkWidget *
make_foot (HeraldCountWindow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *label = herald_label_new ("", "herald-small");

  self->edition = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  herald_access_name_drop_down (self->edition, NULL);
  gtk_label_set_text_with_mnemonic (GTK_LABEL (label), _ ("_Edition"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->edition));
  herald_wrap_box_append (HERALD_WRAP_BOX (line), label);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), herald_choice_list_new_over (self->edition));
  self->sums_place = herald_wrap_box_new ();
  self->sums[0] = HERALD_ISH_SUMS (herald_ish_sums_new (_ ("First observer"), 1));
  self->sums[1] = HERALD_ISH_SUMS (herald_ish_sums_new (_ ("Second observer"), 2));
  for (guint i = 0; i < HERALD_COUNT_N_OBSERVERS; i++)
    {
      gtk_widget_set_margin_end (GTK_WIDGET (self->sums[i]), SUMS_GAP);
      herald_wrap_box_append (HERALD_WRAP_BOX (self->sums_place), GTK_WIDGET (self->sums[i]));
    }
  gtk_widget_add_css_class (foot, "herald-count-foot");
  gtk_box_append (GTK_BOX (foot), self->sums_place);
  gtk_box_append (GTK_BOX (foot), line);
  return foot;
}

/* In large text the sums are higher than a screen: they give way to the table, and scroll, with a
 * bar that says so. GTK sets a bar that is on the left outside of the window (4.8), so it is on the
 * right in both directions. */
static GtkWidget *
make_scroller (GtkWidget *foot)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (scroller,
                "hscrollbar-policy",
                GTK_POLICY_NEVER,
                "min-content-height",
                LEAST_FOOT,
                "propagate-natural-height",
                TRUE,
                "overlay-scrolling",
                FALSE,
                "child",
                foot,
                NULL);
  if (gtk_widget_get_direction (scroller) == GTK_TEXT_DIR_RTL)
    gtk_scrolled_window_set_placement (GTK_SCROLLED_WINDOW (scroller), GTK_CORNER_TOP_RIGHT);
  herald_access_set_name (scroller, _ ("Sums"));
  return scroller;
}

static void
herald_count_window_init (HeraldCountWindow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Counting Sheet"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-window");
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->box));
}

static void
fill (HeraldCountWindow *self)
{
  const char *edition = self->session != NULL
                            ? herald_rulebook_get_text (herald_session_get_book (self->session))->id
                            : HERALD_SHELF_DEFAULT_EDITION;

  self->grid = HERALD_COUNT_GRID (herald_count_grid_new (self->sheet));
  gtk_widget_set_vexpand (GTK_WIDGET (self->grid), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->grid), -1, LEAST_GRID);
  gtk_box_append (self->box, make_message (self));
  gtk_box_append (self->box, GTK_WIDGET (self->grid));
  gtk_box_append (self->box, make_scroller (make_foot (self)));
  gtk_box_append (self->box, herald_count_result_make_button (self));
  herald_edition_choice_fill (self->edition, self->shelf);
  herald_edition_choice_set (self->edition, self->shelf, edition);
  g_signal_connect_object (self->grid, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->edition, "notify::selected", G_CALLBACK (show_sums), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->sheet, "changed", G_CALLBACK (on_sheet_changed), self, G_CONNECT_SWAPPED);
}

/**
 * herald_count_window_make:
 * @shelf: the editions; outlives the window
 * @session: (nullable): what the counts may be used for
 * @sheet: (transfer full): what is counted
 *
 * Returns: (transfer none): a window for @sheet
 */
GtkWidget *
herald_count_window_make (HeraldShelf *shelf, HeraldSession *session, HeraldCountSheet *sheet)
{
  HeraldCountWindow *self = g_object_new (HERALD_TYPE_COUNT_WINDOW, NULL);

  self->shelf = shelf;
  herald_count_result_set (self, session);
  self->sheet = sheet;
  fill (self);
  herald_count_actions_add (self);
  herald_count_window_set_second (self, FALSE);
  on_sheet_changed (self);
  return GTK_WIDGET (self);
}

/**
 * herald_count_window_new:
 * @application: (nullable): whose window it is
 * @shelf: the editions; outlives the window
 * @session: (nullable): what the counts may be used for
 *
 * Returns: (transfer none): an empty counting sheet in a window
 */
GtkWidget *
herald_count_window_new (GtkApplication *application, HeraldShelf *shelf, HeraldSession *session)
{
  GtkWidget *self = herald_count_window_make (shelf, session, herald_count_sheet_new (TRUE));

  if (application != NULL)
    gtk_window_set_application (GTK_WINDOW (self), application);
  return self;
}

/**
 * herald_count_window_new_beside:
 * @self: a window
 *
 * Returns: (transfer none): an empty one for the same use
 */
GtkWidget *
herald_count_window_new_beside (HeraldCountWindow *self)
{
  return herald_count_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                  self->shelf,
                                  self->session);
}

/**
 * herald_count_window_get_sheet:
 * @self: a window
 *
 * Returns: (transfer none): what is counted
 */
HeraldCountSheet *
herald_count_window_get_sheet (HeraldCountWindow *self)
{
  return self->sheet;
}

/**
 * herald_count_window_get_grid:
 * @self: a window
 *
 * Returns: (transfer none): its table
 */
HeraldCountGrid *
herald_count_window_get_grid (HeraldCountWindow *self)
{
  return self->grid;
}

/**
 * herald_count_window_get_session:
 * @self: a window
 *
 * Returns: (nullable) (transfer none): what the counts may be used for
 */
HeraldSession *
herald_count_window_get_session (HeraldCountWindow *self)
{
  return self->session;
}

/**
 * herald_count_window_set_second:
 * @self: a window
 * @is_shown: whether a second observer counts beside the first
 */
void
herald_count_window_set_second (HeraldCountWindow *self, gboolean is_shown)
{
  herald_count_grid_set_second (self->grid, is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->sums[1]), is_shown);
  herald_count_actions_set_state (self, "second", is_shown);
}

/**
 * herald_count_window_set_clusters:
 * @self: a window
 * @are_shown: whether there are columns for clusters
 */
void
herald_count_window_set_clusters (HeraldCountWindow *self, gboolean are_shown)
{
  herald_count_grid_set_clusters (self->grid, are_shown);
  herald_count_actions_set_state (self, "clusters", are_shown);
}

static gboolean
has_clusters (HeraldCountSheet *sheet)
{
  const HeraldCount *count;

  for (guint i = 0; (count = herald_count_sheet_get (sheet, i)) != NULL; i++)
    {
      if (count->small_clusters + count->large_clusters > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_count_window_paste:
 * @self: a window
 * @text: a table
 *
 * Takes all of it, or says what can't be read and where.
 */
void
herald_count_window_paste (HeraldCountWindow *self, const char *text)
{
  HeraldIshTotals totals;
  g_autofree char *problem = NULL;
  g_autofree char *words = NULL;
  guint n_rows;

  if (!herald_count_sheet_paste (self->sheet, text, 1, &n_rows, &problem))
    {
      words = g_strdup_printf (_ ("Nothing was pasted. %s"), problem);
      herald_count_window_tell (self, words, TRUE);
      return;
    }
  herald_count_sheet_get_totals (self->sheet, 2, &totals);
  if (totals.nuclei > 0)
    herald_count_window_set_second (self, TRUE);
  if (has_clusters (self->sheet))
    herald_count_window_set_clusters (self, TRUE);
  words = g_strdup_printf (ngettext ("%u row was pasted.", "%u rows were pasted.", n_rows), n_rows);
  herald_count_window_tell (self, words, FALSE);
}

/**
 * herald_count_window_tell:
 * @self: a window
 * @text: what is to be known; "" takes it away
 * @is_problem: whether something went wrong
 */
void
herald_count_window_tell (HeraldCountWindow *self, const char *text, gboolean is_problem)
{
  herald_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->message), "herald-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message), "herald-error");
}

/**
 * herald_count_window_get_message:
 * @self: a window
 *
 * Returns: what it says above the table, "" for nothing
 */
const char *
herald_count_window_get_message (HeraldCountWindow *self)
{
  return gtk_label_get_text (self->message);
}

/**
 * herald_count_window_dup_sums:
 * @self: a window
 * @observer: 1 or 2
 *
 * Returns: (transfer full): what the foot says of that observer's count
 */
char *
herald_count_window_dup_sums (HeraldCountWindow *self, guint observer)
{
  return herald_ish_sums_dup_text (self->sums[observer - 1]);
}
