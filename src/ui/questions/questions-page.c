/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page "Questions": places to browse, a search as you type, and the article that is open. */
#include "config.h"

#include "questions/questions-page-private.h"

#include "common/choice-list.h"
#include "questions/place-choice.h"

#define MOST_FOR_RESULT 12

enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
  PROP_HAS_ARTICLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (HeraldQuestionsPage, herald_questions_page, GTK_TYPE_WIDGET)

static gboolean
is_single (HeraldQuestionsPage *self)
{
  return herald_panes_get_n_shown (self->panes) == 1;
}

/* Where there is room for one pane, the list lies before the first article. */
static gboolean
is_at_list (HeraldQuestionsPage *self)
{
  return is_single (self) && !herald_panes_is_page_open (self->panes);
}

static gboolean
can_go (HeraldQuestionsPage *self, int steps)
{
  if (is_at_list (self))
    return steps > 0 && !herald_reader_pane_is_empty (self->reader);
  return herald_reader_pane_can_go (self->reader, steps) || (steps < 0 && is_single (self));
}

static void
notify_ways (HeraldQuestionsPage *self)
{
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * herald_questions_page_choose_place:
 * @self: a page
 * @place: index of a place
 */
void
herald_questions_page_choose_place (HeraldQuestionsPage *self, guint place)
{
  const HeraldPlace *wanted = &g_array_index (self->places, HeraldPlace, place);

  herald_panes_set_page_open (self->panes, FALSE);
  if (herald_entry_pane_get_place (self->entries) == wanted)
    return;
  herald_entry_pane_show_place (self->entries, wanted);
  herald_place_list_select (self->place_list, place);
  gtk_drop_down_set_selected (self->choice, place);
}

static void
choose_kind (HeraldQuestionsPage *self, HeraldPlaceKind kind)
{
  herald_questions_page_choose_place (self, herald_places_find (self->places, kind));
}

static void
on_place_chosen (HeraldQuestionsPage *self, guint place)
{
  herald_questions_page_choose_place (self, place);
}

static void
on_choice (HeraldQuestionsPage *self)
{
  herald_questions_page_choose_place (self, gtk_drop_down_get_selected (self->choice));
}

static void
on_reader_changed (HeraldQuestionsPage *self)
{
  const HeraldArticle *article = herald_reader_pane_get_article (self->reader);

  herald_panes_set_page_open (self->panes, TRUE);
  if (article != NULL)
    herald_entry_pane_mark (self->entries, article->id);
  notify_ways (self);
}

static void
open_term (HeraldQuestionsPage *self, const char *id)
{
  const HeraldTerm *term = herald_glossary_find (herald_library_get_glossary (self->library), id);

  if (term != NULL && term->article != NULL)
    herald_questions_page_show_article (self, term->article);
}

/* From the list, where there is room for one pane, the way back leads to the list. */
static void
on_opened (HeraldQuestionsPage *self, const char *id)
{
  const HeraldPlace *place = herald_entry_pane_get_place (self->entries);

  if (is_single (self))
    herald_reader_pane_forget (self->reader);
  if (place != NULL && place->kind == HERALD_PLACE_SUPPORT)
    herald_reader_pane_show_country (self->reader, id);
  else if (place != NULL && place->kind == HERALD_PLACE_WORDS)
    open_term (self, id);
  else if (!herald_reader_pane_show_article (self->reader, id))
    open_term (self, id);
}

static void
on_kept_changed (HeraldQuestionsPage *self)
{
  guint place = herald_places_find (self->places, HERALD_PLACE_KEPT);
  guint count = herald_reading_list_get_ids (self->kept)->len;

  herald_place_list_set_count (self->place_list, place, count);
  herald_entry_pane_refresh (self->entries, HERALD_PLACE_KEPT);
}

static void
herald_questions_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HeraldQuestionsPage *self = HERALD_QUESTIONS_PAGE (object);

  switch (id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, can_go (self, -1));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, can_go (self, 1));
      break;
    case PROP_HAS_ARTICLE:
      g_value_set_boolean (value,
                           !is_at_list (self) && herald_questions_page_get_article (self) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
herald_questions_page_dispose (GObject *object)
{
  HeraldQuestionsPage *self = HERALD_QUESTIONS_PAGE (object);

  if (self->panes != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->panes)));
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_object (&self->kept);
  G_OBJECT_CLASS (herald_questions_page_parent_class)->dispose (object);
}

