/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of the counting sheet: a number to be typed, or a reason to be chosen. Enter and the
 * arrows go down and up; what is no number stays where it is, and is told. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/count-cell.h"

#include "common/access.h"

#define CHARS 4

struct _HeraldCountCell
{
  GtkWidget parent_instance;

  GtkEntry *entry;     /* (nullable) */
  GtkDropDown *reason; /* (nullable) */
  HeraldCountSheet *sheet;
  HeraldCountLine *line; /* (nullable) */
  gulong handler;
  HeraldCountField field;
  guint observer;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (HeraldCountCell, herald_count_cell, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STEPPED,
  SIGNAL_CROSSED,
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_wrong (HeraldCountCell *self, const char *why)
{
  gboolean is_wrong = *why != '\0';

  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  why,
                                  -1);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, why);
}

static gboolean
is_wrong (HeraldCountCell *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_line (HeraldCountCell *self)
{
  g_autofree char *text = NULL;

  self->is_showing = TRUE;
  if (self->reason != NULL)
    gtk_drop_down_set_selected (self->reason,
                                herald_count_line_get (self->line, self->observer)->exclusion);
  else
    {
      text = herald_count_field_dup_text (self->field, self->line, self->observer);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      if (is_wrong (self))
        set_wrong (self, "");
    }
  self->is_showing = FALSE;
}

/**
 * herald_count_cell_commit:
 * @self: a cell with a line
 *
 * Writes what was typed into the sheet, where it is a number. Lines of the sheet can come and go by
 * that, and cells with them: who holds none of @self may not look at it behind this.
 */
void
herald_count_cell_commit (HeraldCountCell *self)
{
  g_autoptr (HeraldCountCell) held G_GNUC_UNUSED = g_object_ref (self);
  const char *text = herald_count_cell_get_text (self);
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  if (self->entry == NULL || self->line == NULL || self->is_showing)
    return;
  shown = herald_count_field_dup_text (self->field, self->line, self->observer);
  if (g_str_equal (text, shown) && !is_wrong (self))
    return;
  if (herald_count_field_set_text (self->field, self->sheet, self->line, self->observer, text))
    {
      if (self->line != NULL)
        show_line (self);
      return;
    }
  name = herald_count_field_dup_name (self->field,
                                      herald_count_line_get_number (self->line),
                                      self->observer);
  why = g_strdup_printf (_ ("%s: “%s” is not a whole number from 0 to %u. It is not counted."),
                         name,
                         text,
                         HERALD_COUNT_MOST_SIGNALS);
  set_wrong (self, why);
}

static void
step (HeraldCountCell *self, int by)
{
  g_autoptr (HeraldCountCell) held G_GNUC_UNUSED = g_object_ref (self);

  herald_count_cell_commit (self);
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0, by);
}

static void
on_activate (HeraldCountCell *self)
{
  step (self, 1);
}

/* GTK 4.8 finds no way back from cell to cell. */
static gboolean
cross (HeraldCountCell *self, int by)
{
  g_autoptr (HeraldCountCell) held G_GNUC_UNUSED = g_object_ref (self);
  gboolean is_crossed = FALSE;

  herald_count_cell_commit (self);
  g_signal_emit (self, signals[SIGNAL_CROSSED], 0, by, &is_crossed);
  return is_crossed;
}

static gboolean
on_tab (HeraldCountCell *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_ISO_Left_Tab || (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0))
    return cross (self, -1);
  return key == GDK_KEY_Tab && cross (self, 1);
}

static gboolean
on_key (HeraldCountCell *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step (self, -1);
  else if (key == GDK_KEY_Escape && self->line != NULL)
    show_line (self);
  else
    return FALSE;
  return TRUE;
}

static void
on_reason (HeraldCountCell *self)
{
  if (self->line != NULL && !self->is_showing)
    herald_count_field_set_exclusion (self->sheet,
                                      self->line,
                                      self->observer,
                                      gtk_drop_down_get_selected (self->reason));
}

static gboolean
herald_count_cell_grab_focus (GtkWidget *widget)
{
  HeraldCountCell *self = HERALD_COUNT_CELL (widget);

  return gtk_widget_grab_focus (self->entry != NULL ? GTK_WIDGET (self->entry)
                                                    : GTK_WIDGET (self->reason));
}

