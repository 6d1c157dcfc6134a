/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-pdf-text: a PDF on standard input, its text on standard output. A program of its own, so
 * that herald-cli needs no library of a display, and a damaged PDF can harm nobody else. It says
 * with its exit status what is wrong; whoever started it finds the words for it. */
#include "config.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <poppler.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "reader/page.h"
#include "reader/pdf-problem.h"

/* poppler 22.12 declares none. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* Far more than any report needs: a small file may hold a stream that unpacks to any size. */
#define MOST_SECONDS 20
#define MOST_WAIT 120
#define MOST_BYTES ((rlim_t)1536 * 1024 * 1024)

static void
set_limit (int resource, rlim_t most)
{
  const struct rlimit limit = { most, most };

  setrlimit (resource, &limit);
}

/* What breaks a limit ends this program, and is a damaged PDF to whoever started it. It writes no
 * file, also none of its own memory, which holds the report. */
static void
set_limits (void)
{
  set_limit (RLIMIT_CPU, MOST_SECONDS);
  set_limit (RLIMIT_FSIZE, 0);
  /* A write then fails, as on a full disk, and is no reason to die: a build that counts its lines
   * writes what it has counted. */
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_CORE, 0);
#if !HERALD_IS_SANITIZED
  /* The sanitizers map terabytes and use few of them. */
  set_limit (RLIMIT_AS, MOST_BYTES);
#endif
  alarm (MOST_WAIT);
}

static gboolean
has_letters (const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    {
      if (g_ascii_isalnum (text->str[i]))
        return TRUE;
    }
  return FALSE;
}

static PopplerDocument *
open_document (GBytes *bytes, HeraldPdfProblem *problem)
{
  g_autoptr (GError) cause = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &cause);

  if (document == NULL)
    *problem = g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                   ? HERALD_PDF_PROBLEM_LOCKED
                   : HERALD_PDF_PROBLEM_DAMAGED;
  return document;
}

static char *
get_text (GBytes *bytes, HeraldPdfProblem *problem)
{
  g_autoptr (PopplerDocument) document = open_document (bytes, problem);
  g_autoptr (GString) text = g_string_new (NULL);

  if (document == NULL)
    return NULL;
  /* One past what the reader takes is enough for it to refuse the whole. */
  for (int i = 0; i < poppler_document_get_n_pages (document) && text->len <= HERALD_PAGE_MAX_BYTES;
       i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;

      /* A form feed parts pages. */
      if (words != NULL)
        g_string_append_printf (text, "%s\f", words);
    }
  if (has_letters (text))
    return g_string_free (g_steal_pointer (&text), FALSE);
  *problem = HERALD_PDF_PROBLEM_PICTURE;
  return NULL;
}

static GBytes *
read_input (void)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

int
main (void)
{
  HeraldPdfProblem problem = HERALD_PDF_PROBLEM_BREAKDOWN;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  set_limits ();
  bytes = read_input ();
  text = bytes != NULL ? get_text (bytes, &problem) : NULL;
  if (text == NULL)
    return problem;
  return fputs (text, stdout) >= 0 && fflush (stdout) == 0 ? 0 : HERALD_PDF_PROBLEM_BREAKDOWN;
}
