/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form for one report: the year and the edition, then the parts that apply. */
#include "config.h"

#include "common/label-wrap.h"
#include "result/result-form.h"

#include "common/row-layout.h"
#include "common/scroll-to.h"
#include "common/term-marks.h"
#include "common/wrap-box.h"
#include "common/wrap-button.h"
#include "result/edition-row.h"
#include "result/field-group-box.h"
#include "result/field-row.h"
#include "result/year-row.h"

struct _HeraldResultForm
{
  GtkWidget parent_instance;

  GtkWidget *clear;
  GtkBox *rule;

  HeraldSession *session;
  HeraldLibrary *library; /* (nullable) */
  GHashTable *seen;       /* (element-type HeraldTerm) words that are marked already */
  GPtrArray *parts;   /* (element-type GtkRevealer) one for each group, empty until it applies */
  GtkWidget *pointed; /* (nullable) the line that is pointed at */
  guint later;        /* the source that makes the parts below */
  gboolean is_complete;
};

enum
{
  FIELD_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldResultForm, herald_result_form, GTK_TYPE_WIDGET)

static const HeraldFieldGroup *
group_of (HeraldResultForm *self, guint index)
{
  guint n_groups;

  return &herald_vocabulary_get_groups (herald_session_get_vocabulary (self->session),
                                        &n_groups)[index];
}

static gboolean
holds_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static GtkWidget *
make_part (HeraldResultForm *self, const HeraldFieldGroup *group)
{
  GtkWidget *part = herald_field_group_box_new (self->session, group);

  if (self->library != NULL)
    herald_term_marks_add_below (part, herald_library_get_glossary (self->library), self->seen);
  return part;
}

/* A part never goes away under the hands of who types in it. */
static void
refresh_part (HeraldResultForm *self, guint index)
{
  GtkRevealer *part = self->parts->pdata[index];
  const HeraldFieldGroup *group = group_of (self, index);
  gboolean applies = herald_session_group_applies (self->session, group);

  /* The first frame shows the heading; the lines are made right after it. */
  if (!self->is_complete)
    return;
  if (applies && gtk_revealer_get_child (part) == NULL)
    gtk_revealer_set_child (part, make_part (self, group));
  if (applies || !holds_focus (GTK_WIDGET (part)))
    gtk_revealer_set_reveal_child (part, applies);
}

static void
refresh (HeraldResultForm *self)
{
  gtk_widget_set_sensitive (self->clear, !herald_session_is_empty (self->session));
  for (guint i = 0; i < self->parts->len; i++)
    refresh_part (self, i);
}

static void
complete (HeraldResultForm *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  if (self->is_complete)
    return;
  self->is_complete = TRUE;
  gtk_box_append (self->rule, herald_year_row_new (self->session));
  gtk_box_append (self->rule, herald_edition_row_new (self->session));
  refresh (self);
}

static gboolean
on_later (gpointer data)
{
  HeraldResultForm *self = HERALD_RESULT_FORM (data);

  self->later = 0;
  complete (self);
  return G_SOURCE_REMOVE;
}

static void
on_focus_left (GtkEventControllerFocus *controller G_GNUC_UNUSED, HeraldResultForm *self)
{
  refresh (self);
}

/* The window undoes and says so; without one the form still clears. */
static void
on_clear (GtkButton *button G_GNUC_UNUSED, HeraldResultForm *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear", NULL))
    herald_session_clear (self->session);
}

static void
add_part (HeraldResultForm *self)
{
  GtkWidget *part = gtk_revealer_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_revealer_set_transition_type (GTK_REVEALER (part), GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (part, focus);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
  g_ptr_array_add (self->parts, part);
}

static void
herald_result_form_map (GtkWidget *widget)
{
  HeraldResultForm *self = HERALD_RESULT_FORM (widget);

  GTK_WIDGET_CLASS (herald_result_form_parent_class)->map (widget);
  if (!self->is_complete && self->later == 0)
    self->later = g_idle_add_full (G_PRIORITY_LOW, on_later, self, NULL);
}

static void
on_focus_moved (HeraldResultForm *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, HERALD_TYPE_FIELD_ROW) : NULL;

  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    g_signal_emit (self,
                   signals[FIELD_FOCUSED],
                   0,
                   herald_field_row_get_field (HERALD_FIELD_ROW (row)));
}

