/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli specimen: a drawn field for practice, as a picture and as the truth about it. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "content/helper.h"
#include "file.h"
#include "specimen.h"

#define MAX_SIDE 8192

/* One line a kind. Herald-specimen paints the same kinds. */
static const struct
{
  const char *name;
  gboolean (*has_class) (const char *class_name);
  char *(*write_truth) (const HeraldSpecimenOrder *order);
} kinds[] = {
  { "ihc", herald_specimen_ihc_has_class, herald_specimen_ihc_truth },
  { "ish", herald_specimen_ish_has_class, herald_specimen_ish_truth },
};

typedef struct
{
  char *kind;
  char *seed;
  char *size;
  char *edition;
  char *picture;
  char *truth;
  int objective;
} Options;

static gboolean
parse_size (const char *text, HeraldSpecimenOrder *order)
{
  g_auto (GStrv) sides = g_strsplit (text != NULL ? text : "1024x768", "x", -1);
  guint64 width;
  guint64 height;

  if (g_strv_length (sides) != 2 ||
      !g_ascii_string_to_unsigned (sides[0], 10, 1, MAX_SIDE, &width, NULL) ||
      !g_ascii_string_to_unsigned (sides[1], 10, 1, MAX_SIDE, &height, NULL))
    return FALSE;
  order->width = (int)width;
  order->height = (int)height;
  return TRUE;
}

static gboolean
parse_seed (const char *text, HeraldSpecimenOrder *order)
{
  guint64 seed;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &seed, NULL))
    return FALSE;
  order->seed = (guint32)seed;
  return TRUE;
}

static gboolean
is_objective (int objective)
{
  return objective == 5 || objective == 10 || objective == 20 || objective == 40;
}

static gsize
find_kind (const char *name)
{
  gsize kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && g_strcmp0 (kinds[kind].name, name) != 0)
    kind++;
  return kind;
}

/* What is wrong with what was asked for, if anything; the edition is looked up later. */
static const char *
check (const Options *options, HeraldSpecimenOrder *order)
{
  gsize kind = find_kind (options->kind);

  if (kind == G_N_ELEMENTS (kinds))
    return _ ("--kind must be one that the help names");
  if (!kinds[kind].has_class (order->class_name))
    return _ ("there is no such --class");
  if (!parse_seed (options->seed, order))
    return _ ("--seed must be a whole number from 0 to 4294967295");
  if (!parse_size (options->size, order))
    return _ ("--size must be like 1024x768, and no side above 8192");
  if (!is_objective (options->objective))
    return _ ("--objective must be 5, 10, 20 or 40");
  if (options->picture == NULL && options->truth == NULL)
    return _ ("say where to write with --picture or --truth");
  order->objective = (guint)options->objective;
  return NULL;
}

static GBytes *
paint (const char *kind, const HeraldSpecimenOrder *order, GError **error)
{
  g_autofree char *helper = herald_helper_find ("herald-specimen");
  g_autofree char *seed = g_strdup_printf ("%u", order->seed);
  g_autofree char *width = g_strdup_printf ("%d", order->width);
  g_autofree char *height = g_strdup_printf ("%d", order->height);
  g_autofree char *objective = g_strdup_printf ("%u", order->objective);
  const char *command[10] = { helper, kind, order->class_name, seed, width, height, objective };
  guint n_words = 7;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  if (helper == NULL)
    {
      g_set_error_literal (error,
                           G_FILE_ERROR,
                           G_FILE_ERROR_NOENT,
                           _ ("this Herald is not complete: herald-specimen is missing"));
      return NULL;
    }
  if (order->overlay)
    command[n_words++] = "overlay";
  if (order->plain)
    command[n_words++] = "plain";
  return herald_helper_run (command, nothing, _ ("the picture could not be painted"), error);
}

static gboolean
save_truth (gsize kind, const HeraldSpecimenOrder *order, const char *file, GError **error)
{
  char *truth = kinds[kind].write_truth (order);
  g_autoptr (GBytes) bytes = g_bytes_new_take (truth, strlen (truth));

  return herald_file_save (file, bytes, error);
}

static gboolean
save_picture (const char *kind, const HeraldSpecimenOrder *order, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = paint (kind, order, error);

  return bytes != NULL && herald_file_save (file, bytes, error);
}

static HeraldExit
run_specimen (const Options *options, HeraldSpecimenOrder *order)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldShelf) shelf = herald_shelf_new (folder, &error);
  const char *edition = options->edition != NULL ? options->edition : HERALD_SHELF_DEFAULT_EDITION;

  if (shelf == NULL)
    return herald_command_complain (NULL, error);
  order->book = herald_shelf_find (shelf, edition);
  if (order->book == NULL)
    {
      g_printerr (_ ("herald-cli: there is no edition “%s”\n"), edition);
      return HERALD_EXIT_USAGE;
    }
  if (options->truth != NULL &&
      !save_truth (find_kind (options->kind), order, options->truth, &error))
    return herald_command_complain (options->truth, error);
  if (options->picture != NULL && !save_picture (options->kind, order, options->picture, &error))
    return herald_command_complain (options->picture, error);
  return HERALD_EXIT_DONE;
}

static void
clear (Options *options, HeraldSpecimenOrder *order)
{
  g_free (options->kind);
  g_free (options->seed);
  g_free (options->size);
  g_free (options->edition);
  g_free (options->picture);
  g_free (options->truth);
  g_free (order->class_name);
}

static HeraldExit
run_checked (const Options *options, HeraldSpecimenOrder *order, int n_more)
{
  const char *problem;

  if (order->class_name == NULL)
    order->class_name = g_strdup ("any");
  problem = n_more > 0 ? _ ("specimen takes options only") : check (options, order);
  if (problem == NULL)
    return run_specimen (options, order);
  g_printerr ("herald-cli: %s\n", problem);
  return HERALD_EXIT_USAGE;
}

/**
 * herald_command_specimen:
 * @argc: as for main()
 * @argv: likewise
 *
 * Returns: the exit status
 */
HeraldExit
herald_command_specimen (int argc, char **argv)
{
  Options options = { .objective = 20 };
  HeraldSpecimenOrder order = { .class_name = NULL };
  HeraldExit status = HERALD_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_ ("what to draw: ihc or ish"), "NAME" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &options.seed, N_ ("which of its many fields"), "N" },
    { "class",
      0,
      0,
      G_OPTION_ARG_STRING,
      &order.class_name,
      N_ ("for ihc: 0, ultralow, 1+, 2+, 3+, basolateral, two with a stroke between, any; for ish: "
          "group-1 to group-5, ratio-2, copies-4, copies-6, recount, single-negative, "
          "single-between, single-positive, any"),
      "NAME" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_ ("pixels of the picture"), "WxH" },
    { "objective", 0, 0, G_OPTION_ARG_INT, &options.objective, N_ ("5, 10, 20 or 40"), "N" },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &options.edition, N_ ("the edition to go by"), "ID" },
    { "overlay", 0, 0, G_OPTION_ARG_NONE, &order.overlay, N_ ("mark the truth"), NULL },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &order.plain, N_ ("leave out what misleads"), NULL },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &options.picture, N_ ("where to paint"), "FILE" },
    { "truth", 0, 0, G_OPTION_ARG_FILENAME, &options.truth, N_ ("where to say it"), "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  if (herald_command_parse ("", entries, &argc, &argv))
    status = run_checked (&options, &order, argc - 1);
  clear (&options, &order);
  return status;
}
