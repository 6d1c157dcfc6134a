/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills the list of entries: with what a place holds, or with what a search found. A long list
 * comes in portions, so that the first lines are there at once. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/wrap-box.h"
#include "questions/entry-empty.h"
#include "questions/entry-filler.h"

#define MOST_HITS 20
#define MOST_TERMS 2
#define MOST_NEAR 3
#define PORTION 24

struct _HeraldEntryFiller
{
  HeraldLibrary *library;
  HeraldReadingList *kept;
  HeraldEntryList *list;
  GPtrArray *waiting; /* (element-type GtkWidget) rows that are still to come */
  guint next;         /* index in @waiting */
  guint idle_id;
};

static void
append_portion (HeraldEntryFiller *self, guint most)
{
  for (guint i = 0; i < most && self->next < self->waiting->len; i++)
    herald_entry_list_append (self->list, self->waiting->pdata[self->next++]);
}

static gboolean
on_idle (gpointer data)
{
  HeraldEntryFiller *self = data;

  append_portion (self, PORTION);
  if (self->next < self->waiting->len)
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

static void
begin (HeraldEntryFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_ptr_array_set_size (self->waiting, 0);
  self->next = 0;
  herald_entry_list_clear (self->list);
}

static void
end (HeraldEntryFiller *self)
{
  append_portion (self, PORTION);
  if (self->next < self->waiting->len)
    self->idle_id = g_idle_add (on_idle, self);
}

static void
add (HeraldEntryFiller *self, GtkWidget *row, const char *heading)
{
  herald_entry_row_set_heading (HERALD_ENTRY_ROW (row), heading);
  g_ptr_array_add (self->waiting, g_object_ref_sink (row));
}

static void
add_articles (HeraldEntryFiller *self, GPtrArray *articles, const char *heading)
{
  for (guint i = 0; i < articles->len; i++)
    add (self, herald_entry_row_new_article (articles->pdata[i], self->kept), heading);
}

static gboolean
lives_in (const HeraldArticle *article, const char *topic)
{
  return g_strcmp0 (article->topics->pdata[0], topic) == 0;
}

static void
add_group (HeraldEntryFiller *self, const HeraldTopicGroup *group)
{
  for (guint i = 0; i < group->topics->len; i++)
    {
      const HeraldTopic *topic = &g_array_index (group->topics, HeraldTopic, i);
      g_autoptr (GPtrArray) articles = herald_library_list_topic (self->library, topic->id);

      for (guint j = 0; j < articles->len; j++)
        {
          if (lives_in (articles->pdata[j], topic->id))
            add (self, herald_entry_row_new_article (articles->pdata[j], self->kept), topic->title);
        }
    }
}

static void
add_all (HeraldEntryFiller *self)
{
  GPtrArray *groups = herald_library_get_groups (self->library);

  for (guint i = 0; i < groups->len; i++)
    add_group (self, groups->pdata[i]);
}

static void
add_words (HeraldEntryFiller *self)
{
  GPtrArray *terms = herald_glossary_get_terms (herald_library_get_glossary (self->library));

  for (guint i = 0; i < terms->len; i++)
    add (self, herald_entry_row_new_term (terms->pdata[i]), NULL);
}

static void
add_countries (HeraldEntryFiller *self)
{
  GPtrArray *countries = herald_library_get_countries (self->library);

  for (guint i = 0; i < countries->len; i++)
    add (self, herald_entry_row_new_country (countries->pdata[i]), NULL);
}

static GtkWidget *
make_button (const char *text, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* The list is for taking along. */
static void
add_list (HeraldEntryFiller *self)
{
  GPtrArray *ids = herald_reading_list_get_ids (self->kept);
  GtkWidget *buttons;

  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldArticle *article = herald_library_find_article (self->library, ids->pdata[i]);

      if (article != NULL)
        add (self, herald_entry_row_new_article (article, self->kept), NULL);
    }
  if (ids->len == 0)
    {
      herald_entry_list_set_after (self->list, herald_entry_empty_new_kept ());
      return;
    }
  buttons = herald_wrap_box_new ();
  gtk_widget_add_css_class (buttons, "herald-entry-note");
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons),
                          make_button (_ ("_Copy List"), "win.copy-list"));
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons),
                          make_button (_ ("Print _List…"), "win.print-list"));
  herald_entry_list_set_after (self->list, buttons);
}

