/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for words on the page that is open: a field, how many there are, and the way from one to
 * the next. */
#include "config.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/find-bar.h"
#include "common/labels.h"
#include "common/row-layout.h"

#define LEAST_CHARS 8

struct _HeraldFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  HeraldPageFind *find;
  GtkWidget *before; /* (nullable) (weak) what had the focus before it was opened */
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldFindBar, herald_find_bar, GTK_TYPE_WIDGET)

/* Heard where GTK can say it; elsewhere it stands with the field. */
static void
tell (HeraldFindBar *self, const char *text)
{
  gboolean is_news = *text != '\0' && g_strcmp0 (gtk_label_get_text (self->count), text) != 0;

  herald_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text,
                                  -1);
  if (is_news && gtk_widget_get_mapped (GTK_WIDGET (self->entry)))
    herald_announce (GTK_WIDGET (self->entry), text);
}

static void
say_count (HeraldFindBar *self)
{
  guint n_found = herald_find_bar_get_n_found (self);
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    text = g_strdup ("");
  else if (n_found == 0)
    text = g_strdup (_ ("Not on this page"));
  else
    /* Translators: which of how many places, as in “2 of 7” */
    text = g_strdup_printf (_ ("%d of %u"), herald_find_bar_get_current (self) + 1, n_found);
  tell (self, text);
  gtk_widget_set_sensitive (self->previous, n_found > 0);
  gtk_widget_set_sensitive (self->next, n_found > 0);
}

static void
look (HeraldFindBar *self)
{
  herald_page_find_set_needle (self->find, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_found (HeraldFindBar *self, GtkLabel *label, guint start)
{
  g_signal_emit (self, signals[FOUND], 0, label, start);
}

static void
on_next (HeraldFindBar *self)
{
  herald_find_bar_step (self, 1);
}

static void
on_previous (HeraldFindBar *self)
{
  herald_find_bar_step (self, -1);
}

static void
set_before (HeraldFindBar *self, GtkWidget *widget)
{
  g_set_weak_pointer (&self->before, widget);
}

/* The focus goes back to where it came from; by now it may have left what is hidden. */
static void
give_focus_back (HeraldFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *page = herald_page_find_get_page (self->find);
  GtkWidget *before = self->before;
  GtkWidget *focus;

  set_before (self, NULL);
  if (before != NULL && gtk_widget_get_mapped (before) && gtk_widget_grab_focus (before))
    return;
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (page != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
on_mode (HeraldFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    return;
  give_focus_back (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
on_close_key (GtkWidget *widget, GVariant *parameter G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  herald_find_bar_close (HERALD_FIND_BAR (widget));
  return TRUE;
}

static gboolean
on_step_key (GtkWidget *widget, GVariant *steps, gpointer data G_GNUC_UNUSED)
{
  herald_find_bar_step (HERALD_FIND_BAR (widget), g_variant_get_int32 (steps));
  return TRUE;
}

/* Wherever the focus is in the bar. */
static void
add_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    int steps;
  } keys[] = {
    { GDK_KEY_Return, GDK_SHIFT_MASK, -1 },
    { GDK_KEY_KP_Enter, GDK_SHIFT_MASK, -1 },
    { GDK_KEY_g, GDK_CONTROL_MASK, 1 },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, -1 },
  };

  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, on_close_key, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (
        class, keys[i].key, keys[i].modifiers, on_step_key, "i", keys[i].steps);
}

static GtkWidget *
make_button (HeraldFindBar *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  herald_widget_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
herald_find_bar_dispose (GObject *object)
{
  HeraldFindBar *self = HERALD_FIND_BAR (object);

  set_before (self, NULL);
  g_clear_object (&self->find);
  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->bar)));
  G_OBJECT_CLASS (herald_find_bar_parent_class)->dispose (object);
}

static void
herald_find_bar_class_init (HeraldFindBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_find_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_SEARCH);
  add_keys (GTK_WIDGET_CLASS (class));
  /**
   * HeraldFindBar::found:
   * @self: the bar
   * @label: the label in which the current place is
   * @start: where in its text, in bytes
   */
  signals[FOUND] = g_signal_new ("found",
                                 G_TYPE_FROM_CLASS (class),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 GTK_TYPE_LABEL,
                                 G_TYPE_UINT);
}

