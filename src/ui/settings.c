/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reader wants Herald to look: text size, colours, the window's size; and where records are
 * that were open, if that is wanted. Kept from one time to the next where the settings are
 * installed, and never anything of what is in a report. */
#include "config.h"

#include "settings-private.h"

#include "text-size.h"

G_DEFINE_FINAL_TYPE (HeraldSettings, herald_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT_PERCENT,
  PROP_COLOR_SCHEME,
  PROP_AMOUNT,
  PROP_LANGUAGE,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_WINDOW_PAGE,
  PROP_KEEPS_RECENT,
  PROP_REOPENS_LAST,
  PROP_LAST_RECORD,
  PROP_RECENT_RECORDS,
  N_PROPS
};

#define WIDTH 1080
#define HEIGHT 700

static GParamSpec *properties[N_PROPS];

/* Asking GSettings for a schema that is not installed would end the program. */
static GSettings *
find_store (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, HERALD_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
bind_to_store (HeraldSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (self->store, "settings-schema", &schema, NULL);
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      const char *name = properties[i]->name;

      if (g_settings_schema_has_key (schema, name))
        g_settings_bind (self->store, name, self, name, G_SETTINGS_BIND_DEFAULT);
    }
}

static void
herald_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HeraldSettings *self = HERALD_SETTINGS (object);

  switch (id)
    {
    case PROP_TEXT_PERCENT:
      g_value_set_int (value, self->text_percent);
      break;
    case PROP_COLOR_SCHEME:
      g_value_set_enum (value, self->color_scheme);
      break;
    case PROP_AMOUNT:
      g_value_set_enum (value, self->amount);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_WINDOW_WIDTH:
      g_value_set_int (value, self->window_width);
      break;
    case PROP_WINDOW_HEIGHT:
      g_value_set_int (value, self->window_height);
      break;
    case PROP_WINDOW_MAXIMIZED:
      g_value_set_boolean (value, self->window_maximized);
      break;
    case PROP_WINDOW_PAGE:
      g_value_set_string (value, self->window_page);
      break;
    case PROP_KEEPS_RECENT:
      g_value_set_boolean (value, self->keeps_recent);
      break;
    case PROP_REOPENS_LAST:
      g_value_set_boolean (value, self->reopens_last);
      break;
    case PROP_LAST_RECORD:
      g_value_set_string (value, self->last_record);
      break;
    case PROP_RECENT_RECORDS:
      g_value_set_boxed (value, self->recent_records);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_string (char **member, const GValue *value)
{
  g_free (*member);
  *member = g_value_dup_string (value);
}

static void
herald_settings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HeraldSettings *self = HERALD_SETTINGS (object);

  switch (id)
    {
    case PROP_TEXT_PERCENT:
      herald_settings_set_text_percent (self, g_value_get_int (value));
      return;
    case PROP_COLOR_SCHEME:
      herald_settings_set_color_scheme (self, g_value_get_enum (value));
      return;
    case PROP_AMOUNT:
      self->amount = g_value_get_enum (value);
      break;
    case PROP_LANGUAGE:
      if (g_strcmp0 (self->language, g_value_get_string (value)) == 0)
        return;
      set_string (&self->language, value);
      break;
    case PROP_WINDOW_WIDTH:
      self->window_width = g_value_get_int (value);
      break;
    case PROP_WINDOW_HEIGHT:
      self->window_height = g_value_get_int (value);
      break;
    case PROP_WINDOW_MAXIMIZED:
      self->window_maximized = g_value_get_boolean (value);
      break;
    case PROP_WINDOW_PAGE:
      set_string (&self->window_page, value);
      break;
    case PROP_KEEPS_RECENT:
      self->keeps_recent = g_value_get_boolean (value);
      break;
    case PROP_REOPENS_LAST:
      self->reopens_last = g_value_get_boolean (value);
      break;
    case PROP_LAST_RECORD:
      set_string (&self->last_record, value);
      break;
    case PROP_RECENT_RECORDS:
      g_strfreev (self->recent_records);
      self->recent_records = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
herald_settings_finalize (GObject *object)
{
  g_strfreev (HERALD_SETTINGS (object)->recent_records);
  g_free (HERALD_SETTINGS (object)->language);
  g_free (HERALD_SETTINGS (object)->window_page);
  g_free (HERALD_SETTINGS (object)->last_record);
  g_clear_object (&HERALD_SETTINGS (object)->store);
  g_clear_pointer (&HERALD_SETTINGS (object)->cohort_columns, g_variant_unref);
  G_OBJECT_CLASS (herald_settings_parent_class)->finalize (object);
}

static void
herald_settings_class_init (HeraldSettingsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = herald_settings_get_property;
  object_class->set_property = herald_settings_set_property;
  object_class->finalize = herald_settings_finalize;

  /**
   * HeraldSettings:text-percent:
   *
   * The size of all text, in percent of the desktop's own.
   */
  properties[PROP_TEXT_PERCENT] = g_param_spec_int ("text-percent",
                                                    NULL,
                                                    NULL,
                                                    HERALD_TEXT_SIZE_SMALLEST,
                                                    HERALD_TEXT_SIZE_LARGEST,
                                                    HERALD_TEXT_SIZE_NORMAL,
                                                    flags);
  properties[PROP_COLOR_SCHEME] = g_param_spec_enum (
      "color-scheme", NULL, NULL, HERALD_TYPE_COLOR_SCHEME, HERALD_COLOR_SCHEME_SYSTEM, flags);
  properties[PROP_AMOUNT] =
      g_param_spec_enum ("amount", NULL, NULL, HERALD_TYPE_AMOUNT, HERALD_AMOUNT_UNASKED, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_WINDOW_WIDTH] =
      g_param_spec_int ("window-width", NULL, NULL, 0, G_MAXINT16, WIDTH, flags);
  properties[PROP_WINDOW_HEIGHT] =
      g_param_spec_int ("window-height", NULL, NULL, 0, G_MAXINT16, HEIGHT, flags);
  properties[PROP_WINDOW_MAXIMIZED] =
      g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_WINDOW_PAGE] = g_param_spec_string ("window-page", NULL, NULL, "result", flags);
  properties[PROP_REOPENS_LAST] = g_param_spec_boolean ("reopens-last", NULL, NULL, FALSE, flags);
  properties[PROP_LAST_RECORD] = g_param_spec_string ("last-record", NULL, NULL, "", flags);
  properties[PROP_KEEPS_RECENT] = g_param_spec_boolean ("keeps-recent", NULL, NULL, TRUE, flags);
  properties[PROP_RECENT_RECORDS] =
      g_param_spec_boxed ("recent-records", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
herald_settings_init (HeraldSettings *self)
{
  self->text_percent = HERALD_TEXT_SIZE_NORMAL;
  self->window_width = WIDTH;
  self->window_height = HEIGHT;
  self->language = g_strdup ("");
  self->window_page = g_strdup ("result");
  self->keeps_recent = TRUE;
  self->last_record = g_strdup ("");
  self->recent_records = g_new0 (char *, 1);
  self->store = find_store ();
  if (self->store != NULL)
    bind_to_store (self);
}

/**
 * herald_settings_new:
 *
 * Returns: (transfer full): the reader's settings, or the defaults where none are installed
 */
HeraldSettings *
herald_settings_new (void)
{
  return g_object_new (HERALD_TYPE_SETTINGS, NULL);
}

/**
 * herald_settings_are_kept:
 * @self: the settings
 *
 * Returns: whether a change will be there the next time
 */
gboolean
herald_settings_are_kept (HeraldSettings *self)
{
  g_return_val_if_fail (HERALD_IS_SETTINGS (self), FALSE);

  return self->store != NULL;
}

/**
 * herald_settings_get_text_percent:
 * @self: the settings
 *
 * Returns: the size of all text, in percent of the desktop's own
 */
int
herald_settings_get_text_percent (HeraldSettings *self)
{
  g_return_val_if_fail (HERALD_IS_SETTINGS (self), HERALD_TEXT_SIZE_NORMAL);

  return self->text_percent;
}

/**
 * herald_settings_set_text_percent:
 * @self: the settings
 * @percent: the size of all text, in percent of the desktop's own; brought into range
 */
void
herald_settings_set_text_percent (HeraldSettings *self, int percent)
{
  g_return_if_fail (HERALD_IS_SETTINGS (self));

  percent = CLAMP (percent, HERALD_TEXT_SIZE_SMALLEST, HERALD_TEXT_SIZE_LARGEST);
  if (self->text_percent == percent)
    return;
  self->text_percent = percent;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_PERCENT]);
}

/**
 * herald_settings_get_color_scheme:
 * @self: the settings
 *
 * Returns: which colours the reader wants
 */
HeraldColorScheme
herald_settings_get_color_scheme (HeraldSettings *self)
{
  g_return_val_if_fail (HERALD_IS_SETTINGS (self), HERALD_COLOR_SCHEME_SYSTEM);

  return self->color_scheme;
}

/**
 * herald_settings_set_color_scheme:
 * @self: the settings
 * @scheme: which colours the reader wants
 */
void
herald_settings_set_color_scheme (HeraldSettings *self, HeraldColorScheme scheme)
{
  g_return_if_fail (HERALD_IS_SETTINGS (self));

  if (self->color_scheme == scheme)
    return;
  self->color_scheme = scheme;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR_SCHEME]);
}

/**
 * herald_settings_get_amount:
 * @self: the settings
 *
 * Returns: how much the reader would like to see
 */
HeraldAmount
herald_settings_get_amount (HeraldSettings *self)
{
  return self->amount;
}
