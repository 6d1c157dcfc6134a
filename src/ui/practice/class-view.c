/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an instructor needs: to make a set of seeds, and to hold the answers of several readers side
 * by side. No names, no accounts: files go from hand to hand. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "open-file.h"
#include "practice/agreement-box.h"
#include "practice/answer.h"
#include "practice/class-view.h"
#include "practice/practice-file.h"
#include "practice/ratings.h"

#define MOST_WIDTH 860.0

struct _HeraldClassView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  HeraldClassMaker *maker;
  GtkLabel *files;
  GtkLabel *problem;
  GtkWidget *clear;
  HeraldAgreementBox *agreement;

  GPtrArray *answers; /* (element-type HeraldAnswer) */
  guint n_files;
};

G_DEFINE_FINAL_TYPE (HeraldClassView, herald_class_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close (HeraldClassView *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
show (HeraldClassView *self)
{
  g_autofree char *files =
      g_strdup_printf (ngettext ("%u file, %u answers", "%u files, %u answers", self->n_files),
                       self->n_files,
                       self->answers->len);

  herald_label_set_text (self->files, self->n_files > 0 ? files : _ ("No answers yet."));
  gtk_widget_set_visible (self->clear, self->n_files > 0);
  herald_agreement_box_set_answers (self->agreement, self->answers);
}

static void
say (HeraldClassView *self, const char *problem)
{
  herald_label_set_text (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *problem != '\0');
}

static void
on_clear (HeraldClassView *self)
{
  self->n_files = 0;
  g_ptr_array_set_size (self->answers, 0);
  say (self, "");
  show (self);
}

static void
on_file (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  HeraldClassView *self = HERALD_CLASS_VIEW (data);
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_class_view_open_answers (self, file);
  g_object_unref (self);
}

static void
on_open (HeraldClassView *self)
{
  herald_practice_file_ask_answers (GTK_WIDGET (self), NULL, on_file, g_object_ref (self));
}

static void
herald_class_view_dispose (GObject *object)
{
  HeraldClassView *self = HERALD_CLASS_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  G_OBJECT_CLASS (herald_class_view_parent_class)->dispose (object);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  on_close (HERALD_CLASS_VIEW (widget));
  return TRUE;
}

static void
herald_class_view_class_init (HeraldClassViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_class_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  signals[SIGNAL_CLOSED] = g_signal_new (
      "closed", HERALD_TYPE_CLASS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_buttons (HeraldClassView *self)
{
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *open = gtk_button_new_with_mnemonic (_ ("_Open Answers…"));

  self->clear = gtk_button_new_with_mnemonic (_ ("_Close These Answers"));
  g_signal_connect_swapped (open, "clicked", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear), self);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), open);
  herald_wrap_box_append (HERALD_WRAP_BOX (line), self->clear);
  return line;
}

static GtkWidget *
make_answers (HeraldClassView *self, HeraldVocabulary *vocabulary)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->files = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->problem = GTK_LABEL (herald_label_new ("", "herald-error"));
  self->agreement = HERALD_AGREEMENT_BOX (herald_agreement_box_new (vocabulary, TRUE));
  g_object_set (self->files, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  g_object_set (
      self->problem, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (box),
                  herald_heading_new (_ ("Agreement between readers"), "herald-title-2", 2));
  gtk_box_append (
      GTK_BOX (box),
      herald_label_new (_ ("Open the saved answers of each reader. Intervals are of 95 %. This is "
                           "practice, not proof of skill."),
                        "herald-small"));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->files));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->agreement));
  return box;
}

static GtkWidget *
make_page (HeraldClassView *self, HeraldVocabulary *vocabulary)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *close = gtk_button_new_with_mnemonic (_ ("_All Sets"));

  self->maker = HERALD_CLASS_MAKER (herald_class_maker_new ());
  gtk_widget_set_halign (close, GTK_ALIGN_START);
  gtk_widget_add_css_class (page, "herald-panel");
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (page), close);
  gtk_box_append (GTK_BOX (page), herald_heading_new (_ ("For a Class"), "herald-title-1", 1));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->maker));
  gtk_box_append (GTK_BOX (page), make_answers (self, vocabulary));
  return page;
}

static void
herald_class_view_init (HeraldClassView *self)
{
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);
  self->scroller = gtk_scrolled_window_new ();
  herald_access_set_name (self->scroller, _ ("For a Class"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "herald-page");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * herald_class_view_new:
 * @vocabulary: the names of classes; outlives the view
 *
 * Returns: (transfer floating): a page without answers
 */
GtkWidget *
herald_class_view_new (HeraldVocabulary *vocabulary)
{
  HeraldClassView *self = g_object_new (HERALD_TYPE_CLASS_VIEW, NULL);
  GtkWidget *limited = herald_columns_new_limited (MOST_WIDTH);

  herald_columns_append (HERALD_COLUMNS (limited), make_page (self, vocabulary));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), limited);
  show (self);
  return GTK_WIDGET (self);
}

/* The first ones say enough of what is wrong. */
static void
tell_problems (HeraldClassView *self, GPtrArray *problems)
{
  if (problems->len == 0)
    return;
  if (problems->len == 1)
    {
      say (self, problems->pdata[0]);
      return;
    }
  {
    g_autofree char *text = g_strdup_printf (ngettext ("%s And %u row more can't be read.",
                                                       "%s And %u rows more can't be read.",
                                                       problems->len - 1),
                                             (const char *)problems->pdata[0],
                                             problems->len - 1);

    say (self, text);
  }
}

/* All of them, or none where they would be too many. */
static gboolean
take (HeraldClassView *self, GPtrArray *answers, GError **error)
{
  guint n_before = self->answers->len;

  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (self->answers, herald_answer_ref (answers->pdata[i]));
  if (!herald_ratings_check (self->answers, error))
    {
      g_ptr_array_set_size (self->answers, (int)n_before);
      return FALSE;
    }
  self->n_files++;
  return TRUE;
}

/**
 * herald_class_view_open_answers:
 * @self: a page
 * @file: a table of answers
 *
 * Adds them to those that are open. Rows that can't be read are told and left out.
 */
void
herald_class_view_open_answers (HeraldClassView *self, GFile *file)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = herald_practice_file_load_answers (file, problems, &error);

  say (self, "");
  if (answers == NULL)
    {
      say (self, error->message);
      return;
    }
  if (!take (self, answers, &error))
    {
      say (self, error->message);
      return;
    }
  tell_problems (self, problems);
  show (self);
}

/**
 * herald_class_view_get_n_answers:
 * @self: a page
 *
 * Returns: how many answers are open
 */
guint
herald_class_view_get_n_answers (HeraldClassView *self)
{
  return self->answers->len;
}

/**
 * herald_class_view_get_maker:
 * @self: a page
 *
 * Returns: (transfer none): where a set is made
 */
HeraldClassMaker *
herald_class_view_get_maker (HeraldClassView *self)
{
  return self->maker;
}

/**
 * herald_class_view_get_problem:
 * @self: a page
 *
 * Returns: what is wrong with answers that were opened, "" for nothing
 */
const char *
herald_class_view_get_problem (HeraldClassView *self)
{
  return gtk_label_get_text (self->problem);
}
