/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which language Herald speaks: the system's, or the one that was chosen. Only those are offered
 * whose catalogue is there, and only whole catalogues are built. Nothing depends on whether the
 * system knows the language: how days and numbers are written is in the catalogues too. */
#include "config.h"

#include "content/language.h"

#include "content/catalogue.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define ORIGINAL "en"
#define CATALOGUE "LC_MESSAGES/" GETTEXT_PACKAGE ".mo"

/* English first, then by their own names. */
static const HeraldLanguage known[] = {
  { ORIGINAL, "English", "English", NULL, NULL, FALSE },
  { "de", "Deutsch", "German", NULL, NULL, FALSE },
  { "es", "Español", "Spanish", NULL, NULL, FALSE },
  { "fr", "Français", "French", NULL, NULL, FALSE },
  { "pt_BR", "Português (Brasil)", "Portuguese (Brazil)", NULL, NULL, FALSE },
  { "ar", "العربية", "Arabic", "ابتةجدعغفقمهوىي؟،", "fonts-noto-core", TRUE },
  { "zh_CN",
    "简体中文",
    "Chinese (simplified)",
    "简体中文检测样本癌。，",
    "fonts-noto-cjk",
    FALSE },
};

/* Set once at the start; later only what is spoken changes, and that by the main thread. */
static char *locale_folder; /* (nullable) while nobody began: then all is as it is written */
static char *system_value;  /* (nullable) of LANGUAGE, before it was ours */
static GStrv wishes;        /* what the system asked for, the best first */
static const HeraldLanguage *spoken = &known[0];

/* Whether a language can be spoken, as far as somebody asked. */
typedef enum
{
  STATE_UNKNOWN,
  STATE_THERE,
  STATE_NOT_THERE,
} State;

static State states[G_N_ELEMENTS (known)];

/* A catalogue that was half copied is none, and whoever has it should know. */
static gboolean
has_catalogue (const HeraldLanguage *language)
{
  g_autofree char *path = g_build_filename (locale_folder, language->code, CATALOGUE, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  if (herald_catalogue_is_whole (path))
    return TRUE;
  g_printerr ("herald: %s is damaged, so there is no %s. Installing Herald again mends it.\n",
              path,
              language->plain_name);
  return FALSE;
}

static gboolean
is_offered (const HeraldLanguage *language)
{
  State *state = &states[language - known];

  if (strcmp (language->code, ORIGINAL) == 0)
    return TRUE;
  if (locale_folder == NULL)
    return FALSE;
  if (*state == STATE_UNKNOWN)
    *state = has_catalogue (language) ? STATE_THERE : STATE_NOT_THERE;
  return *state == STATE_THERE;
}

/* gettext knows no language at all under the locale "C", which is also what is left where the
 * system names one that is not installed; newer ones (glibc 2.41) know none under "C.UTF-8" either.
 * For "C_US.UTF-8" the same files are found, since a country that is not there counts for nothing,
 * and under that name all know languages. */
static void
take_locale_for_messages (void)
{
  static const char *const names[] = { "C_US.UTF-8", "en_US.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (setlocale (LC_MESSAGES, names[i]) != NULL)
        return;
    }
}

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

/**
 * herald_language_set_locale:
 *
 * Takes over the locale of the environment, so that gettext follows LANGUAGE whatever is installed.
 * Part of herald_language_begin().
 */
void
herald_language_set_locale (void)
{
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (is_plain (messages))
    setlocale (LC_CTYPE, "C.UTF-8");
  if (is_plain (messages) || g_str_has_prefix (messages, "C."))
    take_locale_for_messages ();
  /* Numbers follow the language: herald_written_number_new(). */
  setlocale (LC_NUMERIC, "C");
}

static void
speak (const HeraldLanguage *language)
{
  spoken = language;
  g_setenv ("LANGUAGE", spoken->code, TRUE);
}

/**
 * herald_language_begin:
 * @folder: (type filename): where the catalogues are
 *
 * Takes over what the system asks for, in a language that Herald has. Called once, before any text
 * is looked up and before GTK starts.
 */
void
herald_language_begin (const char *folder)
{
  g_free (locale_folder);
  locale_folder = g_strdup (folder);
  g_free (system_value);
  system_value = g_strdup (g_getenv ("LANGUAGE"));
  g_strfreev (wishes);
  wishes = g_strdupv ((char **)g_get_language_names ());
  memset (states, 0, sizeof states);
  herald_language_set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* GLib decides with its first text whether the program is translated at all. While the domain has
   * no name yet the answer is yes; later it would be no where the system's own language is not one
   * of ours, and then none could be chosen. The text is looked for in a catalogue that was looked
   * at. */
  speak (herald_language_get_from_system ());
  g_dgettext (GETTEXT_PACKAGE, ORIGINAL);
  herald_language_choose ("");
}

/**
 * herald_language_has_begun:
 *
 * Returns: whether there is a language to choose
 */
gboolean
herald_language_has_begun (void)
{
  return locale_folder != NULL;
}

/**
 * herald_language_list_offered:
 *
 * Returns: (transfer container) (element-type HeraldLanguage): those that are there, English first
 */
GPtrArray *
herald_language_list_offered (void)
{
  GPtrArray *offered = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (is_offered (&known[i]))
        g_ptr_array_add (offered, (gpointer)&known[i]);
    }
  return offered;
}

