/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a list of entries that has none: why, and where to go on from there. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/empty-state.h"
#include "common/labels.h"
#include "common/text-link.h"
#include "common/wrap-box.h"
#include "questions/entry-empty.h"

#define FOR_THE_TEAM "questions-for-team"

/**
 * herald_entry_empty_new_kept:
 *
 * Returns: (transfer floating): what stands where no question is kept
 */
GtkWidget *
herald_entry_empty_new_kept (void)
{
  GtkWidget *self = herald_empty_state_new (
      _ ("Your list is empty"),
      _ ("The star beside a question puts it here, for your next appointment. Nothing is saved."),
      2);

  herald_empty_state_add_button (HERALD_EMPTY_STATE (self),
                                 _ ("Look Through All _Questions"),
                                 "win.show-topic::");
  herald_empty_state_fill_place (HERALD_EMPTY_STATE (self), "herald-star-outline-symbolic");
  return self;
}

/**
 * herald_entry_empty_new_result:
 *
 * Returns: (transfer floating): what stands where no result is entered that questions go with
 */
GtkWidget *
herald_entry_empty_new_result (void)
{
  GtkWidget *self = herald_empty_state_new (
      _ ("No result yet"),
      _ ("Enter what your report says on the page “Your Result”. The questions that go with it "
         "then stand here."),
      2);

  herald_empty_state_add_button (HERALD_EMPTY_STATE (self),
                                 _ ("_Enter Your Report"),
                                 "win.page::result");
  herald_empty_state_fill_place (HERALD_EMPTY_STATE (self), "herald-laboratory-symbolic");
  return self;
}

static GtkWidget *
make_topics (HeraldLibrary *library)
{
  GPtrArray *groups = herald_library_get_groups (library);
  GtkWidget *topics = herald_wrap_box_new ();

  herald_access_set_name (topics, _ ("Or look through a topic:"));
  for (guint i = 0; i < groups->len; i++)
    {
      const HeraldTopicGroup *group = groups->pdata[i];
      GtkWidget *button = gtk_button_new_with_label (group->title);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-topic");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", group->id);
      herald_wrap_box_append (HERALD_WRAP_BOX (topics), button);
    }
  return topics;
}

/* Asking is always possible. */
static GtkWidget *
make_team (HeraldLibrary *library)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const HeraldArticle *article = herald_library_find_article (library, FOR_THE_TEAM);

  gtk_box_append (GTK_BOX (box),
                  herald_label_new (_ ("Your care team can answer what Herald can’t. Ask: “What "
                                       "does this word on my report mean for me?”"),
                                    "herald-body"));
  if (article != NULL)
    gtk_box_append (GTK_BOX (box),
                    herald_text_link_new (article->question, "win.show-article", article->id));
  return box;
}

static void
append (GtkWidget *child, gpointer box)
{
  gtk_box_append (GTK_BOX (box), child);
}

/* Hands the ways that are left to @take, one after the other. */
static void
make_ways (HeraldLibrary *library, void (*take) (GtkWidget *way, gpointer data), gpointer data)
{
  take (herald_label_new (_ ("Or look through a topic:"), "herald-body"), data);
  take (make_topics (library), data);
  take (make_team (library), data);
}

/**
 * herald_entry_empty_new_near:
 * @library: what there is
 *
 * Returns: (transfer floating): what stands below questions that are only near to what was typed:
 *   that none fits is said above them
 */
GtkWidget *
herald_entry_empty_new_near (HeraldLibrary *library)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (self, "herald-empty");
  make_ways (library, append, self);
  return self;
}

static void
append_to_empty (GtkWidget *child, gpointer empty)
{
  herald_empty_state_append (HERALD_EMPTY_STATE (empty), child);
}

/**
 * herald_entry_empty_new_search:
 * @library: what there is
 * @has_words: whether words of the glossary were found
 *
 * Returns: (transfer floating): what stands where no question fits what was typed
 */
GtkWidget *
herald_entry_empty_new_search (HeraldLibrary *library, gboolean has_words)
{
  HeraldEmptyState *self = HERALD_EMPTY_STATE (herald_empty_state_new (
      _ ("No question fits"),
      has_words ? _ ("The words above may help. Or try fewer or other words.")
                : _ ("Try fewer or other words, such as “2+”, “ratio” or “HER2-low”."),
      2));

  herald_empty_state_add_button (self, _ ("Look Through All _Questions"), "win.show-topic::");
  make_ways (library, append_to_empty, self);
  herald_empty_state_fill_place (self, "edit-find-symbolic");
  return GTK_WIDGET (self);
}
