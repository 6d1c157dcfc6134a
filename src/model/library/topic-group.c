/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics that belong together. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "library/topic-group.h"

static gboolean
read_topic (HeraldTopicGroup *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "_title", NULL };
  HeraldTopic topic;

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &topic.id, error) ||
      !herald_json_get (json, "_title", &topic.title, error))
    return FALSE;
  if (herald_topic_group_find (self, topic.id) != NULL)
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "the topic “%s” stands twice", topic.id);
  topic.title = herald_json_text (json, "_title");
  g_array_append_val (self->topics, topic);
  return TRUE;
}

static gboolean
read_group (HeraldTopicGroup *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "_title", "topics", NULL };
  HeraldJson list = herald_json_member (json, "topics");

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &self->id, error) ||
      !herald_json_get (json, "_title", &self->title, error) ||
      !herald_json_is_filled_array (&list, error))
    return FALSE;
  self->title = herald_json_text (json, "_title");
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!read_topic (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_topic_group_read:
 * @json: its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the group
 */
HeraldTopicGroup *
herald_topic_group_read (const HeraldJson *json, GError **error)
{
  g_autoptr (HeraldTopicGroup) self = g_new0 (HeraldTopicGroup, 1);

  self->topics = g_array_new (FALSE, FALSE, sizeof (HeraldTopic));
  return read_group (self, json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_topic_group_free:
 * @self: (transfer full): a group
 */
void
herald_topic_group_free (HeraldTopicGroup *self)
{
  g_array_unref (self->topics);
  g_free (self);
}

/**
 * herald_topic_group_find:
 * @self: a group
 * @topic: the key of a topic
 *
 * Returns: (transfer none) (nullable): the topic, where it is in the group
 */
const HeraldTopic *
herald_topic_group_find (const HeraldTopicGroup *self, const char *topic)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const HeraldTopic *own = &g_array_index (self->topics, HeraldTopic, i);

      if (strcmp (own->id, topic) == 0)
        return own;
    }
  return NULL;
}
