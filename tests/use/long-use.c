/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Uses Herald for long, as nobody would: first it looks at each page and window once in each
 * language, then it does what the dice say with what is on the screen. Warnings end it, and what is
 * in use of the memory after the first minute may not grow. README says how.
 *
 *   long-use [OPTION…] */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "application.h"
#include "content/language.h"
#include "use.h"

#define KEPT 30   /* how many of the last steps are told where one fails */
#define HANGS 300 /* seconds that no step takes */
#define TICK                                                                                       \
  10 /* seconds: those in which the machine sleeps, or the program is stopped, don't count */
#define REST 1500 /* milliseconds before the memory is measured */
#define MIB 1048576.0

static int n_actions = 10000;
static int seed = 1;
static int n_languages = 99;
static int every = 500;
static int pace = 5;
static int minutes = 0;
static double bound = 20.0;
static gboolean is_verbose;
static gboolean is_asked_by_whom;

static const GOptionEntry options[] = {
  { "actions", 0, 0, G_OPTION_ARG_INT, &n_actions, "how many steps after the first look", "N" },
  { "minutes", 0, 0, G_OPTION_ARG_INT, &minutes, "go on at least so long", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "another course", "N" },
  { "languages", 0, 0, G_OPTION_ARG_INT, &n_languages, "look at so many languages", "N" },
  { "every", 0, 0, G_OPTION_ARG_INT, &every, "measure after so many steps", "N" },
  { "pace", 0, 0, G_OPTION_ARG_INT, &pace, "wait between steps", "MS" },
  { "bound", 0, 0, G_OPTION_ARG_DOUBLE, &bound, "growth after the first minute", "MIB" },
  { "by-whom", 0, 0, G_OPTION_ARG_NONE, &is_asked_by_whom, "tell who asked for memory", NULL },
  { "verbose", 0, 0, G_OPTION_ARG_NONE, &is_verbose, "tell each step", NULL },
  G_OPTION_ENTRY_NULL,
};

/* In use: with the window that was used, with a new one, and without glyphs that were drawn. */
typedef struct
{
  gsize before, anew, bare;
} Figure;

HeraldApplication *use_application;
char *use_folder;

static GRand *dice;
static char *told[KEPT];
static guint n_told;
static int step; /* counts the first look too */
static int n_first;
static gint64 begun;
static Figure settled; /* after the first minute */
static Figure figure;  /* the last one */
static int status;
static volatile sig_atomic_t n_ticks; /* of this step */

static gboolean on_step (gpointer data);

guint
use_roll (guint n)
{
  return n > 1 ? (guint)g_rand_int_range (dice, 0, (gint32)n) : 0;
}

int
use_get_step (void)
{
  return step;
}

void
use_tell (const char *what, const char *detail)
{
  char **place = &told[n_told++ % KEPT];

  g_free (*place);
  *place = g_strdup_printf ("%d %s %s", step, what, detail != NULL ? detail : "");
  if (is_verbose)
    g_printerr ("%s\n", *place);
}

/* The last steps, where whoever looks can see them; the same seed does them again. */
static void
on_end (int number)
{
  dprintf (STDERR_FILENO, "# it ends by signal %d; the last steps were\n", number);
  for (guint i = n_told > KEPT ? n_told - KEPT : 0; i < n_told; i++)
    dprintf (STDERR_FILENO, "# %s\n", told[i % KEPT]);
  dprintf (STDERR_FILENO, "# again: --seed=%d --actions=%d\n", seed, step + 1);
  use_tell_place ();
  signal (number, SIG_DFL);
  raise (number);
}

static void
on_tick (int number)
{
  if (++n_ticks >= HANGS / TICK)
    on_end (number);
  alarm (TICK);
}

static void
do_at_random (guint what)
{
  if (what < 30)
    use_widget ();
  else if (what < 38)
    use_keys ();
  else if (what < 50)
    use_enter ();
  else if (what < 61)
    use_action ();
  else if (what < 72)
    use_page ();
  else if (what < 76)
    use_looks ();
  else if (what < 77)
    use_language ();
  else if (what < 82)
    use_record ();
  else if (what < 84)
    use_report ();
  else if (what < 86)
    use_paper ();
  else if (what < 92)
    use_practice ();
  else if (what < 93)
    use_count ();
  else if (what < 96)
    use_table ();
  else
    use_close ();
}

/* Half of the steps come while the last one is still at work. */
static void
go_on (void)
{
  gboolean waits = step < n_first || use_roll (2) == 0;

  g_timeout_add_full (
      waits ? G_PRIORITY_LOW : G_PRIORITY_HIGH, waits ? (guint)pace : 1, on_step, NULL, NULL);
}

static gboolean
is_first_minute_over (void)
{
  return g_get_monotonic_time () - begun > G_USEC_PER_SEC * G_GINT64_CONSTANT (60);
}

static gboolean
is_over (void)
{
  return step >= n_first + n_actions &&
         g_get_monotonic_time () - begun >= minutes * G_USEC_PER_SEC * G_GINT64_CONSTANT (60);
}

