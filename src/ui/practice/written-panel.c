/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A written case: a story, what is known as rows, and what may come next. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/feedback-card.h"
#include "practice/written-panel.h"
#include "words/number-words.h"

struct _HeraldWrittenPanel
{
  HeraldCasePanel parent_instance;

  GtkBox *box;
  GPtrArray *options;           /* (element-type GtkCheckButton) owned by the widget tree */
  HeraldFeedbackCard *feedback; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeraldWrittenPanel, herald_written_panel, HERALD_TYPE_CASE_PANEL)

static const HeraldCase *
get_case (HeraldWrittenPanel *self)
{
  return herald_case_panel_get_ask (HERALD_CASE_PANEL (self))->practice_case;
}

static const HeraldCaseOption *
get_option (HeraldWrittenPanel *self, guint number)
{
  return get_case (self)->written->options->pdata[number];
}

/* What was chosen, or as many as there are. */
static guint
find_chosen (HeraldWrittenPanel *self)
{
  guint i = 0;

  while (i < self->options->len && !gtk_check_button_get_active (self->options->pdata[i]))
    i++;
  return i;
}

static void
on_toggled (HeraldWrittenPanel *self, GtkCheckButton *option)
{
  if (gtk_check_button_get_active (option))
    herald_case_panel_changed (HERALD_CASE_PANEL (self));
}

static void
add_option (HeraldWrittenPanel *self, GtkBox *list, guint number)
{
  g_autofree char *title = herald_case_option_dup_title (get_option (self, number));
  GtkWidget *label = herald_label_new (title, "herald-body");
  GtkWidget *option =
      g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (option), label);
  if (number > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (option), self->options->pdata[0]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (option),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  gtk_widget_add_css_class (option, "herald-row");
  gtk_box_append (list, option);
  g_ptr_array_add (self->options, option);
  g_signal_connect_swapped (option, "toggled", G_CALLBACK (on_toggled), self);
}

static void
add_options (HeraldWrittenPanel *self)
{
  const HeraldCase *practice_case = get_case (self);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "orientation",
                                  GTK_ORIENTATION_VERTICAL,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                                  NULL);

  gtk_widget_add_css_class (list, "herald-list");
  gtk_widget_add_css_class (list, "herald-options");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  practice_case->question,
                                  -1);
  for (guint i = 0; i < practice_case->written->options->len; i++)
    add_option (self, GTK_BOX (list), i);
  gtk_box_append (self->box, list);
}

static void
add_fact (GtkGrid *grid, int row, const char *title, const char *text)
{
  GtkWidget *name = herald_label_new (title, "herald-small");
  g_autofree char *isolated = herald_text_isolate_new (text);
  GtkWidget *value = herald_label_new (isolated, "herald-strong");

  gtk_widget_add_css_class (name, "herald-soft");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1.0);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
}

static gboolean
is_fallback (const HeraldField *field, HeraldValue value)
{
  return field->kind == HERALD_FIELD_CHOICE && field->fallback.known &&
         field->fallback.choice == value.choice;
}

/* What goes without saying is not said. */
static void
add_facts (HeraldWrittenPanel *self)
{
  const HeraldWrittenCase *written = get_case (self)->written;
  HeraldVocabulary *vocabulary = herald_facts_get_vocabulary (written->facts);
  GtkWidget *grid = gtk_grid_new ();
  int n_rows = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "herald-card");
  gtk_widget_add_css_class (grid, "herald-facts");
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (vocabulary, i);
      HeraldValue value = herald_facts_get (written->facts, i);
      g_autofree char *text = NULL;

      if (!value.known || is_fallback (field, value))
        continue;
      text = herald_words_value_new (written->verdict, i);
      add_fact (GTK_GRID (grid), n_rows++, field->title, text);
    }
  gtk_widget_set_visible (grid, n_rows > 0);
  gtk_box_append (self->box, grid);
}

static void
herald_written_panel_set_case (HeraldCasePanel *panel, const HeraldCaseAsk *ask)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (panel);

  gtk_widget_set_visible (GTK_WIDGET (ask->view), FALSE);
  gtk_box_append (self->box, herald_label_new (ask->practice_case->story, "herald-lead"));
  add_facts (self);
  gtk_box_append (self->box,
                  herald_heading_new (ask->practice_case->question, "herald-title-2", 2));
  add_options (self);
}

