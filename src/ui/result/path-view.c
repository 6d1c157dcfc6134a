/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to the answer, step by step: what was found, why it counts, and a small picture of it. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "words/decision-path.h"
#include "certainty-tag.h"
#include "common/labels.h"
#include "common/mark-layout.h"
#include "number-line-view.h"
#include "path-mark.h"
#include "path-view.h"
#include "scale-view.h"

/* Below this, a picture goes under its words. */
#define LEAST_COLUMN 260.0

struct _HeraldPathView
{
  GtkWidget parent_instance;

  GtkBox *steps;
};

G_DEFINE_TYPE (HeraldPathView, herald_path_view, GTK_TYPE_WIDGET)

static GtkWidget *
make_mark (const HeraldPathStep *step, gboolean is_first)
{
  HeraldPathMarkKind kind = HERALD_PATH_MARK_PASSED;

  if (step->is_result)
    kind = HERALD_PATH_MARK_RESULT;
  else if (step->is_needed)
    kind = HERALD_PATH_MARK_TAKEN;
  return herald_path_mark_new (kind, is_first);
}

static GtkWidget *
make_words (const HeraldPathStep *step)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = herald_label_new (step->title, "herald-body");
  GtkWidget *tag = herald_certainty_tag_new (step->certainty);

  if (step->is_needed)
    gtk_widget_add_css_class (title, "herald-strong");
  gtk_box_append (GTK_BOX (words), title);
  if (step->because != NULL)
    {
      GtkWidget *because = herald_label_new (step->because, "herald-small");

      gtk_widget_add_css_class (because, "herald-soft");
      gtk_box_append (GTK_BOX (words), because);
    }
  if (!step->is_needed)
    {
      GtkWidget *note = herald_label_new (_ ("The answer does not rest on this."), "herald-small");

      gtk_widget_add_css_class (note, "herald-soft");
      gtk_box_append (GTK_BOX (words), note);
    }
  if (tag != NULL)
    gtk_box_append (GTK_BOX (words), tag);
  return words;
}

static GtkWidget *
make_picture (HeraldVerdict *verdict, const HeraldPathStep *step)
{
  if (step->picture == HERALD_PATH_NUMBER)
    return herald_number_line_view_new (verdict, step->axis);
  if (step->picture == HERALD_PATH_SCALE)
    return herald_scale_view_new (step);
  return NULL;
}

static GtkWidget *
make_step (HeraldVerdict *verdict, const HeraldPathStep *step, gboolean is_first)
{
  GtkWidget *columns = herald_columns_new (2, LEAST_COLUMN);
  GtkWidget *row = herald_marked_row_new (10, make_mark (step, is_first), columns);
  GtkWidget *picture = make_picture (verdict, step);

  gtk_widget_add_css_class (row, "herald-step");
  gtk_widget_add_css_class (columns, "herald-step-body");
  herald_columns_append (HERALD_COLUMNS (columns), make_words (step));
  if (picture != NULL)
    {
      gtk_widget_set_valign (picture, GTK_ALIGN_START);
      herald_columns_append (HERALD_COLUMNS (columns), picture);
    }
  return row;
}

static void
herald_path_view_dispose (GObject *object)
{
  HeraldPathView *self = HERALD_PATH_VIEW (object);

  if (self->steps != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->steps));
  self->steps = NULL;
  G_OBJECT_CLASS (herald_path_view_parent_class)->dispose (object);
}

static void
herald_path_view_class_init (HeraldPathViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_path_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_path_view_init (HeraldPathView *self)
{
  self->steps = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->steps), GTK_WIDGET (self));
}

/**
 * herald_path_view_new:
 *
 * Returns: (transfer full): an empty path
 */
GtkWidget *
herald_path_view_new (void)
{
  return g_object_new (HERALD_TYPE_PATH_VIEW, NULL);
}

/**
 * herald_path_view_set_verdict:
 * @self: a path
 * @verdict: what to show the way to
 */
void
herald_path_view_set_verdict (HeraldPathView *self, HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);

  herald_box_clear (self->steps);
  for (guint i = 0; i < path->len; i++)
    gtk_box_append (self->steps, make_step (verdict, path->pdata[i], i == 0));
}
