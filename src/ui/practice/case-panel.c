/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What asks about one case: each kind of case has its own. */
#include "config.h"

#include "practice/case-panel.h"

typedef struct
{
  HeraldCaseAsk ask;
} HeraldCasePanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeraldCasePanel, herald_case_panel, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
add_signal (const char *name)
{
  return g_signal_new (
      name, HERALD_TYPE_CASE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_case_panel_class_init (HeraldCasePanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldCasePanel::changed:
   *
   * What was answered has changed.
   */
  signals[SIGNAL_CHANGED] = add_signal ("changed");
  /**
   * HeraldCasePanel::done:
   *
   * The person says in the panel that this is all.
   */
  signals[SIGNAL_DONE] = add_signal ("done");
}

static void
herald_case_panel_init (HeraldCasePanel *self G_GNUC_UNUSED)
{
}

/**
 * herald_case_panel_set_case:
 * @self: a panel that was not used yet
 * @ask: what it asks about
 */
void
herald_case_panel_set_case (HeraldCasePanel *self, const HeraldCaseAsk *ask)
{
  HeraldCasePanelPrivate *private = herald_case_panel_get_instance_private (self);

  g_return_if_fail (HERALD_IS_CASE_PANEL (self));

  private->ask = *ask;
  if (ask->question != NULL)
    gtk_widget_set_visible (GTK_WIDGET (ask->question), FALSE);
  HERALD_CASE_PANEL_GET_CLASS (self)->set_case (self, ask);
}

/**
 * herald_case_panel_get_ask:
 * @self: a panel with a case
 *
 * Returns: what it asks about
 */
const HeraldCaseAsk *
herald_case_panel_get_ask (HeraldCasePanel *self)
{
  HeraldCasePanelPrivate *private = herald_case_panel_get_instance_private (self);

  return &private->ask;
}

/**
 * herald_case_panel_settle:
 * @self: (nullable): a panel
 *
 * Has a field in which somebody types show what counts: 100 for "150", 0 for nothing. It does so by
 * itself when the focus leaves it, which is too late for an answer that is given by key.
 *
 * Returns: whether that is another number than the one that counted so far
 */
gboolean
herald_case_panel_settle (HeraldCasePanel *self)
{
  GtkRoot *root = self != NULL ? gtk_widget_get_root (GTK_WIDGET (self)) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;
  int before;

  if (field == NULL || !gtk_widget_is_ancestor (field, GTK_WIDGET (self)))
    return FALSE;
  before = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (field));
  gtk_spin_button_update (GTK_SPIN_BUTTON (field));
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (field)) != before;
}

/**
 * herald_case_panel_is_complete:
 * @self: a panel with a case
 *
 * Returns: whether all that is asked was answered
 */
gboolean
herald_case_panel_is_complete (HeraldCasePanel *self)
{
  g_return_val_if_fail (HERALD_IS_CASE_PANEL (self), FALSE);

  return HERALD_CASE_PANEL_GET_CLASS (self)->is_complete (self);
}

/**
 * herald_case_panel_dup_answer:
 * @self: a panel with a case
 *
 * Returns: (transfer full): what was answered, complete or not
 */
HeraldAnswer *
herald_case_panel_dup_answer (HeraldCasePanel *self)
{
  g_return_val_if_fail (HERALD_IS_CASE_PANEL (self), NULL);

  return HERALD_CASE_PANEL_GET_CLASS (self)->dup_answer (self);
}

/**
 * herald_case_panel_show_feedback:
 * @self: a panel with a case
 * @answer: (nullable): an answer to it that was given earlier; %NULL for what is answered now
 *
 * Shows what was drawn beside what was answered. No more answers are taken.
 */
void
herald_case_panel_show_feedback (HeraldCasePanel *self, const HeraldAnswer *answer)
{
  g_autoptr (HeraldAnswer) now = NULL;

  g_return_if_fail (HERALD_IS_CASE_PANEL (self));

  if (answer == NULL)
    now = herald_case_panel_dup_answer (self);
  HERALD_CASE_PANEL_GET_CLASS (self)->show_feedback (self, answer != NULL ? answer : now);
}

/**
 * herald_case_panel_dup_description:
 * @self: a panel with a case
 *
 * Returns: (nullable) (transfer full): the picture in words, where there is one
 */
char *
herald_case_panel_dup_description (HeraldCasePanel *self)
{
  g_return_val_if_fail (HERALD_IS_CASE_PANEL (self), NULL);

  if (HERALD_CASE_PANEL_GET_CLASS (self)->dup_description == NULL)
    return NULL;
  return HERALD_CASE_PANEL_GET_CLASS (self)->dup_description (self);
}

/**
 * herald_case_panel_changed:
 * @self: a panel
 *
 * For kinds of panels: says that what was answered has changed.
 */
void
herald_case_panel_changed (HeraldCasePanel *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * herald_case_panel_done:
 * @self: a panel
 *
 * For kinds of panels: says that the person has no more to answer.
 */
void
herald_case_panel_done (HeraldCasePanel *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}
