/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-cli: the rules without a display. Its output is the same on every machine, so it stays out
 * of the locale. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "content/content.h"
#include "content/plain-text.h"

typedef struct
{
  const char *name;
  const char *usage;
  const char *purpose;
  HeraldExit (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "classify",
    "[--edition=ID] [--format=csv|jsonl] [--keep] [FILE]",
    N_ ("say what the rules make of each row of a table"),
    herald_command_classify },
  { "read", "[FILE]", N_ ("say what the text of a report holds"), herald_command_read },
  { "check",
    "[FILE…]",
    N_ ("look for gaps, dead rules and broken links in rule books and content"),
    herald_command_check },
  { "search",
    "[--limit=N] QUERY…",
    N_ ("find the questions that fit, best first"),
    herald_command_search },
  { "export",
    "--format=fhir|pdf|text [--result=N] [--paper=a4|letter] [--large] [--output=FILE] [RECORD]",
    N_ ("hand the results of a record on: to other systems, to paper, as text"),
    herald_command_export },
  { "import",
    "--format=fhir [--output=FILE] [FILE]",
    N_ ("make a record of the results of another system"),
    herald_command_import },
  { "agreement",
    "[--format=text|csv|json] [--mode=learn|test|repeat] [FILE…]",
    N_ ("say how far practice answers agree with the truth and with each other"),
    herald_command_agreement },
  { "specimen",
    "--kind=ihc --seed=N [--class=NAME] [--size=WxH] [--objective=N] [--edition=ID] [--overlay] "
    "[--plain] [--picture=FILE.png] [--truth=FILE.json]",
    N_ ("draw a field to practise on, and say what it is"),
    herald_command_specimen },
};

static void
print_bytes (const char *text)
{
  g_autofree char *plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_LINES);

  fputs (plain, stdout);
  fflush (stdout);
}

/* A message is one line, whatever the name of a file or a cell in it would have the terminal do. */
static void
print_error_bytes (const char *text)
{
  gsize length = strlen (text);
  gboolean is_ended = length > 0 && text[length - 1] == '\n';
  g_autofree char *line = g_strndup (text, length - is_ended);
  g_autofree char *plain = herald_plain_text_new (line, HERALD_PLAIN_TEXT_LINE);

  fprintf (stderr, "%s%s", plain, is_ended ? "\n" : "");
}

static void
print_help (void)
{
  g_print (_ ("Usage: herald-cli COMMAND [OPTION…] [FILE]\n\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, commands[i].usage, _ (commands[i].purpose));
  g_print (_ ("\n“-” or no file is standard input. “herald-cli COMMAND --help” says more.\n"));
}

static HeraldExit
run (int argc, char **argv)
{
  if (argc < 2)
    {
      g_printerr (_ ("herald-cli: a command is missing; “herald-cli --help” lists them\n"));
      return HERALD_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("herald-cli %s\n", HERALD_VERSION);
      return HERALD_EXIT_DONE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return HERALD_EXIT_DONE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, argv[1]) == 0)
        return commands[i].run (argc - 1, argv + 1);
    }
  g_printerr (_ ("herald-cli: unknown command “%s”; “herald-cli --help” lists them\n"), argv[1]);
  return HERALD_EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  /* A reader that goes away is a write error with a message, not a silent end. */
  signal (SIGPIPE, SIG_IGN);
  /* So is a file that may not grow any more. */
  signal (SIGXFSZ, SIG_IGN);
  /* Output is UTF-8 everywhere; GLib would turn it into what the locale can hold. */
  g_set_print_handler (print_bytes);
  g_set_printerr_handler (print_error_bytes);
  g_set_prgname ("herald-cli");
  herald_content_register ();
  return run (argc, argv);
}
