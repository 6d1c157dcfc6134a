/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One set: what it trains, how long it is, how far one has come. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "practice/set-row.h"

struct _HeraldSetRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  char *id;
};

G_DEFINE_FINAL_TYPE (HeraldSetRow, herald_set_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STARTED,
  SIGNAL_RESULT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_start (HeraldSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_STARTED], 0, self->id);
}

static void
on_result (HeraldSetRow *self)
{
  g_signal_emit (self, signals[SIGNAL_RESULT_WANTED], 0, self->id);
}

static void
herald_set_row_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_SET_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_set_row_parent_class)->dispose (object);
}

static void
herald_set_row_finalize (GObject *object)
{
  g_free (HERALD_SET_ROW (object)->id);
  G_OBJECT_CLASS (herald_set_row_parent_class)->finalize (object);
}

static void
herald_set_row_class_init (HeraldSetRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_set_row_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_set_row_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_STARTED] = g_signal_new (
      "started", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RESULT_WANTED] = g_signal_new (
      "result-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
herald_set_row_init (HeraldSetRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "herald-set");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static char *
make_detail (const HeraldCaseSet *set)
{
  guint n_cases = herald_case_set_get_n_cases (set);
  g_autofree char *length = g_strdup_printf (ngettext ("%u case", "%u cases", n_cases), n_cases);
  g_autofree char *trains = herald_standing_list_boundaries (herald_standing_boundaries (set));

  return g_strjoin (" · ",
                    herald_practice_mode_get_title (herald_case_set_get_text (set)->mode),
                    length,
                    trains,
                    NULL);
}

static char *
make_progress (const HeraldCaseSet *set, const HeraldStanding *standing)
{
  guint n_cases = herald_case_set_get_n_cases (set);

  if (standing->open != NULL)
    return g_strdup_printf (_ ("%u of %u done"), standing->open->answers->len, n_cases);
  if (standing->done == NULL)
    return NULL;
  return g_strdup_printf (_ ("Last time: %u of %u right"),
                          standing->n_right,
                          standing->done->answers->len);
}

static char *
make_repeat (const HeraldStanding *standing)
{
  g_autofree char *day = NULL;

  if (standing->repeat_day == 0 || standing->open != NULL)
    return NULL;
  if (standing->can_repeat)
    return g_strdup (_ ("It is time to repeat it."));
  day = herald_standing_dup_day (standing->repeat_day);
  return g_strdup_printf (_ ("Repeat it from %s on."), day);
}

static const char *
name_start (const HeraldStanding *standing)
{
  if (standing->open != NULL && standing->open->answers->len > 0)
    return _ ("Go On");
  if (standing->can_repeat)
    return _ ("Repeat");
  return standing->done != NULL ? _ ("Take Again") : _ ("Start");
}

static void
add_words (HeraldSetRow *self, const char *words, const char *css_class, gboolean is_soft)
{
  GtkWidget *label;

  if (words == NULL || *words == '\0')
    return;
  label = herald_label_new (words, css_class);
  if (is_soft)
    gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_title (HeraldSetRow *self, const char *title, gboolean is_due)
{
  GtkWidget *line = herald_wrap_box_new ();

  herald_wrap_box_append (HERALD_WRAP_BOX (line), herald_heading_new (title, "herald-section", 3));
  if (is_due)
    herald_wrap_box_append (HERALD_WRAP_BOX (line), herald_badge_new (_ ("Due today")));
  gtk_box_append (GTK_BOX (self->box), line);
}

/* Each button says which set it is for: rows are many, and their buttons alike. */
static GtkWidget *
make_button (HeraldSetRow *self, const char *label, const char *title, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *words = g_strdup_printf ("%s: %s", label, title);

  herald_access_set_name (button, words);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
add_buttons (HeraldSetRow *self, const char *title, const HeraldStanding *standing)
{
  GtkWidget *line = herald_wrap_box_new ();
  GtkWidget *start = make_button (self, name_start (standing), title, G_CALLBACK (on_start));

  if (standing->open != NULL || standing->is_due || standing->can_repeat)
    gtk_widget_add_css_class (start, "herald-main");
  herald_wrap_box_append (HERALD_WRAP_BOX (line), start);
  if (standing->done != NULL)
    herald_wrap_box_append (HERALD_WRAP_BOX (line),
                            make_button (self, _ ("Show Marks"), title, G_CALLBACK (on_result)));
  gtk_widget_set_margin_top (line, 6);
  gtk_box_append (GTK_BOX (self->box), line);
}

/**
 * herald_set_row_new:
 * @set: a set
 * @standing: how far one has come with it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
herald_set_row_new (const HeraldCaseSet *set, const HeraldStanding *standing)
{
  HeraldSetRow *self = g_object_new (HERALD_TYPE_SET_ROW, NULL);
  const HeraldCaseSetText *text = herald_case_set_get_text (set);
  g_autofree char *detail = make_detail (set);
  g_autofree char *progress = make_progress (set, standing);
  g_autofree char *repeat = make_repeat (standing);

  self->id = g_strdup (text->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text->title,
                                  -1);
  add_title (self, text->title, standing->is_due);
  add_words (self, text->about, "herald-body", FALSE);
  add_words (self, detail, "herald-small", TRUE);
  add_words (self, progress, "herald-strong", FALSE);
  add_words (self, repeat, "herald-small", FALSE);
  add_buttons (self, text->title, standing);
  return GTK_WIDGET (self);
}
