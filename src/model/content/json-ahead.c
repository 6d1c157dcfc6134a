/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parses bundled files in a thread of their own while the program opens its display: both take
 * their time, and neither needs the other. Nothing is translated meanwhile, since that belongs to
 * whoever reads the nodes. */
#include "config.h"

#include "content/json-ahead.h"

typedef struct
{
  GThread *thread;   /* (nullable) until what it made is wanted */
  GPtrArray *paths;  /* (element-type utf8) in the bundled resources */
  GHashTable *roots; /* path to JsonNode; the thread's alone until it is joined */
} Ahead;

/* Rules may be read by a thread, too. */
static GMutex lock;
static Ahead *ahead;

static gpointer
parse_all (gpointer data)
{
  Ahead *self = data;

  for (guint i = 0; i < self->paths->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GBytes) bytes = g_resources_lookup_data (self->paths->pdata[i], 0, NULL);
      gsize length;
      const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

      /* What is wrong is told by whoever reads it in earnest. */
      if (text != NULL && json_parser_load_from_data (parser, text, length, NULL))
        g_hash_table_insert (self->roots, self->paths->pdata[i], json_parser_steal_root (parser));
    }
  return NULL;
}

/* While it is locked. */
static void
join (void)
{
  if (ahead->thread != NULL)
    g_thread_join (g_steal_pointer (&ahead->thread));
}

/**
 * herald_json_ahead_begin:
 * @paths: (transfer full) (element-type utf8): paths of bundled files
 *
 * Begins to parse the files: once until herald_json_ahead_end(), and not before the resources are
 * registered. Where there is no thread to be had, nothing is done ahead.
 */
void
herald_json_ahead_begin (GPtrArray *paths)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&lock);

  g_return_if_fail (ahead == NULL);

  ahead = g_new0 (Ahead, 1);
  ahead->paths = paths;
  ahead->roots =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)json_node_unref);
  ahead->thread = g_thread_try_new ("json", parse_all, ahead, NULL);
}

/**
 * herald_json_ahead_take:
 * @path: path of a bundled file
 *
 * Returns: (transfer full) (nullable): its root, where it was parsed ahead and not taken yet
 */
JsonNode *
herald_json_ahead_take (const char *path)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&lock);
  gpointer root = NULL;

  if (ahead == NULL)
    return NULL;
  join ();
  g_hash_table_steal_extended (ahead->roots, path, NULL, &root);
  return root;
}

/**
 * herald_json_ahead_end:
 *
 * Forgets what nobody took.
 */
void
herald_json_ahead_end (void)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&lock);

  if (ahead == NULL)
    return;
  join ();
  g_hash_table_unref (ahead->roots);
  g_ptr_array_unref (ahead->paths);
  g_clear_pointer (&ahead, g_free);
}
