/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of a place, and above them the field in which a person types a question: while
 * something stands there, the list holds what was found instead. */
#include "config.h"

#include <glib/gi18n.h>

#include "questions/entry-filler.h"
#include "questions/entry-pane.h"

#define TYPING_DELAY_MS 60

struct _HeraldEntryPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  HeraldEntryList *list;
  HeraldLibrary *library;
  HeraldEntryFiller *filler;
  HeraldQuestionSearch *search; /* (nullable) made with the first letter typed */
  const HeraldPlace *place;     /* (nullable) before the first */
  GPtrArray *for_result;        /* (element-type HeraldArticle) */
  char *shown;                  /* (nullable) the query for which the list was filled */
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldEntryPane, herald_entry_pane, GTK_TYPE_WIDGET)

/**
 * herald_entry_pane_get_query:
 * @self: a pane
 *
 * Returns: what is looked for; "" for nothing
 */
const char *
herald_entry_pane_get_query (HeraldEntryPane *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_hits (HeraldEntryPane *self)
{
  if (self->search == NULL)
    self->search = herald_question_search_new (self->library);
  herald_entry_filler_show_hits (self->filler, self->search, herald_entry_pane_get_query (self));
}

static void
fill (HeraldEntryPane *self)
{
  g_free (self->shown);
  self->shown = g_strdup (herald_entry_pane_get_query (self));
  if (*herald_entry_pane_get_query (self) != '\0')
    show_hits (self);
  else if (self->place != NULL)
    herald_entry_filler_show_place (self->filler, self->place, self->for_result);
}

/* The field tells of a change a little later, when the list may have been filled already. */
static void
catch_up (HeraldEntryPane *self)
{
  if (g_strcmp0 (herald_entry_pane_get_query (self), self->shown) != 0)
    fill (self);
}

/* Enter opens what stands first, also before the list has caught up with fast fingers. */
static void
on_activate (HeraldEntryPane *self)
{
  HeraldEntryRow *row;

  if (*herald_entry_pane_get_query (self) == '\0')
    return;
  catch_up (self);
  row = herald_entry_list_get_row (self->list, 0);
  if (row != NULL)
    g_signal_emit (self, signals[OPENED], 0, herald_entry_row_get_id (row));
}

/* Down leads from what is typed to the first that was found. */
static gboolean
on_key (GtkEventControllerKey *keys G_GNUC_UNUSED,
        guint key,
        guint code G_GNUC_UNUSED,
        GdkModifierType state G_GNUC_UNUSED,
        HeraldEntryPane *self)
{
  return key == GDK_KEY_Down && herald_entry_list_set_focus (self->list, 0);
}

static void
on_stop_search (HeraldEntryPane *self)
{
  herald_entry_pane_set_query (self, "");
}

static void
on_opened (HeraldEntryPane *self, const char *id)
{
  g_signal_emit (self, signals[OPENED], 0, id);
}

static void
herald_entry_pane_dispose (GObject *object)
{
  HeraldEntryPane *self = HERALD_ENTRY_PANE (object);

  g_clear_pointer (&self->filler, herald_entry_filler_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->search, herald_question_search_free);
  g_clear_pointer (&self->for_result, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (herald_entry_pane_parent_class)->dispose (object);
}

static void
herald_entry_pane_class_init (HeraldEntryPaneClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_entry_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldEntryPane::opened:
   * @self: the pane
   * @id: the name of the entry that the person wants to see
   */
  signals[OPENED] = g_signal_new ("opened",
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

static void
set_up_entry (HeraldEntryPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (self->entry,
                "placeholder-text",
                _ ("Type your question"),
                "width-chars",
                8,
                "search-delay",
                TYPING_DELAY_MS,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Type your question"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "herald-question-entry");
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (catch_up), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_stop_search), self);
}

static void
herald_entry_pane_init (HeraldEntryPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = HERALD_ENTRY_LIST (herald_entry_list_new ());
  self->for_result = g_ptr_array_new ();
  set_up_entry (self);
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (on_opened), self);
}

/**
 * herald_entry_pane_new:
 * @library: what there is; outlives the pane
 * @kept: the questions that the person keeps
 *
 * Returns: (transfer floating): a pane without entries
 */
GtkWidget *
herald_entry_pane_new (HeraldLibrary *library, HeraldReadingList *kept)
{
  HeraldEntryPane *self = g_object_new (HERALD_TYPE_ENTRY_PANE, NULL);

  self->library = library;
  self->filler = herald_entry_filler_new (library, kept, self->list);
  return GTK_WIDGET (self);
}

/**
 * herald_entry_pane_show_place:
 * @self: a pane
 * @place: what to show; outlives the pane
 *
 * What was typed goes.
 */
void
herald_entry_pane_show_place (HeraldEntryPane *self, const HeraldPlace *place)
{
  self->place = place;
  herald_entry_pane_set_query (self, "");
}

/**
 * herald_entry_pane_get_place:
 * @self: a pane
 *
 * Returns: (nullable): the place that it shows; %NULL while it shows what was found
 */
const HeraldPlace *
herald_entry_pane_get_place (HeraldEntryPane *self)
{
  return *herald_entry_pane_get_query (self) == '\0' ? self->place : NULL;
}

/**
 * herald_entry_pane_set_for_result:
 * @self: a pane
 * @articles: (element-type HeraldArticle): what the person's result points to
 */
void
herald_entry_pane_set_for_result (HeraldEntryPane *self, GPtrArray *articles)
{
  g_ptr_array_ref (articles);
  g_ptr_array_unref (self->for_result);
  self->for_result = articles;
  herald_entry_pane_refresh (self, HERALD_PLACE_RESULT);
}

/**
 * herald_entry_pane_refresh:
 * @self: a pane
 * @kind: what has changed
 *
 * Shows the entries anew where they are of that kind.
 */
void
herald_entry_pane_refresh (HeraldEntryPane *self, HeraldPlaceKind kind)
{
  const HeraldPlace *place = herald_entry_pane_get_place (self);
  int focus = herald_entry_list_get_focus (self->list);

  if (place == NULL || place->kind != kind)
    return;
  fill (self);
  /* Who takes entries off one by one stays where they are. */
  if (focus >= 0 && !herald_entry_list_set_focus (self->list, focus))
    herald_entry_pane_focus_search (self);
}

/**
 * herald_entry_pane_set_query:
 * @self: a pane
 * @query: what to look for; nothing to show the place again
 */
void
herald_entry_pane_set_query (HeraldEntryPane *self, const char *query)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  fill (self);
}

/**
 * herald_entry_pane_focus_search:
 * @self: a pane
 *
 * Makes it ready to type a question.
 */
void
herald_entry_pane_focus_search (HeraldEntryPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * herald_entry_pane_mark:
 * @self: a pane
 * @id: (nullable): the entry that is open
 */
void
herald_entry_pane_mark (HeraldEntryPane *self, const char *id)
{
  herald_entry_list_select (self->list, id);
}

/**
 * herald_entry_pane_focus_marked:
 * @self: a pane
 *
 * Moves the focus to the entry that is open, if it is in the list.
 */
void
herald_entry_pane_focus_marked (HeraldEntryPane *self)
{
  const char *id = herald_entry_list_get_selected (self->list);

  if (id != NULL)
    herald_entry_pane_show_entry (self, id);
}

/**
 * herald_entry_pane_show_entry:
 * @self: a pane
 * @id: an entry
 *
 * Brings an entry into view and moves the focus there.
 *
 * Returns: whether it is in the list
 */
gboolean
herald_entry_pane_show_entry (HeraldEntryPane *self, const char *id)
{
  herald_entry_filler_finish (self->filler);
  return herald_entry_list_show (self->list, id);
}
