/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same report under every edition, side by side: the numbers stay, the lines move. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/page-words.h"
#include "common/access.h"
#include "common/columns.h"
#include "common/empty-state.h"
#include "edition-card.h"
#include "editions-view.h"
#include "common/labels.h"
#include "common/wrap-button.h"
#include "words/report-summary.h"
#include "words/verdict-words.h"

#define MOST_COLUMNS 3
#define LEAST_CARD 225.0
#define MOST_WIDTH 1080.0

struct _HeraldEditionsView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *summary;
  GtkBox *differences;
  HeraldColumns *cards;
  GtkWidget *legend;
  HeraldSession *session;
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HeraldEditionsView, herald_editions_view, GTK_TYPE_WIDGET)

static gboolean
is_same_answer (const HeraldVerdict *a, const HeraldVerdict *b)
{
  return strcmp (herald_words_headline (a), herald_words_headline (b)) == 0;
}

static char *
difference_of (const HeraldVerdict *other)
{
  return g_strdup_printf (_ ("Under %1$s the same report reads: %2$s."),
                          herald_rulebook_get_text (herald_verdict_get_book (other))->title,
                          herald_words_headline (other));
}

/**
 * herald_editions_view_dup_differences:
 * @shelf: the editions
 * @verdict: what the edition of the report makes of it
 *
 * Returns: (transfer full): in words, how the other editions read the report; one sentence a line
 */
char *
herald_editions_view_dup_differences (HeraldShelf *shelf, HeraldVerdict *verdict)
{
  GPtrArray *books = herald_shelf_get_books (shelf);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < books->len; i++)
    {
      g_autoptr (HeraldVerdict) other = NULL;
      g_autofree char *line = NULL;

      if (books->pdata[i] == herald_verdict_get_book (verdict))
        continue;
      other = herald_rulebook_judge (books->pdata[i], herald_verdict_get_facts (verdict));
      if (is_same_answer (verdict, other))
        continue;
      line = difference_of (other);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  if (lines->len == 0)
    g_string_append (lines, _ ("All editions give the same answer for this report."));
  return g_string_free (lines, FALSE);
}

static void
on_close_clicked (HeraldEditionsView *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* One edition has nothing to be held against. */
static GtkWidget *
make_empty (HeraldEditionsView *self)
{
  GtkWidget *empty = herald_empty_state_new (
      _ ("Only one edition is here"),
      _ ("With two editions or more, this page reads your report by each of them, side by side."),
      2);

  g_signal_connect_swapped (herald_empty_state_add_button (HERALD_EMPTY_STATE (empty),
                                                           _ ("_Back to Your Result"),
                                                           NULL),
                            "clicked",
                            G_CALLBACK (on_close_clicked),
                            self);
  return empty;
}

static void
add_card (HeraldEditionsView *self, HeraldRulebook *book)
{
  HeraldVerdict *own = herald_session_get_verdict (self->session);
  g_autoptr (HeraldVerdict) verdict = herald_rulebook_judge (book, herald_verdict_get_facts (own));

  herald_columns_append (self->cards,
                         herald_edition_card_new (verdict, book == herald_verdict_get_book (own)));
}

/* Where cards stand below each other, the others would hide the edition of the report. */
static void
add_cards (HeraldEditionsView *self, GPtrArray *books)
{
  HeraldRulebook *own = herald_verdict_get_book (herald_session_get_verdict (self->session));

  add_card (self, own);
  for (guint i = 0; i < books->len; i++)
    {
      if (books->pdata[i] != own)
        add_card (self, books->pdata[i]);
    }
}

static void
show_editions (HeraldEditionsView *self)
{
  HeraldVerdict *own = herald_session_get_verdict (self->session);
  GPtrArray *books = herald_shelf_get_books (herald_session_get_shelf (self->session));
  g_autofree char *differences =
      herald_editions_view_dup_differences (herald_session_get_shelf (self->session), own);
  g_autofree char *summary = herald_report_summary_new (own);
  g_autofree char *isolated = herald_text_isolate_new (summary);

  herald_columns_clear (self->cards);
  herald_box_clear (self->differences);
  herald_label_set_text (self->summary, isolated);
  gtk_widget_set_visible (self->legend, books->len > 1);
  if (books->len < 2)
    {
      gtk_box_append (self->differences, make_empty (self));
      return;
    }
  gtk_box_append (self->differences, herald_label_new (differences, "herald-body"));
  add_cards (self, books);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
  return TRUE;
}

static void
herald_editions_view_dispose (GObject *object)
{
  HeraldEditionsView *self = HERALD_EDITIONS_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_editions_view_parent_class)->dispose (object);
}

static void
herald_editions_view_class_init (HeraldEditionsViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_editions_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  signals[SIGNAL_CLOSED] = g_signal_new (
      "closed", HERALD_TYPE_EDITIONS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_editions_view_init (HeraldEditionsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *back = gtk_button_new_with_mnemonic (_ ("_Back to Your Result"));
  GtkWidget *limits = herald_label_new (herald_words_limits (), "herald-small");
  GtkWidget *limited;

  self->legend = herald_label_new (_ ("On the maps the ratio runs up, and HER2 copies in each "
                                      "cell run across. Striped: more work first."),
                                   "herald-small");
  self->summary = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->differences = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->cards = HERALD_COLUMNS (herald_columns_new (MOST_COLUMNS, LEAST_CARD));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  herald_access_set_name (self->scroller, _ ("One report, every edition"));
  herald_button_wrap (GTK_BUTTON (back));
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "herald-panel");
  gtk_widget_add_css_class (box, "herald-editions");
  gtk_widget_add_css_class (self->scroller, "herald-page");
  gtk_widget_add_css_class (self->legend, "herald-soft");
  gtk_widget_add_css_class (limits, "herald-soft");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "herald-soft");
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (on_close_clicked), self);
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box),
                  herald_heading_new (_ ("One report, every edition"), "herald-title-1", 1));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->differences));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (box), self->legend);
  gtk_box_append (GTK_BOX (box), limits);
  limited = herald_columns_new_limited (MOST_WIDTH);
  herald_columns_append (HERALD_COLUMNS (limited), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), limited);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * herald_editions_view_new:
 * @session: the report
 *
 * Returns: (transfer full): the report under every edition; emits "closed" when it has been read
 */
GtkWidget *
herald_editions_view_new (HeraldSession *session)
{
  HeraldEditionsView *self = g_object_new (HERALD_TYPE_EDITIONS_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (show_editions), self, G_CONNECT_SWAPPED);
  show_editions (self);
  return GTK_WIDGET (self);
}