static void
herald_result_form_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (herald_result_form_parent_class)->root (widget);
  g_signal_connect_swapped (gtk_widget_get_root (widget),
                            "notify::focus-widget",
                            G_CALLBACK (on_focus_moved),
                            widget);
}

static void
herald_result_form_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_moved, widget);
  GTK_WIDGET_CLASS (herald_result_form_parent_class)->unroot (widget);
}

static void
point_at (HeraldResultForm *self, GtkWidget *row)
{
  if (self->pointed != NULL)
    {
      gtk_widget_remove_css_class (self->pointed, "herald-pointed");
      g_object_remove_weak_pointer (G_OBJECT (self->pointed), (gpointer *)&self->pointed);
    }
  self->pointed = row;
  if (row == NULL)
    return;
  gtk_widget_add_css_class (row, "herald-pointed");
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *)&self->pointed);
}

static void
herald_result_form_dispose (GObject *object)
{
  HeraldResultForm *self = HERALD_RESULT_FORM (object);
  GtkWidget *child;

  g_clear_handle_id (&self->later, g_source_remove);
  point_at (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_result_form_parent_class)->dispose (object);
}

static void
herald_result_form_class_init (HeraldResultFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_result_form_dispose;
  widget_class->map = herald_result_form_map;
  widget_class->root = herald_result_form_root;
  widget_class->unroot = herald_result_form_unroot;
  /**
   * HeraldResultForm::field-focused:
   * @self: the form
   * @field: the input that the focus went to
   */
  signals[FIELD_FOCUSED] = g_signal_new ("field-focused",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);

  g_type_ensure (HERALD_TYPE_ROW_LAYOUT);
  g_type_ensure (HERALD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/result/result-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldResultForm, clear);
  gtk_widget_class_bind_template_child (widget_class, HeraldResultForm, rule);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
herald_result_form_init (HeraldResultForm *self)
{
  self->parts = g_ptr_array_new ();
  self->seen = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
  herald_buttons_wrap (GTK_WIDGET (self));
}

/**
 * herald_result_form_new:
 * @session: the session to fill in
 *
 * Returns: (transfer floating): a form over @session
 */
GtkWidget *
herald_result_form_new (HeraldSession *session)
{
  HeraldResultForm *self;
  guint n_groups;

  g_return_val_if_fail (HERALD_IS_SESSION (session), NULL);

  self = g_object_new (HERALD_TYPE_RESULT_FORM, NULL);
  self->session = g_object_ref (session);
  herald_vocabulary_get_groups (herald_session_get_vocabulary (session), &n_groups);
  for (guint i = 0; i < n_groups; i++)
    add_part (self);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

static GtkWidget *
find_row (HeraldResultForm *self, guint field)
{
  complete (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkRevealer *part = self->parts->pdata[i];
      GtkWidget *box = gtk_revealer_get_child (part);
      GtkWidget *row = gtk_revealer_get_reveal_child (part)
                           ? herald_field_group_box_find_row (HERALD_FIELD_GROUP_BOX (box), field)
                           : NULL;

      if (row != NULL)
        return row;
    }
  return NULL;
}

/**
 * herald_result_form_show_field:
 * @self: a form
 * @field: the index of an input
 *
 * Brings the line of @field into sight and moves the focus there, if its part applies.
 *
 * Returns: whether the focus is there
 */
gboolean
herald_result_form_show_field (HeraldResultForm *self, guint field)
{
  GtkWidget *row;

  g_return_val_if_fail (HERALD_IS_RESULT_FORM (self), FALSE);

  row = find_row (self, field);
  return row != NULL && gtk_widget_grab_focus (row);
}

/**
 * herald_result_form_point_at:
 * @self: a form
 * @field: the index of an input
 *
 * Brings the line of @field into sight and marks it; the focus stays where it is.
 */
void
herald_result_form_point_at (HeraldResultForm *self, guint field)
{
  GtkWidget *row;

  g_return_if_fail (HERALD_IS_RESULT_FORM (self));

  row = find_row (self, field);
  point_at (self, row);
  if (row != NULL)
    herald_scroll_to (row);
}

/**
 * herald_result_form_set_library:
 * @self: a form
 * @library: where the words stand that the form marks; outlives the form
 */
void
herald_result_form_set_library (HeraldResultForm *self, HeraldLibrary *library)
{
  self->library = library;
}
