/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/**
 * HeraldTopic:
 * @id: the key that articles name
 * @title: for people
 */
typedef struct
{
  const char *id;
  const char *title;
} HeraldTopic;

/**
 * HeraldTopicGroup:
 * @id: its name
 * @title: for people
 * @topics: (element-type HeraldTopic): what it holds, in order
 *
 * A shelf of the library: some topics that belong together. Texts are owned by the file.
 */
typedef struct
{
  const char *id;
  const char *title;
  GArray *topics;
} HeraldTopicGroup;

HeraldTopicGroup *herald_topic_group_read (const HeraldJson *json, GError **error);
void herald_topic_group_free (HeraldTopicGroup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldTopicGroup, herald_topic_group_free)

const HeraldTopic *herald_topic_group_find (const HeraldTopicGroup *self, const char *topic);

G_END_DECLS
