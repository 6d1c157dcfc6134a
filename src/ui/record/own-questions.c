/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's own questions on a result: to write, to put into another order, and to take away,
 * all by keyboard too. */
#include "config.h"

#include "common/labels.h"
#include "record/own-questions.h"

#include <glib/gi18n.h>

struct _HeraldOwnQuestions
{
  GtkWidget parent_instance;

  GtkBox *lines;
  GtkWidget *add;
  HeraldSession *session; /* (nullable) before it is set */
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (HeraldOwnQuestions, herald_own_questions, GTK_TYPE_WIDGET)

static GtkWidget *
get_entry (GtkWidget *line)
{
  return gtk_widget_get_first_child (line);
}

/* Lines that are still empty are no questions. */
static GStrv
list_questions (HeraldOwnQuestions *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (get_entry (line)));

      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static guint
find_place (GtkWidget *line)
{
  guint place = 0;

  while ((line = gtk_widget_get_prev_sibling (line)) != NULL)
    place++;
  return place;
}

static void
write_questions (HeraldOwnQuestions *self, guint typed_in)
{
  g_auto (GStrv) questions = list_questions (self);

  self->is_writing = TRUE;
  herald_session_set_questions (self->session, (const char *const *)questions, typed_in);
  self->is_writing = FALSE;
}

static HeraldOwnQuestions *
find_self (GtkWidget *widget)
{
  return HERALD_OWN_QUESTIONS (gtk_widget_get_ancestor (widget, HERALD_TYPE_OWN_QUESTIONS));
}

static void
on_typed (GtkWidget *entry)
{
  write_questions (find_self (entry), find_place (gtk_widget_get_parent (entry)));
}

static void
move_line (GtkWidget *line, gboolean is_up)
{
  HeraldOwnQuestions *self = find_self (line);
  GtkWidget *next = gtk_widget_get_next_sibling (line);
  GtkWidget *previous = gtk_widget_get_prev_sibling (line);

  if (is_up ? previous == NULL : next == NULL)
    return;
  gtk_box_reorder_child_after (self->lines,
                               line,
                               is_up ? gtk_widget_get_prev_sibling (previous) : next);
  write_questions (self, HERALD_SESSION_NO_QUESTION);
  gtk_widget_grab_focus (get_entry (line));
}

static void
on_up (GtkWidget *line)
{
  move_line (line, TRUE);
}

static void
on_down (GtkWidget *line)
{
  move_line (line, FALSE);
}

/* The focus goes where the next question is, and never out of the window. */
static void
on_remove (GtkWidget *line)
{
  HeraldOwnQuestions *self = find_self (line);
  GtkWidget *next = gtk_widget_get_next_sibling (line);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (line);
  gtk_widget_grab_focus (next != NULL ? get_entry (next) : self->add);
  gtk_box_remove (self->lines, line);
  write_questions (self, HERALD_SESSION_NO_QUESTION);
}

static gboolean
on_key (GtkWidget *widget, GVariant *is_up, gpointer data G_GNUC_UNUSED)
{
  move_line (widget, g_variant_get_boolean (is_up));
  return TRUE;
}

static void
add_key (GtkEventController *keys, guint key, gboolean is_up)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                            gtk_callback_action_new (on_key, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (is_up));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_button (GtkWidget *line, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  herald_widget_set_tooltip (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", callback, line);
  gtk_box_append (GTK_BOX (line), button);
}

static void on_add (HeraldOwnQuestions *self);

static void
on_activate (GtkWidget *entry)
{
  on_add (find_self (entry));
}

static GtkWidget *
add_line (HeraldOwnQuestions *self, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your question"),
                                  -1);
  gtk_box_append (GTK_BOX (line), entry);
  add_button (line, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (on_up));
  add_button (line, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (on_down));
  add_button (line, "user-trash-symbolic", _ ("Delete This Question"), G_CALLBACK (on_remove));
  add_key (keys, GDK_KEY_Up, TRUE);
  add_key (keys, GDK_KEY_Down, FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (line, keys);
  gtk_box_append (self->lines, line);
  g_signal_connect (entry, "changed", G_CALLBACK (on_typed), NULL);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), NULL);
  return line;
}

static void
on_add (HeraldOwnQuestions *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->lines));

  /* One empty line is enough. */
  if (last == NULL || *gtk_editable_get_text (GTK_EDITABLE (get_entry (last))) != '\0')
    last = add_line (self, "");
  gtk_widget_grab_focus (get_entry (last));
}

static void
fill (HeraldOwnQuestions *self)
{
  const char *const *questions =
      herald_result_get_questions (herald_session_get_result (self->session));
  g_auto (GStrv) shown = list_questions (self);
  GtkWidget *line;

  if (self->is_writing || g_strv_equal ((const char *const *)shown, questions))
    return;
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  for (guint i = 0; questions[i] != NULL; i++)
    add_line (self, questions[i]);
}

static void
herald_own_questions_dispose (GObject *object)
{
  HeraldOwnQuestions *self = HERALD_OWN_QUESTIONS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_own_questions_parent_class)->dispose (object);
}

static void
herald_own_questions_class_init (HeraldOwnQuestionsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_own_questions_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_own_questions_init (HeraldOwnQuestions *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->add = gtk_button_new_with_mnemonic (_ ("Add a _Question"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->add))), TRUE);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);
  gtk_widget_set_parent (GTK_WIDGET (self->lines), GTK_WIDGET (self));
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
}

/**
 * herald_own_questions_set_session:
 * @self: a list, without a session yet
 * @session: whose open result the questions belong to
 */
void
herald_own_questions_set_session (HeraldOwnQuestions *self, HeraldSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "record-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
