/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the desktop's search find questions and words. It knows the library alone: what a person
 * entered is out of its reach. */
#include "config.h"

#include "search-provider.h"

#include "library/question-search.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"
#define MOST_ARTICLES 5
#define MOST_TERMS 2
#define ARTICLE "article:"
#define TERM "word:"

/* The search should be ready for the next letter, and then make room. */
#define REST_SECONDS 60

static const char provider_xml[] =
    "<node><interface name='" INTERFACE "'>"
    "<method name='GetInitialResultSet'>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetSubsearchResultSet'>"
    "<arg type='as' name='previous_results' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetResultMetas'>"
    "<arg type='as' name='identifiers' direction='in'/>"
    "<arg type='aa{sv}' name='metas' direction='out'/>"
    "</method>"
    "<method name='ActivateResult'>"
    "<arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "<method name='LaunchSearch'>"
    "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "</interface></node>";

struct _HeraldSearchProvider
{
  GObject parent_instance;

  GApplication *application;    /* outlives this */
  HeraldLibrary *library;       /* (nullable) outlives this; there from startup on */
  HeraldQuestionSearch *search; /* (nullable) made with the first wish */
  GDBusConnection *bus;         /* (nullable) while it is exported */
  guint registration;
};

G_DEFINE_FINAL_TYPE (HeraldSearchProvider, herald_search_provider, G_TYPE_OBJECT)

static void
add_articles (HeraldSearchProvider *self, const char *query, GStrvBuilder *ids)
{
  g_autoptr (GArray) hits = herald_question_search_find (self->search, query, MOST_ARTICLES);

  for (guint i = 0; i < hits->len; i++)
    {
      const HeraldQuestionHit *hit = &g_array_index (hits, HeraldQuestionHit, i);
      g_autofree char *id = g_strconcat (ARTICLE, hit->article->id, NULL);

      g_strv_builder_add (ids, id);
    }
}

static void
add_terms (HeraldSearchProvider *self, const char *query, GStrvBuilder *ids)
{
  g_autoptr (GPtrArray) terms = herald_question_search_find_terms (self->search, query, MOST_TERMS);

  for (guint i = 0; i < terms->len; i++)
    {
      const HeraldTerm *term = terms->pdata[i];
      g_autofree char *id = g_strconcat (TERM, term->id, NULL);

      g_strv_builder_add (ids, id);
    }
}

static GVariant *
find (HeraldSearchProvider *self, const char *const *words)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *query = g_strjoinv (" ", (char **)words);
  g_auto (GStrv) list = NULL;

  if (self->search == NULL)
    self->search = herald_question_search_new (self->library);
  add_articles (self, query, ids);
  add_terms (self, query, ids);
  list = g_strv_builder_end (ids);
  return g_variant_new ("(^as)", list);
}

static void
add_meta (GVariantBuilder *metas, const char *id, const char *name, const char *description)
{
  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (HERALD_APPLICATION_ID));
  g_variant_builder_close (metas);
}

/* The list may be older than the files: what is gone by now is left out. */
static void
describe (HeraldSearchProvider *self, const char *id, GVariantBuilder *metas)
{
  const HeraldArticle *article = NULL;
  const HeraldTerm *term = NULL;

  if (g_str_has_prefix (id, ARTICLE))
    article = herald_library_find_article (self->library, id + strlen (ARTICLE));
  else if (g_str_has_prefix (id, TERM))
    term = herald_glossary_find (herald_library_get_glossary (self->library), id + strlen (TERM));
  if (article != NULL)
    add_meta (metas, id, article->question, article->answer);
  else if (term != NULL)
    add_meta (metas, id, term->word, term->meaning);
}

static GVariant *
describe_all (HeraldSearchProvider *self, const char *const *ids)
{
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; ids[i] != NULL; i++)
    describe (self, ids[i], &metas);
  return g_variant_new ("(aa{sv})", &metas);
}

static void
open (HeraldSearchProvider *self, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application),
                                  action,
                                  g_variant_new_string (target));
}

static void
open_result (HeraldSearchProvider *self, const char *id)
{
  if (g_str_has_prefix (id, ARTICLE))
    open (self, "open-article", id + strlen (ARTICLE));
  else if (g_str_has_prefix (id, TERM))
    open (self, "open-word", id + strlen (TERM));
}

