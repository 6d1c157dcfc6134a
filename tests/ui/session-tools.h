/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session to test, and short words for what is done with it. */
#pragma once

#include <string.h>

#include "content/content.h"
#include "result/session.h"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  guint n_verdicts;
  guint n_texts;
} Fixture;

static void
on_verdict_changed (Fixture *fixture)
{
  fixture->n_verdicts++;
}

static void
on_text_changed (HeraldSession *session G_GNUC_UNUSED, guint field G_GNUC_UNUSED, Fixture *fixture)
{
  fixture->n_texts++;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  herald_content_register ();
  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  g_signal_connect_swapped (fixture->session,
                            "verdict-changed",
                            G_CALLBACK (on_verdict_changed),
                            fixture);
  g_signal_connect (fixture->session, "text-changed", G_CALLBACK (on_text_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static guint
find (Fixture *fixture, const char *id)
{
  guint field = herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);

  g_assert_cmpuint (field, !=, HERALD_VOCABULARY_NO_FIELD);
  return field;
}

static void
type (Fixture *fixture, const char *id, const char *text)
{
  herald_session_set_text (fixture->session, find (fixture, id), text);
}

/* One letter after the other, as fingers do. */
static void
type_slowly (Fixture *fixture, const char *id, const char *text)
{
  for (gsize length = 1; length <= strlen (text); length++)
    {
      g_autofree char *part = g_strndup (text, length);

      type (fixture, id, part);
    }
}

static void
assert_text (Fixture *fixture, const char *id, const char *text)
{
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, id)), ==, text);
}

static void
assert_status (Fixture *fixture, const char *status)
{
  HeraldVerdict *verdict = herald_session_get_verdict (fixture->session);

  g_assert_cmpstr (herald_verdict_get_outcome (verdict, "her2_status")->id, ==, status);
}

static void
assert_book (Fixture *fixture, const char *id)
{
  HeraldRulebook *book = herald_session_get_book (fixture->session);

  g_assert_cmpstr (herald_rulebook_get_text (book)->id, ==, id);
  g_assert_true (herald_verdict_get_book (herald_session_get_verdict (fixture->session)) == book);
}
