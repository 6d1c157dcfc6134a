/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a set for a class out of a list of seeds: everybody gets the same fields, and no picture
 * has to be handed out. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/choice-list.h"
#include "common/labels.h"
#include "open-file.h"
#include "practice/class-file.h"
#include "practice/class-maker.h"
#include "practice/practice-file.h"
#include "rules/shelf.h"

#define LIST_HEIGHT 120

struct _HeraldClassMaker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *title;
  GtkDropDown *kind;
  GtkDropDown *mode;
  GtkLabel *hint;
  GtkTextBuffer *list;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (HeraldClassMaker, herald_class_maker, GTK_TYPE_WIDGET)

static void
show_problem (HeraldClassMaker *self, const GError *error)
{
  herald_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
on_place (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  HeraldClassMaker *self = HERALD_CLASS_MAKER (data);
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file != NULL)
    {
      bytes = herald_class_maker_write (self, &error);
      if (bytes != NULL)
        herald_practice_file_save (file, bytes, &error);
      show_problem (self, error);
    }
  g_object_unref (self);
}

/* What is wrong is told before anybody chooses a place for it. */
static void
on_save (HeraldClassMaker *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = herald_class_maker_write (self, &error);

  show_problem (self, error);
  if (bytes != NULL)
    herald_practice_file_ask_set (GTK_WIDGET (self),
                                  _ ("class-set.json"),
                                  on_place,
                                  g_object_ref (self));
}

static void
herald_class_maker_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_CLASS_MAKER (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_class_maker_parent_class)->dispose (object);
}

static void
herald_class_maker_class_init (HeraldClassMakerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_class_maker_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_named (HeraldClassMaker *self, const char *name, GtkWidget *child, GtkWidget *target)
{
  GtkWidget *label = herald_label_new ("", "herald-strong");

  gtk_label_set_text_with_mnemonic (GTK_LABEL (label), name);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), target);
  /* Nearer to its own field than to the one before. */
  gtk_widget_set_margin_top (label, 12);
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
add_choice (HeraldClassMaker *self, const char *name, GtkDropDown *choice)
{
  GtkWidget *list = herald_choice_list_new_over (choice);

  gtk_widget_set_halign (list, GTK_ALIGN_START);
  add_named (self, name, list, GTK_WIDGET (choice));
}

static void
add_title (HeraldClassMaker *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->title = GTK_EDITABLE (entry);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 80);
  gtk_editable_set_width_chars (self->title, 8);
  add_named (self, _ ("T_itle"), entry, entry);
}

static HeraldCaseKind
get_kind (HeraldClassMaker *self)
{
  return gtk_drop_down_get_selected (self->kind) == 0 ? HERALD_CASE_KIND_IHC : HERALD_CASE_KIND_ISH;
}

static void
show_hint (HeraldClassMaker *self)
{
  herald_label_set_text (
      self->hint,
      get_kind (self) == HERALD_CASE_KIND_IHC
          ? _ ("One case a line: a number, or what it is about and a number, such as “2+/3+ 17”. "
               "The same line is the same field on every computer.")
          : _ ("One case a line: a number, or what it is about and a number, such as “ratio-2 17” "
               "or “copies-4 18”. The same line is the same field on every computer."));
}

static void
add_kind (HeraldClassMaker *self)
{
  const char *names[] = { herald_case_kind_get_title (HERALD_CASE_KIND_IHC),
                          herald_case_kind_get_title (HERALD_CASE_KIND_ISH),
                          NULL };
  GtkWidget *kind = gtk_drop_down_new_from_strings (names);

  self->kind = GTK_DROP_DOWN (kind);
  herald_access_name_drop_down (self->kind, NULL);
  g_signal_connect_swapped (kind, "notify::selected", G_CALLBACK (show_hint), self);
  add_choice (self, _ ("_Fields of"), self->kind);
}

static void
add_mode (HeraldClassMaker *self)
{
  GtkWidget *mode;
  const char *names[HERALD_N_PRACTICE_MODES + 1] = { NULL };

  for (guint i = 0; i < HERALD_N_PRACTICE_MODES; i++)
    names[i] = herald_practice_mode_get_title (i);
  mode = gtk_drop_down_new_from_strings (names);
  self->mode = GTK_DROP_DOWN (mode);
  herald_access_name_drop_down (self->mode, NULL);
  gtk_drop_down_set_selected (self->mode, HERALD_PRACTICE_TEST);
  add_choice (self, _ ("_How it is taken"), self->mode);
}

static void
add_list (HeraldClassMaker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->list = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "herald-report-text");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "herald-report-frame");
  herald_access_set_name (scroller, _ ("Seeds, one a line"));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  add_named (self, _ ("_List of seeds"), scroller, view);
  self->hint = GTK_LABEL (herald_label_new ("", "herald-small"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->hint));
}

static void
herald_class_maker_init (HeraldClassMaker *self)
{
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("_Save Set…"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->problem = GTK_LABEL (herald_label_new ("", "herald-error"));
  g_object_set (
      self->problem, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (self->box), herald_heading_new (_ ("Make a set"), "herald-title-2", 2));
  add_title (self);
  add_kind (self);
  add_mode (self);
  add_list (self);
  show_hint (self);
  gtk_widget_set_halign (save, GTK_ALIGN_START);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (self->box), save);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_class_maker_new:
 *
 * Returns: (transfer floating): a form, empty
 */
GtkWidget *
herald_class_maker_new (void)
{
  return g_object_new (HERALD_TYPE_CLASS_MAKER, NULL);
}

/**
 * herald_class_maker_set_text:
 * @self: a form
 * @title: what the set is called
 * @list: one case a line
 */
void
herald_class_maker_set_text (HeraldClassMaker *self, const char *title, const char *list)
{
  gtk_editable_set_text (self->title, title);
  gtk_text_buffer_set_text (self->list, list, -1);
}

/**
 * herald_class_maker_set_kind:
 * @self: a form
 * @kind: %HERALD_CASE_KIND_IHC or %HERALD_CASE_KIND_ISH
 */
void
herald_class_maker_set_kind (HeraldClassMaker *self, HeraldCaseKind kind)
{
  gtk_drop_down_set_selected (self->kind, kind == HERALD_CASE_KIND_ISH);
}

/**
 * herald_class_maker_write:
 * @self: a form
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the set as a file has it
 */
GBytes *
herald_class_maker_write (HeraldClassMaker *self, GError **error)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  const char *title = gtk_editable_get_text (self->title);
  HeraldClassFile file = { .title = *title != '\0' ? title : _ ("Class set"),
                           .about = _ ("Made by an instructor."),
                           .mode = gtk_drop_down_get_selected (self->mode),
                           .edition = HERALD_SHELF_DEFAULT_EDITION };

  gtk_text_buffer_get_bounds (self->list, &start, &end);
  text = gtk_text_buffer_get_text (self->list, &start, &end, FALSE);
  cases = herald_class_file_read_list (text, get_kind (self), file.edition, error);
  return cases != NULL ? herald_class_file_write (&file, cases) : NULL;
}

/**
 * herald_class_maker_get_problem:
 * @self: a form
 *
 * Returns: what is wrong with it, "" for nothing
 */
const char *
herald_class_maker_get_problem (HeraldClassMaker *self)
{
  return gtk_label_get_text (self->problem);
}
