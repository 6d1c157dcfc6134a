/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a case: answer it, skip it, have it in words. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/run-foot.h"

#include "common/labels.h"
#include "common/row-layout.h"
#include "common/wrap-button.h"

struct _HeraldRunFoot
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkButton *answer;
  GtkWidget *skip;
  GtkLabel *note;
  GtkLabel *problem;
  GtkWidget *describe;
  GtkLabel *description;
  GtkWidget *keys;
  gboolean was_described;
};

G_DEFINE_FINAL_TYPE (HeraldRunFoot, herald_run_foot, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_SKIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_skip (HeraldRunFoot *self)
{
  g_signal_emit (self, signals[SIGNAL_SKIPPED], 0);
}

static void
herald_run_foot_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_RUN_FOOT (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_run_foot_parent_class)->dispose (object);
}

static void
herald_run_foot_class_init (HeraldRunFootClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_run_foot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SKIPPED] =
      g_signal_new ("skipped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_buttons (HeraldRunFoot *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line,
                                 g_object_new (HERALD_TYPE_ROW_LAYOUT, "keeps-start", TRUE, NULL));
  self->answer = GTK_BUTTON (gtk_button_new ());
  self->skip = gtk_button_new_with_mnemonic (_ ("S_kip"));
  gtk_button_set_use_underline (self->answer, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), "herald-main");
  herald_widget_set_tooltip (self->skip, _ ("It comes again after the others."));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->answer));
  gtk_box_append (GTK_BOX (line), self->skip);
  g_signal_connect_swapped (self->answer, "clicked", G_CALLBACK (herald_run_foot_answer), self);
  g_signal_connect_swapped (self->skip, "clicked", G_CALLBACK (on_skip), self);
  return line;
}

static GtkWidget *
make_problem (HeraldRunFoot *self)
{
  self->problem = g_object_new (GTK_TYPE_LABEL,
                                "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT,
                                "wrap",
                                TRUE,
                                "xalign",
                                0.0,
                                "visible",
                                FALSE,
                                NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "herald-error");
  return GTK_WIDGET (self->problem);
}

static GtkWidget *
make_describe (HeraldRunFoot *self)
{
  self->describe = gtk_button_new_with_mnemonic (_ ("D_escribe This Field in Words"));
  gtk_button_set_has_frame (GTK_BUTTON (self->describe), FALSE);
  herald_button_wrap (GTK_BUTTON (self->describe));
  gtk_widget_set_halign (self->describe, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->describe, "herald-link");
  g_signal_connect_swapped (self->describe, "clicked", G_CALLBACK (herald_run_foot_describe), self);
  return self->describe;
}

static void
herald_run_foot_init (HeraldRunFoot *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->note = GTK_LABEL (herald_label_new ("", "herald-small"));
  self->description = GTK_LABEL (herald_label_new ("", "herald-body"));
  self->keys =
      herald_label_new (_ ("Keys: + and − take another lens, Enter answers."), "herald-caption");
  gtk_label_set_selectable (self->description, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "herald-note");
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "herald-description");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "herald-soft");
  gtk_widget_add_css_class (self->keys, "herald-soft");
  gtk_box_append (GTK_BOX (self->box), make_buttons (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self->box), make_problem (self));
  gtk_box_append (GTK_BOX (self->box), make_describe (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->description));
  gtk_box_append (GTK_BOX (self->box), self->keys);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_run_foot_new:
 *
 * Returns: (transfer floating): a foot
 */
GtkWidget *
herald_run_foot_new (void)
{
  return g_object_new (HERALD_TYPE_RUN_FOOT, NULL);
}

static const char *
name_answer (const HeraldRunFootState *state)
{
  if (state->is_looking)
    return _ ("_Back to Your Marks");
  if (state->is_answered)
    return _ ("_Next Case");
  return state->is_learning ? _ ("Check Your _Answer") : _ ("Keep _Answer and Go On");
}

static const char *
make_note (const HeraldRunFootState *state)
{
  if (state->is_answered)
    return "";
  if (!state->is_complete)
    return _ ("Once all is answered, you can go on.");
  return state->is_learning
             ? _ ("Herald applies the rule to what you say. So you learn what went another way: "
                  "the eye or the rule.")
             : _ ("What was drawn is told at the end of the set.");
}

/**
 * herald_run_foot_set_state:
 * @self: a foot
 * @state: what can be done
 */
void
herald_run_foot_set_state (HeraldRunFoot *self, const HeraldRunFootState *state)
{
  const char *note = make_note (state);

  gtk_button_set_label (self->answer, name_answer (state));
  herald_button_wrap (self->answer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), state->is_complete || state->is_answered);
  gtk_widget_set_visible (self->skip, state->can_skip && !state->is_answered);
  herald_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
}

/**
 * herald_run_foot_set_description:
 * @self: a foot
 * @words: (nullable): the picture in words, where it can be had
 */
void
herald_run_foot_set_description (HeraldRunFoot *self, const char *words)
{
  self->was_described = FALSE;
  herald_label_set_text (self->description, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), FALSE);
  gtk_widget_set_visible (self->describe, words != NULL);
  gtk_widget_set_visible (self->keys, words != NULL);
}

/**
 * herald_run_foot_describe:
 * @self: a foot
 *
 * Shows the picture in words.
 */
void
herald_run_foot_describe (HeraldRunFoot *self)
{
  self->was_described = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->description), TRUE);
  gtk_widget_set_visible (self->describe, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->description));
  gtk_label_select_region (self->description, 0, 0);
}

/**
 * herald_run_foot_was_described:
 * @self: a foot
 *
 * Returns: whether this picture was asked for in words
 */
gboolean
herald_run_foot_was_described (HeraldRunFoot *self)
{
  return self->was_described;
}

/**
 * herald_run_foot_set_problem:
 * @self: a foot
 * @problem: why an answer could not be kept
 */
void
herald_run_foot_set_problem (HeraldRunFoot *self, const char *problem)
{
  g_autofree char *text =
      g_strdup_printf (_ ("Your answer counts for now, but it could not be kept: %s"), problem);

  herald_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/**
 * herald_run_foot_answer:
 * @self: a foot
 *
 * Does what its first button does.
 */
void
herald_run_foot_answer (HeraldRunFoot *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->answer)))
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}
