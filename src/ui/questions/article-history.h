/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeraldArticleHistory HeraldArticleHistory;

HeraldArticleHistory *herald_article_history_new (void);
void herald_article_history_free (HeraldArticleHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldArticleHistory, herald_article_history_free)

void herald_article_history_visit (HeraldArticleHistory *self, const char *id);
const char *herald_article_history_go (HeraldArticleHistory *self, int steps);
gboolean herald_article_history_can_go (const HeraldArticleHistory *self, int steps);
const char *herald_article_history_get_current (const HeraldArticleHistory *self);

G_END_DECLS