static void
fill (HeraldFindBar *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, NULL);
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->count = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_STATUS,
                              "wrap",
                              TRUE,
                              "xalign",
                              0.0,
                              NULL);
  self->previous =
      make_button (self, "go-up-symbolic", _ ("Previous Place"), G_CALLBACK (on_previous));
  self->next = make_button (self, "go-down-symbolic", _ ("Next Place"), G_CALLBACK (on_next));
  g_object_set (self->entry,
                "placeholder-text",
                _ ("Find on this page"),
                "width-chars",
                LEAST_CHARS,
                "max-width-chars",
                (int)g_utf8_strlen (_ ("Find on this page"), -1),
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find on this page"),
                                  -1);
  gtk_widget_set_layout_manager (box,
                                 g_object_new (HERALD_TYPE_ROW_LAYOUT, "keeps-start", TRUE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "herald-small");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), ways);
  gtk_box_append (GTK_BOX (ways), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (ways), self->previous);
  gtk_box_append (GTK_BOX (ways), self->next);
  gtk_search_bar_set_child (self->bar, box);
}

static void
herald_find_bar_init (HeraldFindBar *self)
{
  self->find = herald_page_find_new ();
  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  fill (self);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_search_bar_set_show_close_button (self->bar, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->bar), GTK_WIDGET (self));
  g_signal_connect_swapped (self->find, "changed", G_CALLBACK (say_count), self);
  g_signal_connect_swapped (self->find, "found", G_CALLBACK (on_found), self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (look), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (on_previous), self);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (on_mode), self);
  say_count (self);
}

/**
 * herald_find_bar_new:
 *
 * Returns: (transfer floating): a bar that is not open
 */
GtkWidget *
herald_find_bar_new (void)
{
  return g_object_new (HERALD_TYPE_FIND_BAR, NULL);
}

/**
 * herald_find_bar_open:
 * @self: a bar
 *
 * Opens it, ready to type.
 */
void
herald_find_bar_open (HeraldFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!gtk_search_bar_get_search_mode (self->bar) && root != NULL)
    set_before (self, gtk_root_get_focus (root));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * herald_find_bar_close:
 * @self: a bar
 *
 * Closes it, takes all marks away, and gives the focus back.
 */
void
herald_find_bar_close (HeraldFindBar *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

/**
 * herald_find_bar_set_labels:
 * @self: a bar
 * @labels: (element-type GtkLabel): what to look through, in reading order
 */
void
herald_find_bar_set_labels (HeraldFindBar *self, GPtrArray *labels)
{
  herald_page_find_set_labels (self->find, labels);
}

/**
 * herald_find_bar_set_page:
 * @self: a bar
 * @page: (nullable): what to look through, whatever it shows at the time; outlives the bar
 *
 * In place of herald_find_bar_set_labels(). The bar brings what it finds into sight by itself, and
 * forgets what had the focus on an earlier page.
 */
void
herald_find_bar_set_page (HeraldFindBar *self, GtkWidget *page)
{
  set_before (self, NULL);
  herald_page_find_set_page (self->find, page);
}

/**
 * herald_find_bar_set_text:
 * @self: a bar
 * @text: what to look for
 */
void
herald_find_bar_set_text (HeraldFindBar *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  look (self);
}

/**
 * herald_find_bar_get_n_found:
 * @self: a bar
 *
 * Returns: in how many places it stands
 */
guint
herald_find_bar_get_n_found (HeraldFindBar *self)
{
  return herald_page_find_get_n_found (self->find);
}

/**
 * herald_find_bar_step:
 * @self: a bar
 * @steps: forwards, or backwards where negative; the last place is followed by the first
 */
void
herald_find_bar_step (HeraldFindBar *self, int steps)
{
  herald_page_find_step (self->find, steps);
}

/**
 * herald_find_bar_get_current:
 * @self: a bar
 *
 * Returns: the current place, from 0; -1 where there is none
 */
int
herald_find_bar_get_current (HeraldFindBar *self)
{
  return herald_page_find_get_current (self->find);
}
