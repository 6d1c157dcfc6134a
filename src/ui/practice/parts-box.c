/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many of 100 cells have which edge: a row for each, the rest worked out, and all of it as a
 * bar. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "content/plain-number.h"
#include "practice/parts-bar.h"
#include "practice/parts-box.h"
#include "common/wrap-button.h"

#define WHOLE 100
#define PAGE 10
/* In characters. */
#define LONGEST_WORD 10

struct _HeraldPartsBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *rows;
  GtkWidget *sides_row;
  GtkWidget *sides_button;
  GtkSpinButton *spins[HERALD_EDGE_PART_NONE];
  GtkLabel *rest;
  HeraldPartsBar *bar;
  GtkLabel *sum;
  gboolean was_touched;
};

G_DEFINE_FINAL_TYPE (HeraldPartsBox, herald_parts_box, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_sum (HeraldPartsBox *self)
{
  guint sum = 0;

  for (guint i = 0; i < HERALD_EDGE_PART_NONE; i++)
    sum += herald_parts_box_get (self, i);
  return sum;
}

/* More than 100 of 100 is said, never mended for the person. */
static void
show_sum (HeraldPartsBox *self)
{
  guint sum = get_sum (self);
  guint rest = sum <= WHOLE ? WHOLE - sum : 0;
  guint parts[HERALD_N_EDGE_PARTS];
  g_autofree char *rest_text = g_strdup_printf ("%u", rest);
  g_autofree char *sum_text = NULL;

  for (guint i = 0; i < HERALD_EDGE_PART_NONE; i++)
    parts[i] = herald_parts_box_get (self, i);
  parts[HERALD_EDGE_PART_NONE] = rest;
  herald_parts_bar_set_parts (self->bar, parts);
  herald_label_set_text (self->rest, rest_text);
  if (sum > WHOLE)
    sum_text =
        g_strdup_printf (_ ("Together %u of 100: that is too many. Lower one of them."), sum);
  else
    sum_text = g_strdup (_ ("Your parts make 100 of 100."));
  herald_label_set_text (self->sum, sum_text);
  if (sum > WHOLE)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "herald-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "herald-error");
}

static void
on_value_changed (HeraldPartsBox *self)
{
  self->was_touched = TRUE;
  show_sum (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
is_digits (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

/* What is typed counts at once, not only when the focus leaves; and what is too much for a part
 * does not stand there while something else counts. */
static void
on_typed (GtkSpinButton *spin)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  guint64 number;

  if (*text == '\0' || !is_digits (text))
    return;
  if (!g_ascii_string_to_unsigned (text, 10, 0, WHOLE, &number, NULL) ||
      (int)number != gtk_spin_button_get_value_as_int (spin))
    gtk_spin_button_update (spin);
}

/* Keyboards of other scripts have digits of their own. A button that is numeric would take none of
 * them, and newer GTK has it refuse them before anybody else is asked. */
static void
on_insert (GtkEditable *editable, const char *text, int length, int *position)
{
  g_autofree char *typed = g_strndup (text, length < 0 ? strlen (text) : (gsize)length);
  g_autofree char *plain = herald_plain_number_new (typed);

  if (is_digits (typed))
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  if (is_digits (plain))
    gtk_editable_insert_text (editable, plain, -1, position);
}

static void
herald_parts_box_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_PARTS_BOX (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_parts_box_parent_class)->dispose (object);
}

static gboolean
herald_parts_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HERALD_PARTS_BOX (widget)->spins[0]));
}

static void
herald_parts_box_class_init (HeraldPartsBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_parts_box_dispose;
  widget_class->grab_focus = herald_parts_box_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_PARTS_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static const char *
name_of (HeraldEdgePart part)
{
  static const char *const names[HERALD_N_EDGE_PARTS] = {
    N_ ("_Strong"),         N_ ("_Weak to moderate"), N_ ("_Faint"),
    N_ ("Sides and _base"), N_ ("No stain"),
  };

  return _ (names[part]);
}

static const char *
detail_of (HeraldEdgePart part)
{
  static const char *const details[HERALD_N_EDGE_PARTS] = {
    N_ ("whole edge"),  N_ ("whole edge"),
    N_ ("broken edge"), N_ ("moderate to strong, one side open"),
    N_ ("the rest"),
  };

  return _ (details[part]);
}

static GtkWidget *
make_names (HeraldEdgePart part, GtkWidget *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = herald_label_new ("", "herald-strong");
  GtkWidget *detail = herald_label_new (detail_of (part), "herald-small");

  gtk_label_set_text_with_mnemonic (GTK_LABEL (name), name_of (part));
  gtk_label_set_mnemonic_widget (GTK_LABEL (name), target);
  herald_label_keep_words (name, LONGEST_WORD);
  herald_label_keep_words (detail, LONGEST_WORD);
  gtk_widget_add_css_class (detail, "herald-soft");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

static GtkWidget *
add_row (HeraldPartsBox *self, HeraldEdgePart part, GtkWidget *end)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, NULL);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_set_layout_manager (row, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
  gtk_widget_add_css_class (row, "herald-row");
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (start), herald_edge_icon_new (part));
  gtk_box_append (GTK_BOX (start), make_names (part, end));
  gtk_box_append (GTK_BOX (row), start);
  gtk_box_append (GTK_BOX (row), end);
  gtk_box_append (self->rows, row);
  return row;
}

