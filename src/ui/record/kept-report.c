/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pasted report of each result. It is in memory alone unless the person wants it kept in the
 * record, result by result. */
#include "config.h"

#include "record/kept-report.h"

#include <string.h>

struct _HeraldKeptReport
{
  GObject parent_instance;

  HeraldResultPage *page; /* outlives this */
  HeraldSession *session;
  HeraldReport *report; /* (nullable) there once it was asked for */
  GSimpleAction *action;
  GHashTable *texts;  /* (element-type utf8 utf8) by id of the result, what was shown last */
  GHashTable *wishes; /* (element-type utf8) the results whose reports are to be kept, as a set */
  char *id;           /* of the result whose report is shown */
};

G_DEFINE_FINAL_TYPE (HeraldKeptReport, herald_kept_report, G_TYPE_OBJECT)

static const char *
get_kept (HeraldKeptReport *self)
{
  return herald_result_get_text (herald_session_get_result (self->session), HERALD_RESULT_REPORT);
}

static const char *
get_remembered (HeraldKeptReport *self)
{
  const char *text = g_hash_table_lookup (self->texts, self->id);

  return text != NULL ? text : "";
}

/* Where the report was not looked at yet, what would be shown. */
static const char *
get_shown (HeraldKeptReport *self)
{
  return self->report != NULL ? herald_report_get_text (self->report) : get_remembered (self);
}

/* The wish outlasts the text: who empties it to paste another one wants that one kept too. */
static gboolean
is_wanted (HeraldKeptReport *self)
{
  return g_hash_table_contains (self->wishes, self->id);
}

static void
set_wanted (HeraldKeptReport *self, gboolean is_wanted)
{
  if (is_wanted)
    g_hash_table_add (self->wishes, g_strdup (self->id));
  else
    g_hash_table_remove (self->wishes, self->id);
}

static void
update_action (HeraldKeptReport *self)
{
  gboolean keeps = is_wanted (self);

  g_simple_action_set_enabled (self->action, keeps || *get_shown (self) != '\0');
  g_simple_action_set_state (self->action, g_variant_new_boolean (keeps));
}

static void
remember (HeraldKeptReport *self, const char *text)
{
  g_hash_table_replace (self->texts, g_strdup (self->id), g_strdup (text));
}

static void
on_change_state (GSimpleAction *action G_GNUC_UNUSED, GVariant *state, HeraldKeptReport *self)
{
  gboolean keeps = g_variant_get_boolean (state);

  herald_session_settle (self->session);
  if (keeps == is_wanted (self))
    return;
  /* A report that was kept and never looked at is not lost with the switch. */
  if (!keeps && self->report == NULL)
    remember (self, get_kept (self));
  set_wanted (self, keeps);
  herald_session_set_result_text (self->session,
                                  HERALD_RESULT_REPORT,
                                  keeps ? get_shown (self) : "");
  herald_session_end_step (self->session);
  update_action (self);
}

static void
show_text (HeraldKeptReport *self, const char *text)
{
  if (self->report != NULL && strcmp (get_shown (self), text) != 0)
    herald_report_view_set_text (herald_result_page_get_report (self->page), text);
}

/* A result without a report of its own goes on with the one that is shown: many reports are about
 * two samples. */
static void
show_other (HeraldKeptReport *self, const char *id)
{
  const char *remembered;

  if (self->report != NULL)
    remember (self, get_shown (self));
  g_free (self->id);
  self->id = g_strdup (id);
  remembered = get_remembered (self);
  if (*get_kept (self) != '\0')
    return;
  if (*remembered != '\0')
    set_wanted (self, FALSE);
  if (*remembered != '\0' || is_wanted (self))
    show_text (self, remembered);
}

static void
on_record_changed (HeraldKeptReport *self)
{
  const char *id =
      herald_result_get_text (herald_session_get_result (self->session), HERALD_RESULT_ID);

  if (strcmp (id, self->id) != 0)
    show_other (self, id);
  if (*get_kept (self) != '\0')
    {
      set_wanted (self, TRUE);
      show_text (self, get_kept (self));
    }
  /* The way back to where it was not kept. */
  else if (*get_shown (self) != '\0')
    set_wanted (self, FALSE);
  update_action (self);
}

static void
on_read (HeraldKeptReport *self)
{
  if (is_wanted (self))
    herald_session_set_result_text (self->session, HERALD_RESULT_REPORT, get_shown (self));
  update_action (self);
}

static void
on_reading (HeraldKeptReport *self)
{
  const char *text = *get_kept (self) != '\0' ? get_kept (self) : get_remembered (self);

  if (self->report != NULL || herald_result_page_get_report (self->page) == NULL)
    return;
  self->report = herald_report_view_get_report (herald_result_page_get_report (self->page));
  g_signal_connect_object (self->report, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  if (*text != '\0')
    show_text (self, text);
}

static void
herald_kept_report_finalize (GObject *object)
{
  HeraldKeptReport *self = HERALD_KEPT_REPORT (object);

  g_clear_object (&self->action);
  g_clear_object (&self->session);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->wishes);
  g_free (self->id);
  G_OBJECT_CLASS (herald_kept_report_parent_class)->finalize (object);
}

static void
herald_kept_report_class_init (HeraldKeptReportClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_kept_report_finalize;
}

static void
herald_kept_report_init (HeraldKeptReport *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * herald_kept_report_new:
 * @page: the page with the report; outlives this
 * @map: where the action "keep-report" goes
 *
 * Returns: (transfer full): what keeps the reports of @page apart
 */
HeraldKeptReport *
herald_kept_report_new (HeraldResultPage *page, GActionMap *map)
{
  HeraldKeptReport *self = g_object_new (HERALD_TYPE_KEPT_REPORT, NULL);
  HeraldResult *result;

  self->page = page;
  self->session = g_object_ref (herald_result_page_get_session (page));
  result = herald_session_get_result (self->session);
  self->id = g_strdup (herald_result_get_text (result, HERALD_RESULT_ID));
  self->action = g_simple_action_new_stateful ("keep-report", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (on_change_state), self, 0);
  g_action_map_add_action (map, G_ACTION (self->action));
  g_signal_connect_object (
      page, "notify::reading", G_CALLBACK (on_reading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->session, "record-changed", G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  update_action (self);
  return self;
}

static void
copy_texts (GHashTable *from, GHashTable *to)
{
  GHashTableIter iterator;
  gpointer id;
  gpointer text;

  g_hash_table_iter_init (&iterator, from);
  while (g_hash_table_iter_next (&iterator, &id, &text))
    g_hash_table_replace (to, g_strdup (id), g_strdup (text));
}

/**
 * herald_kept_report_continue:
 * @self: what keeps the reports of a new page apart
 * @earlier: the same for the page that it stands for
 *
 * Takes over which reports were read and which are to be kept.
 */
void
herald_kept_report_continue (HeraldKeptReport *self, HeraldKeptReport *earlier)
{
  GHashTableIter iterator;
  gpointer id;

  copy_texts (earlier->texts, self->texts);
  if (earlier->report != NULL)
    g_hash_table_replace (self->texts, g_strdup (earlier->id), g_strdup (get_shown (earlier)));
  g_hash_table_iter_init (&iterator, earlier->wishes);
  while (g_hash_table_iter_next (&iterator, &id, NULL))
    g_hash_table_add (self->wishes, g_strdup (id));
  update_action (self);
}
