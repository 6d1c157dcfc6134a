/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score of the protein test, one of few. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/row-layout.h"
#include "practice/score-strip.h"
#include "result/choice-strip.h"

#define MOST_SCORES 5

struct _HeraldScoreStrip
{
  GtkWidget parent_instance;

  GtkWidget *box;
  HeraldChoiceStrip *strip;
  const char *scores[MOST_SCORES + 2]; /* as answers name them, "" first, for none */
};

G_DEFINE_FINAL_TYPE (HeraldScoreStrip, herald_score_strip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (HeraldScoreStrip *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
herald_score_strip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HERALD_SCORE_STRIP (widget)->strip));
}

/* What its mnemonic leads to. */
static gboolean
herald_score_strip_mnemonic_activate (GtkWidget *widget, gboolean group_cycling G_GNUC_UNUSED)
{
  return gtk_widget_grab_focus (widget);
}

static void
herald_score_strip_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_SCORE_STRIP (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_score_strip_parent_class)->dispose (object);
}

static void
herald_score_strip_class_init (HeraldScoreStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_score_strip_dispose;
  widget_class->grab_focus = herald_score_strip_grab_focus;
  widget_class->mnemonic_activate = herald_score_strip_mnemonic_activate;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_SCORE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_score_strip_init (HeraldScoreStrip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_layout_manager (self->box,
                                 g_object_new (HERALD_TYPE_ROW_LAYOUT, "keeps-start", TRUE, NULL));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
fill (HeraldScoreStrip *self, gboolean has_ultralow)
{
  static const char *const all[] = { "", "0", "ultralow", "1+", "2+", "3+" };
  const char *names[MOST_SCORES + 2] = { NULL };
  guint n_scores = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (g_str_equal (all[i], "ultralow") && !has_ultralow)
        continue;
      self->scores[n_scores] = all[i];
      names[n_scores++] = herald_score_name (all[i]);
    }
  self->strip = HERALD_CHOICE_STRIP (herald_choice_strip_new (names));
  herald_choice_strip_set_unsaid (self->strip, 0);
}

/**
 * herald_score_strip_new:
 * @has_ultralow: whether score 0 with a faint trace is a score of its own
 *
 * Returns: (transfer floating): scores, none of them chosen
 */
GtkWidget *
herald_score_strip_new (gboolean has_ultralow)
{
  HeraldScoreStrip *self = g_object_new (HERALD_TYPE_SCORE_STRIP, NULL);
  GtkWidget *title = herald_label_new ("", "herald-strong");

  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  fill (self, has_ultralow);
  gtk_label_set_text_with_mnemonic (GTK_LABEL (title), _ ("Your sc_ore"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your score"),
                                  -1);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->strip));
  if (has_ultralow)
    gtk_box_append (GTK_BOX (self->box),
                    herald_label_new (_ ("0+ is score 0 with a faint trace, also called ultralow."),
                                      "herald-small"));
  g_signal_connect_swapped (self->strip, "chosen", G_CALLBACK (on_chosen), self);
  return GTK_WIDGET (self);
}

/**
 * herald_score_strip_get_score:
 * @self: scores
 *
 * Returns: the one that is chosen as answers name it, "" for none
 */
const char *
herald_score_strip_get_score (HeraldScoreStrip *self)
{
  return self->scores[herald_choice_strip_get_selected (self->strip)];
}

/**
 * herald_score_strip_set_score:
 * @self: scores
 * @score: one of them as answers name it, "" for none
 */
void
herald_score_strip_set_score (HeraldScoreStrip *self, const char *score)
{
  for (guint i = 0; self->scores[i] != NULL; i++)
    {
      if (g_str_equal (self->scores[i], score))
        herald_choice_strip_set_selected (self->strip, i);
    }
}

/**
 * herald_score_name:
 * @score: a score as answers name it, "" for none
 *
 * Returns: how people write it
 */
const char *
herald_score_name (const char *score)
{
  if (*score == '\0')
    return "–";
  if (g_str_equal (score, "ultralow"))
    return "0+";
  if (g_str_equal (score, "indeterminate"))
    return _ ("not clear");
  return score;
}
