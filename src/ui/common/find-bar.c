/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for words on the page that is open: a field, how many there are, and the way from one to
 * the next. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/row-layout.h"
#include "questions/find-bar.h"
#include "questions/highlight.h"

struct _HeraldFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GPtrArray *labels; /* (element-type GtkLabel) what is looked through, in reading order */
  GPtrArray *ranges; /* (element-type GArray) for each label, where it was found */
  int current;       /* over all labels; -1 for none */
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldFindBar, herald_find_bar, GTK_TYPE_WIDGET)

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
    text = g_strdup_printf (_ ("%d of %u"), self->current + 1, n_found);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous, n_found > 0);
  gtk_widget_set_sensitive (self->next, n_found > 0);
}

/* Marks what was found, and tells the page where the current place is. */
static void
show (HeraldFindBar *self)
{
  int before = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      GArray *ranges = self->ranges->pdata[i];
      int own = self->current - before;
      gboolean is_here = self->current >= 0 && own >= 0 && own < (int)ranges->len;

      herald_highlight_set (self->labels->pdata[i], ranges, is_here ? own : -1);
      if (is_here)
        g_signal_emit (self,
                       signals[FOUND],
                       0,
                       self->labels->pdata[i],
                       (guint)g_array_index (ranges, HeraldSearchRange, own).start);
      before += ranges->len;
    }
  say_count (self);
}

static void
look (HeraldFindBar *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_ptr_array_set_size (self->ranges, 0);
  for (guint i = 0; i < self->labels->len; i++)
    g_ptr_array_add (self->ranges,
                     herald_text_find (gtk_label_get_text (self->labels->pdata[i]), needle));
  self->current = herald_find_bar_get_n_found (self) > 0 ? 0 : -1;
  show (self);
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
on_mode (HeraldFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static GtkWidget *
make_button (HeraldFindBar *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
herald_find_bar_dispose (GObject *object)
{
  HeraldFindBar *self = HERALD_FIND_BAR (object);

  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->bar)));
  G_OBJECT_CLASS (herald_find_bar_parent_class)->dispose (object);
}

static void
herald_find_bar_finalize (GObject *object)
{
  HeraldFindBar *self = HERALD_FIND_BAR (object);

  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->ranges);
  G_OBJECT_CLASS (herald_find_bar_parent_class)->finalize (object);
}

static void
herald_find_bar_class_init (HeraldFindBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_find_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_find_bar_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_SEARCH);
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
  self->count = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->previous =
      make_button (self, "go-up-symbolic", _ ("Previous Place"), G_CALLBACK (on_previous));
  self->next = make_button (self, "go-down-symbolic", _ ("Next Place"), G_CALLBACK (on_next));
  g_object_set (self->entry, "placeholder-text", _ ("Find on this page"), "width-chars", 8, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find on this page"),
                                  -1);
  gtk_widget_set_layout_manager (box, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
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
  self->labels = g_ptr_array_new_with_free_func (g_object_unref);
  self->ranges = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->current = -1;
  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  fill (self);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_search_bar_set_show_close_button (self->bar, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->bar), GTK_WIDGET (self));
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
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * herald_find_bar_close:
 * @self: a bar
 *
 * Closes it and takes all marks away.
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
  g_ptr_array_set_size (self->ranges, 0);
  g_ptr_array_set_size (self->labels, 0);
  for (guint i = 0; i < labels->len; i++)
    g_ptr_array_add (self->labels, g_object_ref (labels->pdata[i]));
  look (self);
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
  guint n_found = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    n_found += ((GArray *)self->ranges->pdata[i])->len;
  return n_found;
}

/**
 * herald_find_bar_step:
 * @self: a bar
 * @steps: forwards, or backwards where negative; the last place is followed by the first
 */
void
herald_find_bar_step (HeraldFindBar *self, int steps)
{
  int n_found = herald_find_bar_get_n_found (self);

  if (n_found == 0)
    return;
  self->current = ((self->current + steps) % n_found + n_found) % n_found;
  show (self);
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
  return self->current;
}