/**
 * herald_language_find:
 * @code: the name of a catalogue
 *
 * Returns: (nullable): the language, if it is there
 */
const HeraldLanguage *
herald_language_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (strcmp (known[i].code, code) == 0 && is_offered (&known[i]))
        return &known[i];
    }
  return NULL;
}

/* Who reads the traditional letters is not served by the simplified ones. */
static gboolean
is_of_other_letters (const char *wish)
{
  return g_str_has_prefix (wish, "zh_TW") || g_str_has_prefix (wish, "zh_HK") ||
         g_str_has_prefix (wish, "zh_MO") || g_str_has_prefix (wish, "zh_Hant");
}

/* "pt" stands for every Portuguese, so it fits the one that is there. */
static const HeraldLanguage *
find_relative (const char *wish)
{
  gsize length = strlen (wish);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const char *code = known[i].code;

      if (strncmp (code, wish, length) == 0 && code[length] == '_' && is_offered (&known[i]))
        return &known[i];
    }
  return NULL;
}

static const HeraldLanguage *
find_for_wish (const char *wish)
{
  const HeraldLanguage *language = herald_language_find (wish);

  if (language == NULL && strchr (wish, '_') == NULL)
    language = find_relative (wish);
  return language;
}

/**
 * herald_language_get_from_system:
 *
 * Returns: the first one that the system asks for and Herald has; English where there is none
 */
const HeraldLanguage *
herald_language_get_from_system (void)
{
  gboolean is_other = FALSE;

  for (guint i = 0; wishes != NULL && wishes[i] != NULL; i++)
    {
      const HeraldLanguage *language;

      is_other |= is_of_other_letters (wishes[i]);
      if (is_other && strcmp (wishes[i], "zh") == 0)
        continue;
      language = find_for_wish (wishes[i]);
      if (language != NULL)
        return language;
    }
  return &known[0];
}

/**
 * herald_language_choose:
 * @code: the name of a catalogue; "" for what the system asks for, as is one that is not there
 *
 * Nothing happens before herald_language_begin(). Everything that is looked up from now on is in
 * that language, GTK's own texts too. What was looked up before stays as it is.
 *
 * Returns: the language
 */
const HeraldLanguage *
herald_language_choose (const char *code)
{
  const HeraldLanguage *chosen = *code != '\0' ? herald_language_find (code) : NULL;

  if (locale_folder == NULL)
    return spoken;
  speak (chosen != NULL ? chosen : herald_language_get_from_system ());
  /* Also tells gettext to forget what it found for the language before. */
  textdomain (GETTEXT_PACKAGE);
  return spoken;
}

/**
 * herald_language_get:
 *
 * Returns: the language that Herald speaks now
 */
const HeraldLanguage *
herald_language_get (void)
{
  return spoken;
}

/**
 * herald_language_get_system_value:
 *
 * Returns: (nullable): what the variable LANGUAGE was before Herald began, for other programs that
 * are started from here
 */
const char *
herald_language_get_system_value (void)
{
  return system_value;
}

/**
 * herald_language_is_original:
 *
 * Returns: whether nothing is translated
 */
gboolean
herald_language_is_original (void)
{
  return spoken == &known[0];
}

/**
 * herald_language_get_credit:
 *
 * Returns: (nullable): who translated what is read, and that no clinician has gone over it; %NULL
 *   where nothing is translated
 */
const char *
herald_language_get_credit (void)
{
  if (herald_language_is_original ())
    return NULL;
  /* TRANSLATORS: Stands at the foot of every page in your language only. Say who translated it. As
   * soon as a clinician who speaks your language has gone over all of it, say who that was instead.
   */
  return _ ("Translated by the people who make Herald. No clinician has reviewed this translation "
            "yet.");
}