static void
herald_count_cell_dispose (GObject *object)
{
  HeraldCountCell *self = HERALD_COUNT_CELL (object);
  GtkWidget *child;

  herald_count_cell_set_line (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sheet);
  G_OBJECT_CLASS (herald_count_cell_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, GType type)
{
  return g_signal_new (
      name, HERALD_TYPE_COUNT_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, type);
}

static void
herald_count_cell_class_init (HeraldCountCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_count_cell_dispose;
  widget_class->grab_focus = herald_count_cell_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_STEPPED] = add_signal ("stepped", G_TYPE_INT);
  signals[SIGNAL_CROSSED] = g_signal_new ("crossed",
                                          HERALD_TYPE_COUNT_CELL,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          g_signal_accumulator_true_handled,
                                          NULL,
                                          NULL,
                                          G_TYPE_BOOLEAN,
                                          1,
                                          G_TYPE_INT);
  signals[SIGNAL_TOLD] = add_signal ("told", G_TYPE_STRING);
}

static void
herald_count_cell_init (HeraldCountCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_tab), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_entry (HeraldCountCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), CHARS);
  /* Digits begin at the left in every language, and the caret is where they are. */
  gtk_widget_set_direction (GTK_WIDGET (self->entry), GTK_TEXT_DIR_LTR);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1.0F);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_DIGITS);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (herald_count_cell_commit), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
}

static void
add_reason (HeraldCountCell *self)
{
  const char *names[HERALD_ISH_N_EXCLUSIONS + 1] = { NULL };

  for (guint i = 0; i < HERALD_ISH_N_EXCLUSIONS; i++)
    names[i] = herald_ish_exclusion_get_name (i);
  names[HERALD_ISH_COUNTED] = "–";
  self->reason = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  g_signal_connect_swapped (self->reason, "notify::selected", G_CALLBACK (on_reason), self);
  herald_access_name_drop_down (self->reason, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->reason), GTK_WIDGET (self));
}

/**
 * herald_count_cell_new:
 * @sheet: where it is written
 * @field: what is written
 * @observer: by whom, 1 or 2
 *
 * Returns: (transfer floating): a cell without a line
 */
GtkWidget *
herald_count_cell_new (HeraldCountSheet *sheet, HeraldCountField field, guint observer)
{
  HeraldCountCell *self = g_object_new (HERALD_TYPE_COUNT_CELL, NULL);

  self->sheet = g_object_ref (sheet);
  self->field = field;
  self->observer = observer;
  if (field == HERALD_COUNT_EXCLUSION)
    add_reason (self);
  else
    add_entry (self);
  return GTK_WIDGET (self);
}

/**
 * herald_count_cell_set_line:
 * @self: a cell
 * @line: (nullable): where it stands from now on
 */
void
herald_count_cell_set_line (HeraldCountCell *self, HeraldCountLine *line)
{
  g_autofree char *name = NULL;

  if (self->line != NULL)
    g_clear_signal_handler (&self->handler, self->line);
  g_set_object (&self->line, line);
  if (line == NULL)
    return;
  self->handler = g_signal_connect_swapped (line, "changed", G_CALLBACK (show_line), self);
  name = herald_count_field_dup_name (self->field,
                                      herald_count_line_get_number (line),
                                      self->observer);
  gtk_accessible_update_property (self->entry != NULL ? GTK_ACCESSIBLE (self->entry)
                                                      : GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  show_line (self);
}

/**
 * herald_count_cell_get_line:
 * @self: a cell
 *
 * Returns: (nullable) (transfer none): where it stands
 */
HeraldCountLine *
herald_count_cell_get_line (HeraldCountCell *self)
{
  return self->line;
}

/**
 * herald_count_cell_enter:
 * @self: a cell with a number
 * @text: what is typed there
 *
 * Types and presses Enter.
 */
void
herald_count_cell_enter (HeraldCountCell *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_activate (self);
}

/**
 * herald_count_cell_get_text:
 * @self: a cell
 *
 * Returns: what it shows, or is typed in it
 */
const char *
herald_count_cell_get_text (HeraldCountCell *self)
{
  return self->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";
}
