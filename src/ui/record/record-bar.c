/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which result of which record is shown, and how it stands to its file: one calm line, which is not
 * there for who only looks once. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "content/plain-text.h"
#include "record/record-bar.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/kept-menus.h"
#include "common/mnemonic.h"
#include "common/row-layout.h"
#include "record/record-words.h"
#include "spare-room.h"

#define SPACING 9
/* Each line of a menu is made whether it is looked at or not, so a menu of everything in a very
 * long record would hold the window up. */
#define MOST_LINES 50u

struct _HeraldRecordBar
{
  GtkWidget parent_instance;

  HeraldDocument *document;
  GtkLabel *label;       /* where there is room */
  GtkLabel *short_label; /* where there is not */
  GtkLabel *state;
  GMenu *results;
};

G_DEFINE_FINAL_TYPE (HeraldRecordBar, herald_record_bar, GTK_TYPE_WIDGET)

static gboolean
is_wanted (HeraldDocument *document)
{
  return herald_document_get_file (document) != NULL || herald_document_is_begun (document);
}

/* The open result is among them, in the middle where it can be. */
static guint
find_first_line (guint index, guint n_results)
{
  guint last_first = n_results > MOST_LINES ? n_results - MOST_LINES : 0;

  return MIN (index > MOST_LINES / 2 ? index - MOST_LINES / 2 : 0, last_first);
}

static void
fill_results (HeraldRecordBar *self)
{
  g_autoptr (HeraldRecord) record =
      herald_session_dup_record (herald_document_get_session (self->document));
  guint n_results = herald_record_get_n_results (record);
  guint index = herald_session_get_index (herald_document_get_session (self->document));
  guint first = find_first_line (index, n_results);

  g_menu_remove_all (self->results);
  for (guint i = first; i < MIN (n_results, first + MOST_LINES); i++)
    {
      g_autofree char *name =
          herald_record_words_result (herald_record_get_result (record, i), i, n_results);
      g_autofree char *plain = herald_plain_text_new (name, HERALD_PLAIN_TEXT_SHOWN);
      g_autofree char *label = herald_mnemonic_dup_escaped (plain);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-result", "u", i);
      g_menu_append_item (self->results, item);
    }
}

static void
show_state (HeraldRecordBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted (self->document));
  herald_label_set_text (self->state, herald_record_words_state (self->document));
}

/* GTK hands the name of a menu button on to what takes the focus in it. */
static void
name_button (GtkLabel *label, const char *text)
{
  GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_MENU_BUTTON);

  herald_access_set_name (button, text);
}

static void
show_result (HeraldRecordBar *self)
{
  HeraldSession *session = herald_document_get_session (self->document);
  g_autofree char *text = herald_record_words_result (herald_session_get_result (session),
                                                      herald_session_get_index (session),
                                                      herald_session_get_n_results (session));

  herald_label_set_text (self->label, text);
  herald_label_set_text (self->short_label, text);
  name_button (self->label, text);
  name_button (self->short_label, text);
  fill_results (self);
  show_state (self);
}

static void
herald_record_bar_dispose (GObject *object)
{
  HeraldRecordBar *self = HERALD_RECORD_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->results, herald_kept_menus_give_section);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (herald_record_bar_parent_class)->dispose (object);
}

static void
herald_record_bar_class_init (HeraldRecordBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_record_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, HERALD_TYPE_ROW_LAYOUT);
  herald_access_keep_order (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GMenuModel *
make_more (void)
{
  GMenu *more = g_menu_new ();

  g_menu_append (more, _ ("_About This Sample"), "win.about-sample");
  g_menu_append (more, _ ("Add Another _Result"), "win.add-result");
  g_menu_append (more, _ ("_Delete This Result"), "win.delete-result");
  return G_MENU_MODEL (more);
}

static GMenuModel *
make_menu (HeraldRecordBar *self)
{
  GMenu *menu = g_menu_new ();

  self->results = herald_kept_menus_take_section ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->results));
  g_menu_append_section (menu, NULL, herald_kept_menus_get (make_more));
  return G_MENU_MODEL (menu);
}

static GtkLabel *
add_button (GtkWidget *parent, GMenuModel *menu, gboolean wraps)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  if (wraps)
    herald_label_wrap (label);
  gtk_label_set_xalign (label, 0.0);
  gtk_menu_button_set_child (button, GTK_WIDGET (label));
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (label)), GTK_ALIGN_START);
  gtk_menu_button_set_always_show_arrow (button, TRUE);
  gtk_menu_button_set_has_frame (button, FALSE);
  gtk_menu_button_set_menu_model (button, menu);
  gtk_widget_set_parent (GTK_WIDGET (button), parent);
  return label;
}

/* Where there is no room for the button, its line of the menu is enough. */
static GtkWidget *
make_choice (HeraldRecordBar *self)
{
  g_autoptr (GMenuModel) menu = make_menu (self);
  GtkWidget *room = g_object_new (HERALD_TYPE_SPARE_ROOM, "hexpand", TRUE, NULL);
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *about = gtk_button_new_with_mnemonic (_ ("_About This Sample"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (about), "win.about-sample");
  gtk_button_set_has_frame (GTK_BUTTON (about), FALSE);
  gtk_widget_set_parent (both, room);
  self->label = add_button (both, menu, FALSE);
  gtk_box_append (GTK_BOX (both), about);
  self->short_label = add_button (room, menu, TRUE);
  return room;
}

static void
herald_record_bar_init (HeraldRecordBar *self)
{
  self->state = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  herald_label_wrap (self->state);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "herald-small");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "herald-soft");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-record-bar");
  gtk_widget_set_parent (make_choice (self), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->state), GTK_WIDGET (self));
}

/**
 * herald_record_bar_new:
 * @document: what it is about
 *
 * Returns: (transfer floating): a line that shows itself when there is a record
 */
GtkWidget *
herald_record_bar_new (HeraldDocument *document)
{
  HeraldRecordBar *self = g_object_new (HERALD_TYPE_RECORD_BAR, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (herald_document_get_session (document),
                           "record-changed",
                           G_CALLBACK (show_result),
                           self,
                           G_CONNECT_SWAPPED);
  show_result (self);
  return GTK_WIDGET (self);
}

/**
 * herald_record_bar_get_text:
 * @self: a line
 *
 * Returns: (transfer none): which result it says is shown
 */
const char *
herald_record_bar_get_text (HeraldRecordBar *self)
{
  return gtk_label_get_text (self->label);
}

/**
 * herald_record_bar_get_state_text:
 * @self: a line
 *
 * Returns: (transfer none): how it says the record stands to its file
 */
const char *
herald_record_bar_get_state_text (HeraldRecordBar *self)
{
  return gtk_label_get_text (self->state);
}
