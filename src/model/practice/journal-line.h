/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/practice-run.h"

G_BEGIN_DECLS

#define HERALD_PROGRESS_FORMAT "herald-progress-1"

/**
 * HeraldJournalLine:
 * @is_head: whether it names the format
 * @run: (nullable) (transfer full): a run that begins
 * @answer: (nullable) (transfer full): an answer
 *
 * What one line of the journal says; nothing of it where it can't be read.
 */
typedef struct
{
  gboolean is_head;
  HeraldPracticeRun *run;
  HeraldAnswer *answer;
} HeraldJournalLine;

HeraldJournalLine herald_journal_line_read (const char *text);
void herald_journal_line_append_head (GString *lines);
void herald_journal_line_append_run (GString *lines, const HeraldPracticeRun *run);
void herald_journal_line_append_answer (GString *lines, const HeraldAnswer *answer);

G_END_DECLS