static GVariant *
answer (HeraldSearchProvider *self, const char *method, GVariant *parameters)
{
  g_autofree const char **words = NULL;
  g_autofree char *query = NULL;
  const char *id;

  if (g_str_equal (method, "GetInitialResultSet"))
    g_variant_get (parameters, "(^a&s)", &words);
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    g_variant_get (parameters, "(@as^a&s)", NULL, &words);
  if (words != NULL)
    return find (self, words);
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      return describe_all (self, words);
    }
  if (g_str_equal (method, "ActivateResult"))
    {
      g_variant_get (parameters, "(&s@asu)", &id, NULL, NULL);
      open_result (self, id);
      return NULL;
    }
  g_variant_get (parameters, "(^a&su)", &words, NULL);
  query = g_strjoinv (" ", (char **)words);
  open (self, "open-questions", query);
  return NULL;
}

static void
on_method_call (GDBusConnection *bus G_GNUC_UNUSED,
                const char *sender G_GNUC_UNUSED,
                const char *path G_GNUC_UNUSED,
                const char *interface G_GNUC_UNUSED,
                const char *method,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer data)
{
  HeraldSearchProvider *self = HERALD_SEARCH_PROVIDER (data);

  if (self->library == NULL)
    {
      g_dbus_method_invocation_return_dbus_error (invocation,
                                                  "org.freedesktop.DBus.Error.Failed",
                                                  "Herald is just starting or ending");
      return;
    }
  /* Whoever types is asked again at once: the program waits for it a little. */
  g_application_hold (self->application);
  g_dbus_method_invocation_return_value (invocation, answer (self, method, parameters));
  g_application_release (self->application);
}

static void
herald_search_provider_finalize (GObject *object)
{
  HeraldSearchProvider *self = HERALD_SEARCH_PROVIDER (object);

  g_clear_pointer (&self->search, herald_question_search_free);
  G_OBJECT_CLASS (herald_search_provider_parent_class)->finalize (object);
}

static void
herald_search_provider_class_init (HeraldSearchProviderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_search_provider_finalize;
}

static void
herald_search_provider_init (HeraldSearchProvider *self G_GNUC_UNUSED)
{
}

/**
 * herald_search_provider_new:
 * @application: the program; outlives the provider
 *
 * Returns: (transfer full): a search that finds nothing yet
 */
HeraldSearchProvider *
herald_search_provider_new (GApplication *application)
{
  HeraldSearchProvider *self = g_object_new (HERALD_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * herald_search_provider_set_library:
 * @self: a search
 * @library: (nullable): what it looks in; outlives the search, or is taken away again by %NULL
 */
void
herald_search_provider_set_library (HeraldSearchProvider *self, HeraldLibrary *library)
{
  g_return_if_fail (HERALD_IS_SEARCH_PROVIDER (self));

  g_clear_pointer (&self->search, herald_question_search_free);
  self->library = library;
}

/**
 * herald_search_provider_export:
 * @self: a search
 * @bus: where the desktop is
 * @error: says why it can't be found there
 *
 * A program that only answers searches ends a minute after the last one.
 *
 * Returns: whether the desktop can ask now
 */
gboolean
herald_search_provider_export (HeraldSearchProvider *self, GDBusConnection *bus, GError **error)
{
  static const GDBusInterfaceVTable table = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (provider_xml, NULL);

  g_return_val_if_fail (HERALD_IS_SEARCH_PROVIDER (self), FALSE);

  if (g_application_get_flags (self->application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (self->application, REST_SECONDS * 1000);
  self->registration = g_dbus_connection_register_object (
      bus, HERALD_SEARCH_PROVIDER_PATH, node->interfaces[0], &table, self, NULL, error);
  if (self->registration != 0)
    self->bus = bus;
  return self->registration != 0;
}

/**
 * herald_search_provider_unexport:
 * @self: a search
 */
void
herald_search_provider_unexport (HeraldSearchProvider *self)
{
  g_return_if_fail (HERALD_IS_SEARCH_PROVIDER (self));

  if (self->bus != NULL)
    g_dbus_connection_unregister_object (self->bus, self->registration);
  self->bus = NULL;
}