static void
end (void)
{
  double growth = ((double)figure.bare - (double)settled.bare) / MIB;

  if (growth > bound)
    status = 1;
  g_print ("%d actions by seed %d, in %.1f minutes: %.1f MiB after the first, %+.1f MiB since, "
           "%+.1f with glyphs\n",
           step,
           seed,
           (double)(g_get_monotonic_time () - begun) / G_USEC_PER_SEC / 60.0,
           (double)settled.bare / MIB,
           growth,
           ((double)figure.anew - (double)settled.anew) / MIB);
  g_application_release (G_APPLICATION (use_application));
  g_application_quit (G_APPLICATION (use_application));
}

static void
tell_figure (void)
{
  g_print ("%6d actions %6.1f minutes %8.2f MiB in use %8.2f more by glyphs %8.2f by the window "
           "%7.1f resident\n",
           step,
           (double)(g_get_monotonic_time () - begun) / G_USEC_PER_SEC / 60.0,
           (double)figure.bare / MIB,
           ((double)figure.anew - (double)figure.bare) / MIB,
           ((double)figure.before - (double)figure.anew) / MIB,
           (double)use_measure_resident () / MIB);
  use_tell_left ();
  if (is_asked_by_whom)
    use_tell_memory ();
}

/* The first measurement that comes a minute after the start, and after the first look, is what the
 * others are held against; a run that is too short for that takes its first. */
static gboolean
on_measure_bare (gpointer data G_GNUC_UNUSED)
{
  figure.bare = use_measure ();
  if (settled.bare == 0 && (is_first_minute_over () || n_actions <= 2 * every))
    settled = figure;
  tell_figure ();
  if (is_over ())
    end ();
  else
    go_on ();
  return G_SOURCE_REMOVE;
}

/* Without the glyphs: they are looked for anew by another window. */
static gboolean
on_measure_anew (gpointer data G_GNUC_UNUSED)
{
  figure.anew = use_measure ();
  use_forget_glyphs ();
  use_renew ();
  g_timeout_add_full (G_PRIORITY_LOW, REST, on_measure_bare, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/* With a new window in place of the old one: what the old one held was for what stood in it. */
static gboolean
on_measure (gpointer data G_GNUC_UNUSED)
{
  figure.before = use_measure ();
  use_renew ();
  g_timeout_add_full (G_PRIORITY_LOW, REST, on_measure_anew, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
on_step (gpointer data G_GNUC_UNUSED)
{
  n_ticks = 0;
  alarm (TICK);
  /* Each step has dice of its own. */
  g_rand_set_seed (dice, (guint32)seed * 1000003u + (guint32)step);
  if (step < n_first)
    use_tour ((guint)step);
  else
    do_at_random (use_roll (100));
  use_tidy ();
  step++;
  if (step >= n_first && ((step - n_first) % every == 0 || is_over ()))
    {
      use_rest ();
      g_timeout_add_full (G_PRIORITY_LOW, REST, on_measure, NULL, NULL);
    }
  else
    go_on ();
  return G_SOURCE_REMOVE;
}

static void
on_activate (GApplication *application)
{
  g_application_hold (application);
  use_app_action ("amount", "everything");
  n_first = (int)use_tour_length ((guint)n_languages);
  begun = g_get_monotonic_time ();
  g_idle_add (on_step, NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) list = g_dir_open (path, 0, NULL);
  const char *name;

  while (list != NULL && (name = g_dir_read_name (list)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

/* With a rule book of one's own in it that is wrong, so that there is a problem to show. */
static void
enter_folder (void)
{
  static const char *const names[] = {
    "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"
  };
  g_autofree char *rules = NULL;
  g_autofree char *book = NULL;

  use_folder = g_dir_make_tmp ("herald-use-XXXXXX", NULL);
  g_assert_nonnull (use_folder);
  g_assert_cmpint (g_chdir (use_folder), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], use_folder, TRUE);
  rules = g_build_filename (use_folder, "herald", "rules", NULL);
  book = g_build_filename (rules, "wrong.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (rules, 0700), ==, 0);
  g_assert_true (g_file_set_contents (book, "{", -1, NULL));
}

static void
watch_signals (void)
{
  static const int numbers[] = { SIGABRT, SIGTRAP, SIGTERM };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    signal (numbers[i], on_end);
  signal (SIGALRM, on_tick);
  use_watch_complaints ();
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const char *catalogues = g_getenv ("HERALD_LOCALE_DIR");

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  watch_signals ();
  enter_folder ();
  dice = g_rand_new ();
  herald_language_begin (catalogues != NULL ? catalogues : HERALD_LOCALE_DIR);
  gtk_disable_setlocale ();
  gtk_init ();
  use_watch_widgets ();
  use_watch_natives ();
  /* Without a window manager the focus jumps, and GTK's blinking cursor complains of that; what
   * moves by itself would make a seed another course each time. */
  g_object_set (
      gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations", FALSE, NULL);
  use_application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (use_application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (use_application, "activate", G_CALLBACK (on_activate), NULL);
  g_application_run (G_APPLICATION (use_application), 1, argv);
  g_object_unref (use_application);
  remove_all (use_folder);
  return status;
}