static gboolean
herald_written_panel_is_complete (HeraldCasePanel *panel)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (panel);

  return find_chosen (self) < self->options->len;
}

static const char *
id_of (const HeraldChoice *choice)
{
  return choice != NULL ? choice->id : "";
}

static HeraldAnswer *
herald_written_panel_dup_answer (HeraldCasePanel *panel)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (panel);
  const char *nothing[HERALD_ANSWER_N_FIELDS] = { NULL };
  g_autoptr (HeraldAnswer) blank = herald_answer_new (nothing);

  return herald_written_case_answer (get_case (self)->written, blank, find_chosen (self));
}

/* Of an answer that was given earlier. */
static void
choose_again (HeraldWrittenPanel *self, const HeraldAnswer *answer)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const HeraldCaseOption *option = get_option (self, i);

      if (g_str_equal (id_of (option->step), herald_answer_get (answer, HERALD_ANSWER_STEP)) &&
          g_str_equal (id_of (option->status), herald_answer_get (answer, HERALD_ANSWER_STATUS)))
        gtk_check_button_set_active (self->options->pdata[i], TRUE);
    }
}

static void
herald_written_panel_show_feedback (HeraldCasePanel *panel, const HeraldAnswer *answer)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (panel);
  const HeraldCase *practice_case = get_case (self);
  g_autofree char *right =
      herald_case_option_dup_title (get_option (self, practice_case->written->right));
  g_autofree char *headline = NULL;

  choose_again (self, answer);
  headline = find_chosen (self) == practice_case->written->right
                 ? g_strdup (_ ("That is what the rule says"))
                 : g_strdup_printf (_ ("The rule says: %s"), right);

  for (guint i = 0; i < self->options->len; i++)
    gtk_widget_set_sensitive (self->options->pdata[i], FALSE);
  gtk_widget_add_css_class (self->options->pdata[practice_case->written->right],
                            "herald-right-option");
  self->feedback = HERALD_FEEDBACK_CARD (herald_feedback_card_new ());
  herald_feedback_card_set_headline (self->feedback, headline);
  if (practice_case->why != NULL)
    herald_feedback_card_add_words (self->feedback, practice_case->why);
  gtk_box_append (self->box, GTK_WIDGET (self->feedback));
  herald_feedback_card_show (self->feedback);
}

static gboolean
herald_written_panel_grab_focus (GtkWidget *widget)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (widget);

  return self->options->len > 0 && gtk_widget_grab_focus (self->options->pdata[0]);
}

static void
herald_written_panel_dispose (GObject *object)
{
  HeraldWrittenPanel *self = HERALD_WRITTEN_PANEL (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->options, g_ptr_array_unref);
  G_OBJECT_CLASS (herald_written_panel_parent_class)->dispose (object);
}

static void
herald_written_panel_class_init (HeraldWrittenPanelClass *class)
{
  HeraldCasePanelClass *panel_class = HERALD_CASE_PANEL_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_written_panel_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = herald_written_panel_grab_focus;
  panel_class->set_case = herald_written_panel_set_case;
  panel_class->is_complete = herald_written_panel_is_complete;
  panel_class->dup_answer = herald_written_panel_dup_answer;
  panel_class->show_feedback = herald_written_panel_show_feedback;
}

static void
herald_written_panel_init (HeraldWrittenPanel *self)
{
  self->options = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * herald_written_panel_new:
 *
 * Returns: (transfer floating): a panel for written cases
 */
GtkWidget *
herald_written_panel_new (void)
{
  return g_object_new (HERALD_TYPE_WRITTEN_PANEL, NULL);
}

/**
 * herald_written_panel_choose:
 * @self: a panel with a case
 * @option: one of its options
 */
void
herald_written_panel_choose (HeraldWrittenPanel *self, guint option)
{
  g_return_if_fail (option < self->options->len);

  gtk_check_button_set_active (self->options->pdata[option], TRUE);
}