static GtkWidget *
add_spin (HeraldPartsBox *self, HeraldEdgePart part)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0.0, WHOLE, 1.0);
  GtkWidget *row;
  g_autofree char *label =
      g_strdup_printf ("%s, %s", herald_parts_box_get_part_name (part), detail_of (part));

  self->spins[part] = GTK_SPIN_BUTTON (spin);
  /* on_insert() sees to it. */
  gtk_spin_button_set_numeric (self->spins[part], FALSE);
  gtk_spin_button_set_increments (self->spins[part], 1.0, PAGE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 3);
  /* Digits are not mirrored, also while nobody writes. */
  gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (spin))),
                            GTK_TEXT_DIR_LTR);
  gtk_editable_set_alignment (GTK_EDITABLE (spin), 1.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (on_value_changed), self);
  g_signal_connect (spin, "changed", G_CALLBACK (on_typed), NULL);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (spin)),
                    "insert-text",
                    G_CALLBACK (on_insert),
                    NULL);
  row = add_row (self, part, spin);
  /* The mnemonic of its name has made that its name too. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  return row;
}

static void
add_rest (HeraldPartsBox *self)
{
  self->rest = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "herald-strong");
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "herald-parts-rest");
  add_row (self, HERALD_EDGE_PART_NONE, GTK_WIDGET (self->rest));
}

static GtkWidget *
make_sides_button (HeraldPartsBox *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add Edges at Sides and _Base"));

  herald_button_wrap (GTK_BUTTON (button));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "herald-link");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (herald_parts_box_show_sides), self);
  return button;
}

static void
herald_parts_box_init (HeraldPartsBox *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->bar = HERALD_PARTS_BAR (herald_parts_bar_new ());
  self->sum = GTK_LABEL (herald_label_new ("", "herald-small"));
  self->sides_button = make_sides_button (self);
  g_object_set (self->sum, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "herald-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "herald-parts");
  for (guint i = 0; i < HERALD_EDGE_PART_BASOLATERAL; i++)
    add_spin (self, i);
  self->sides_row = add_spin (self, HERALD_EDGE_PART_BASOLATERAL);
  gtk_widget_set_visible (self->sides_row, FALSE);
  add_rest (self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (self->box), self->sides_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  show_sum (self);
}

/**
 * herald_parts_box_new:
 *
 * Returns: (transfer floating): rows at 0
 */
GtkWidget *
herald_parts_box_new (void)
{
  return g_object_new (HERALD_TYPE_PARTS_BOX, NULL);
}

/**
 * herald_parts_box_is_whole:
 * @self: the rows
 *
 * Returns: whether they are not more than 100
 */
gboolean
herald_parts_box_is_whole (HeraldPartsBox *self)
{
  return get_sum (self) <= WHOLE;
}

/**
 * herald_parts_box_was_touched:
 * @self: the rows
 *
 * Returns: whether a person entered anything
 */
gboolean
herald_parts_box_was_touched (HeraldPartsBox *self)
{
  return self->was_touched;
}

/**
 * herald_parts_box_get:
 * @self: the rows
 * @part: an edge, not the rest
 *
 * Returns: how many cells of 100 have it
 */
guint
herald_parts_box_get (HeraldPartsBox *self, HeraldEdgePart part)
{
  g_return_val_if_fail (part < HERALD_EDGE_PART_NONE, 0);

  return (guint)gtk_spin_button_get_value_as_int (self->spins[part]);
}

/**
 * herald_parts_box_set:
 * @self: the rows
 * @part: an edge, not the rest
 * @percent: how many cells of 100 have it
 */
void
herald_parts_box_set (HeraldPartsBox *self, HeraldEdgePart part, guint percent)
{
  g_return_if_fail (part < HERALD_EDGE_PART_NONE);

  gtk_spin_button_set_value (self->spins[part], percent);
}

/**
 * herald_parts_box_asks_for_sides:
 * @self: the rows
 *
 * Returns: whether there is a row for edges at sides and base
 */
gboolean
herald_parts_box_asks_for_sides (HeraldPartsBox *self)
{
  return gtk_widget_get_visible (self->sides_row);
}

/**
 * herald_parts_box_show_sides:
 * @self: the rows
 *
 * Adds a row for edges at sides and base. It is rare, and a row that is always there would be one
 * more to think about.
 */
void
herald_parts_box_show_sides (HeraldPartsBox *self)
{
  gtk_widget_set_visible (self->sides_row, TRUE);
  gtk_widget_set_visible (self->sides_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->spins[HERALD_EDGE_PART_BASOLATERAL]));
}

/**
 * herald_parts_box_get_part_name:
 * @part: an edge
 *
 * Returns: its name, translated
 */
const char *
herald_parts_box_get_part_name (HeraldEdgePart part)
{
  static const char *const names[HERALD_N_EDGE_PARTS] = {
    N_ ("Strong"), N_ ("Weak to moderate"), N_ ("Faint"), N_ ("Sides and base"), N_ ("No stain"),
  };

  return _ (names[part]);
}