static void
herald_questions_page_class_init (HeraldQuestionsPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  static const char *const names[] = { "can-go-back", "can-go-forward", "has-article" };

  object_class->get_property = herald_questions_page_get_property;
  object_class->dispose = herald_questions_page_dispose;
  for (guint i = 1; i < N_PROPERTIES; i++)
    properties[i] = g_param_spec_boolean (
        names[i - 1], NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_questions_page_init (HeraldQuestionsPage *self G_GNUC_UNUSED)
{
}

static void
build (HeraldQuestionsPage *self)
{
  GtkWidget *choice;

  self->places = herald_places_new (self->library);
  self->place_list = HERALD_PLACE_LIST (herald_place_list_new (self->places));
  choice = herald_place_choice_new (self->places);
  self->choice = GTK_DROP_DOWN (herald_choice_list_get_drop_down (HERALD_CHOICE_LIST (choice)));
  self->entries = HERALD_ENTRY_PANE (herald_entry_pane_new (self->library, self->kept));
  self->reader = HERALD_READER_PANE (herald_reader_pane_new (self->library, self->kept));
  self->panes = HERALD_PANES (herald_panes_new (GTK_WIDGET (self->place_list),
                                                choice,
                                                GTK_WIDGET (self->entries),
                                                GTK_WIDGET (self->reader)));
  gtk_widget_set_parent (GTK_WIDGET (self->panes), GTK_WIDGET (self));
  g_signal_connect_swapped (self->place_list, "chosen", G_CALLBACK (on_place_chosen), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_choice), self);
  g_signal_connect_swapped (self->entries, "opened", G_CALLBACK (on_opened), self);
  g_signal_connect_swapped (self->reader, "changed", G_CALLBACK (on_reader_changed), self);
  g_signal_connect_swapped (self->panes, "notify", G_CALLBACK (notify_ways), self);
  g_signal_connect_object (
      self->kept, "changed", G_CALLBACK (on_kept_changed), self, G_CONNECT_SWAPPED);
}

/**
 * herald_questions_page_new:
 * @library: what there is; outlives the page
 * @kept: the questions that the person keeps
 *
 * Returns: (transfer floating): the page, with all questions in its list
 */
GtkWidget *
herald_questions_page_new (HeraldLibrary *library, HeraldReadingList *kept)
{
  HeraldQuestionsPage *self = g_object_new (HERALD_TYPE_QUESTIONS_PAGE, NULL);

  self->library = library;
  self->kept = g_object_ref (kept);
  build (self);
  on_kept_changed (self);
  choose_kind (self, HERALD_PLACE_ALL);
  return GTK_WIDGET (self);
}

/**
 * herald_questions_page_set_verdict:
 * @self: a page
 * @verdict: (nullable): the result that the person entered
 */
void
herald_questions_page_set_verdict (HeraldQuestionsPage *self, const HeraldVerdict *verdict)
{
  guint place = herald_places_find (self->places, HERALD_PLACE_RESULT);
  g_autoptr (GPtrArray) articles =
      verdict != NULL ? herald_library_list_for (self->library, verdict, MOST_FOR_RESULT)
                      : g_ptr_array_new ();

  herald_place_list_set_count (self->place_list, place, articles->len);
  herald_entry_pane_set_for_result (self->entries, articles);
}

/**
 * herald_questions_page_show_for_result:
 * @self: a page
 *
 * Shows what the person's result points to.
 */
void
herald_questions_page_show_for_result (HeraldQuestionsPage *self)
{
  choose_kind (self, HERALD_PLACE_RESULT);
}

/**
 * herald_questions_page_show_article:
 * @self: a page
 * @id: the name of an article
 *
 * Returns: whether there is such an article
 */
gboolean
herald_questions_page_show_article (HeraldQuestionsPage *self, const char *id)
{
  return herald_reader_pane_show_article (self->reader, id);
}

/**
 * herald_questions_page_show_word:
 * @self: a page
 * @id: the name of a word
 *
 * Returns: whether there is such a word
 */
gboolean
herald_questions_page_show_word (HeraldQuestionsPage *self, const char *id)
{
  choose_kind (self, HERALD_PLACE_WORDS);
  herald_panes_set_page_open (self->panes, FALSE);
  return herald_entry_pane_show_entry (self->entries, id);
}

/**
 * herald_questions_page_show_topic:
 * @self: a page
 * @group: the name of a group of topics; nothing for all questions
 */
void
herald_questions_page_show_topic (HeraldQuestionsPage *self, const char *group)
{
  if (*group == '\0')
    choose_kind (self, HERALD_PLACE_ALL);
  for (guint i = 0; i < self->places->len; i++)
    {
      const HeraldPlace *place = &g_array_index (self->places, HeraldPlace, i);

      if (place->group != NULL && g_strcmp0 (place->group->id, group) == 0)
        herald_questions_page_choose_place (self, i);
    }
}

/**
 * herald_questions_page_focus_search:
 * @self: a page
 *
 * Makes it ready to type a question.
 */
void
herald_questions_page_focus_search (HeraldQuestionsPage *self)
{
  herald_panes_set_page_open (self->panes, FALSE);
  herald_entry_pane_focus_search (self->entries);
}

/**
 * herald_questions_page_set_query:
 * @self: a page
 * @query: what to search for
 */
void
herald_questions_page_set_query (HeraldQuestionsPage *self, const char *query)
{
  herald_entry_pane_set_query (self->entries, query);
}

/**
 * herald_questions_page_find:
 * @self: a page
 *
 * Looks for words in the article that is open; without one, among all questions.
 */
void
herald_questions_page_find (HeraldQuestionsPage *self)
{
  if (herald_questions_page_get_article (self) != NULL && !is_at_list (self))
    herald_reader_pane_find (self->reader);
  else
    herald_questions_page_focus_search (self);
}

/**
 * herald_questions_page_go:
 * @self: a page
 * @steps: 1 for the article after this one, -1 for the one before
 */
void
herald_questions_page_go (HeraldQuestionsPage *self, int steps)
{
  if (!can_go (self, steps))
    return;
  if (is_at_list (self))
    herald_panes_set_page_open (self->panes, TRUE);
  else if (!herald_reader_pane_go (self->reader, steps))
    {
      herald_panes_set_page_open (self->panes, FALSE);
      herald_entry_pane_focus_marked (self->entries);
    }
}

/**
 * herald_questions_page_get_article:
 * @self: a page
 *
 * Returns: (nullable): the article that is open
 */
const HeraldArticle *
herald_questions_page_get_article (HeraldQuestionsPage *self)
{
  return herald_reader_pane_get_article (self->reader);
}

/**
 * herald_questions_page_dup_text:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the article that is open as plain text
 */
char *
herald_questions_page_dup_text (HeraldQuestionsPage *self)
{
  return herald_reader_pane_dup_text (self->reader);
}
