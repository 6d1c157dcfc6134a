/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report that somebody pasted or opened, what was found in it, and what the person says of each
 * finding. In memory only: never written, never logged. */
#include "config.h"

#include <string.h>

#include "report/report-private.h"

enum
{
  READ,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReport, herald_report, G_TYPE_OBJECT)

static void
herald_report_finalize (GObject *object)
{
  HeraldReport *self = HERALD_REPORT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->reading, herald_reading_unref);
  g_clear_pointer (&self->reader, herald_reader_free);
  g_array_unref (self->places);
  g_array_unref (self->fates);
  g_free (self->text);
  G_OBJECT_CLASS (herald_report_parent_class)->finalize (object);
}

static void
add_signal (HeraldReportClass *class, guint signal, const char *name)
{
  signals[signal] = g_signal_new (
      name, G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_report_class_init (HeraldReportClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_report_finalize;
  /**
   * HeraldReport::read:
   * @self: the report
   *
   * There are other findings now.
   */
  add_signal (class, READ, "read");
  /**
   * HeraldReport::changed:
   * @self: the report
   *
   * The findings are the same, but something else is to become of one.
   */
  add_signal (class, CHANGED, "changed");
}

static void
herald_report_init (HeraldReport *self)
{
  self->text = g_strdup ("");
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->fates = g_array_new (FALSE, FALSE, sizeof (HeraldFindingFate));
}

/**
 * herald_report_new:
 * @session: where findings are taken over to
 *
 * Returns: (transfer full): a report without text
 */
HeraldReport *
herald_report_new (HeraldSession *session)
{
  HeraldReport *self = g_object_new (HERALD_TYPE_REPORT, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * herald_report_get_session:
 * @self: a report
 *
 * Returns: (transfer none): where findings are taken over to
 */
HeraldSession *
herald_report_get_session (HeraldReport *self)
{
  return self->session;
}

/**
 * herald_report_get_text:
 * @self: a report
 *
 * Returns: (transfer none): its text
 */
const char *
herald_report_get_text (HeraldReport *self)
{
  return self->text;
}

static const HeraldReportFinding *
get_of_reading (HeraldReport *self, guint place)
{
  return &g_array_index (herald_reading_get_findings (self->reading), HeraldReportFinding, place);
}

static HeraldFindingFate *
get_fate (HeraldReport *self, guint index)
{
  return &g_array_index (self->fates,
                         HeraldFindingFate,
                         g_array_index (self->places, guint, index));
}

static void
list_places (HeraldReport *self)
{
  const GArray *findings = herald_reading_get_findings (self->reading);

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      if (get_of_reading (self, i)->specimen == self->specimen)
        g_array_append_val (self->places, i);
    }
}

/* Of samples that differ the person chooses one, which settles it where that one has one value. */
static gboolean
is_settled (HeraldReport *self, guint place)
{
  const GArray *findings = herald_reading_get_findings (self->reading);
  const HeraldReportFinding *finding = get_of_reading (self, place);

  if (g_strcmp0 (finding->reason, "two-values") != 0)
    return finding->confidence == HERALD_CONFIDENCE_SURE;
  for (guint i = 0; i < findings->len; i++)
    {
      const HeraldReportFinding *other = get_of_reading (self, i);

      if (i != place && other->field == finding->field && other->specimen == finding->specimen)
        return FALSE;
    }
  return TRUE;
}

static void
set_first_states (HeraldReport *self)
{
  guint n_findings = herald_reading_get_findings (self->reading)->len;

  g_array_set_size (self->fates, 0);
  for (guint i = 0; i < n_findings; i++)
    {
      gboolean is_doubtful = !is_settled (self, i);
      HeraldFindingFate fate = { is_doubtful ? HERALD_FINDING_DOUBTFUL : HERALD_FINDING_CERTAIN,
                                 is_doubtful,
                                 FALSE };

      g_array_append_val (self->fates, fate);
    }
}

/* The bundled words are held by a test: without them nothing could be read at all. */
static HeraldReader *
make_reader (HeraldReport *self)
{
  g_autoptr (GError) error = NULL;
  HeraldReader *reader = herald_reader_new (herald_session_get_vocabulary (self->session), &error);

  if (reader == NULL)
    g_error ("The words of reports can't be read: %s", error->message);
  return reader;
}

/**
 * herald_report_set_text:
 * @self: a report
 * @text: what it says, UTF-8
 *
 * Reads the text. What was said of earlier findings is forgotten.
 */
void
herald_report_set_text (HeraldReport *self, const char *text)
{
  char *copy;

  if (strcmp (text, self->text) == 0)
    return;
  copy = g_strdup (text);
  g_free (self->text);
  self->text = copy;
  if (self->reader == NULL)
    self->reader = make_reader (self);
  g_clear_pointer (&self->reading, herald_reading_unref);
  self->reading = herald_reader_read (self->reader, self->text, strlen (self->text));
  self->specimen =
      herald_reading_get_n_specimens (self->reading) > 1 ? HERALD_REPORT_NO_SPECIMEN : 0;
  list_places (self);
  set_first_states (self);
  g_signal_emit (self, signals[READ], 0);
}

/**
 * herald_report_is_too_long:
 * @self: a report
 *
 * Returns: whether the text is longer than what is read
 */
gboolean
herald_report_is_too_long (HeraldReport *self)
{
  return self->reading != NULL && herald_reading_is_too_long (self->reading);
}

/**
 * herald_report_get_specimen:
 * @self: a report
 *
 * Returns: the specimen whose findings count, or %HERALD_REPORT_NO_SPECIMEN until the person has
 *   chosen one of several
 */
guint
herald_report_get_specimen (HeraldReport *self)
{
  return self->specimen;
}

/**
 * herald_report_set_specimen:
 * @self: a report
 * @specimen: index of a specimen
 */
void
herald_report_set_specimen (HeraldReport *self, guint specimen)
{
  if (self->reading == NULL || specimen == self->specimen)
    return;
  self->specimen = specimen;
  list_places (self);
  g_signal_emit (self, signals[READ], 0);
}

/**
 * herald_report_get_n_findings:
 * @self: a report
 *
 * Returns: how many findings the chosen specimen has
 */
guint
herald_report_get_n_findings (HeraldReport *self)
{
  return self->places->len;
}

/**
 * herald_report_get_finding:
 * @self: a report
 * @index: which, from 0
 *
 * Returns: (transfer none): the finding, until another text is set
 */
const HeraldReportFinding *
herald_report_get_finding (HeraldReport *self, guint index)
{
  return get_of_reading (self, g_array_index (self->places, guint, index));
}

/**
 * herald_report_get_state:
 * @self: a report
 * @index: which finding
 *
 * Returns: what is to become of it
 */
HeraldFindingState
herald_report_get_state (HeraldReport *self, guint index)
{
  return get_fate (self, index)->state;
}

/* Two findings of one field can't both be right. */
static void
refuse_others (HeraldReport *self, guint index)
{
  guint field = herald_report_get_finding (self, index)->field;

  for (guint i = 0; i < self->places->len; i++)
    {
      if (i != index && herald_report_get_finding (self, i)->field == field)
        get_fate (self, i)->state = HERALD_FINDING_REFUSED;
    }
}

/**
 * herald_report_is_doubtful:
 * @self: a report
 * @index: which finding
 *
 * Returns: whether it asks, or asked, a question
 */
gboolean
herald_report_is_doubtful (HeraldReport *self, guint index)
{
  return get_fate (self, index)->is_doubtful;
}

/**
 * herald_report_set_state:
 * @self: a report
 * @index: which finding
 * @state: what the person says of it
 *
 * One that is confirmed rules out others for the same field.
 */
void
herald_report_set_state (HeraldReport *self, guint index, HeraldFindingState state)
{
  HeraldFindingFate *fate = get_fate (self, index);

  if (fate->state == state)
    return;
  fate->state = state;
  if (state == HERALD_FINDING_CONFIRMED)
    refuse_others (self, index);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * herald_report_find_at:
 * @self: a report
 * @offset: a place in the text, in bytes
 *
 * Returns: the finding whose words stand there, or %HERALD_REPORT_NO_FINDING
 */
guint
herald_report_find_at (HeraldReport *self, gsize offset)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const HeraldReportFinding *finding = herald_report_get_finding (self, i);

      if (offset >= finding->start && offset < finding->end)
        return i;
    }
  return HERALD_REPORT_NO_FINDING;
}

/**
 * herald_report_find_field:
 * @self: a report
 * @field: the index of an input
 *
 * Returns: the first finding for it that is not refused, or %HERALD_REPORT_NO_FINDING
 */
guint
herald_report_find_field (HeraldReport *self, guint field)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      if (herald_report_get_finding (self, i)->field == field &&
          herald_report_get_state (self, i) != HERALD_FINDING_REFUSED)
        return i;
    }
  return HERALD_REPORT_NO_FINDING;
}

/**
 * herald_report_continue:
 * @self: a report
 * @earlier: the same text, read by another
 *
 * Takes over which sample was chosen, and what the person said of each finding.
 */
void
herald_report_continue (HeraldReport *self, HeraldReport *earlier)
{
  if (strcmp (self->text, earlier->text) != 0 || self->fates->len != earlier->fates->len)
    return;
  herald_report_set_specimen (self, earlier->specimen);
  g_array_set_size (self->fates, 0);
  g_array_append_vals (self->fates, earlier->fates->data, earlier->fates->len);
  g_signal_emit (self, signals[CHANGED], 0);
}