/**
 * herald_entry_filler_new:
 * @library: what there is; outlives the filler
 * @kept: the questions that the person keeps
 * @list: (transfer none): where entries go; outlives the filler
 *
 * Returns: (transfer full): a filler
 */
HeraldEntryFiller *
herald_entry_filler_new (HeraldLibrary *library, HeraldReadingList *kept, HeraldEntryList *list)
{
  HeraldEntryFiller *self = g_new0 (HeraldEntryFiller, 1);

  self->library = library;
  self->kept = g_object_ref (kept);
  self->list = list;
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * herald_entry_filler_free:
 * @self: (transfer full): a filler
 */
void
herald_entry_filler_free (HeraldEntryFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_ptr_array_unref (self->waiting);
  g_object_unref (self->kept);
  g_free (self);
}

/**
 * herald_entry_filler_show_place:
 * @self: a filler
 * @place: a place
 * @for_result: (element-type HeraldArticle): what the result points to
 *
 * Shows what the place holds.
 */
void
herald_entry_filler_show_place (HeraldEntryFiller *self,
                                const HeraldPlace *place,
                                GPtrArray *for_result)
{
  begin (self);
  switch (place->kind)
    {
    case HERALD_PLACE_KEPT:
      add_list (self);
      break;
    case HERALD_PLACE_RESULT:
      add_articles (self, for_result, NULL);
      if (for_result->len == 0)
        herald_entry_list_set_after (self->list, herald_entry_empty_new_result ());
      break;
    case HERALD_PLACE_GROUP:
      add_group (self, place->group);
      break;
    case HERALD_PLACE_WORDS:
      add_words (self);
      break;
    case HERALD_PLACE_SUPPORT:
      add_countries (self);
      break;
    default:
      add_all (self);
    }
  end (self);
}

static void
highlight (GtkWidget *widget, const HeraldQuestionSearch *search, const char *query)
{
  HeraldEntryRow *row = HERALD_ENTRY_ROW (widget);
  g_autoptr (GArray) in_title =
      herald_question_search_mark (search, query, herald_entry_row_get_title (row));
  g_autoptr (GArray) in_text =
      herald_question_search_mark (search, query, herald_entry_row_get_text (row));

  herald_entry_row_highlight (row, in_title, in_text);
}

static void
add_hits (HeraldEntryFiller *self, GArray *hits, const char *heading)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const HeraldArticle *article = g_array_index (hits, HeraldQuestionHit, i).article;

      add (self, herald_entry_row_new_article (article, self->kept), heading);
    }
}

static void
say_count (HeraldEntryFiller *self, guint count)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u answer", "%u answers, best first", count), count);

  herald_entry_list_set_status (self->list, count > 0 ? text : _ ("No answer found"));
}

/**
 * herald_entry_filler_show_hits:
 * @self: a filler
 * @search: the search
 * @query: what was typed so far
 *
 * Shows what fits, with the words that were found marked. Where no question fits, words of the
 * glossary may.
 */
void
herald_entry_filler_show_hits (HeraldEntryFiller *self,
                               const HeraldQuestionSearch *search,
                               const char *query)
{
  g_autoptr (GArray) hits = herald_question_search_find (search, query, MOST_HITS);
  g_autoptr (GArray) near = NULL;
  g_autoptr (GPtrArray) terms = herald_question_search_find_terms (search, query, MOST_TERMS);

  begin (self);
  if (hits->len > 0)
    g_ptr_array_set_size (terms, 0);
  for (guint i = 0; i < terms->len; i++)
    add (self, herald_entry_row_new_term (terms->pdata[i]), _ ("Words"));
  add_hits (self, hits, NULL);
  for (guint i = 0; i < self->waiting->len; i++)
    highlight (self->waiting->pdata[i], search, query);
  say_count (self, hits->len);
  if (hits->len == 0)
    {
      near = herald_question_search_find_near (search, query, MOST_NEAR);
      add_hits (self, near, _ ("Nearest"));
      herald_entry_list_set_after (self->list,
                                   near->len > 0 && terms->len == 0
                                       ? herald_entry_empty_new_near (self->library)
                                       : herald_entry_empty_new_search (self->library,
                                                                        terms->len > 0));
    }
  end (self);
}

/**
 * herald_entry_filler_finish:
 * @self: a filler
 *
 * Puts in at once what was to come in portions.
 */
void
herald_entry_filler_finish (HeraldEntryFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  append_portion (self, G_MAXUINT);
}
