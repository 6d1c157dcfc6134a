/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with the file of a record, and what can be done. It stays until that is done. */
#include "config.h"

#include "common/label-wrap.h"
#include "record/record-banner.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "record/record-error.h"

#define SPACING 6

struct _HeraldRecordBanner
{
  GtkWidget parent_instance;

  HeraldDocument *document;
  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *details;
  GtkWidget *again;
  GtkWidget *retry;
  GtkWidget *save_as;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (HeraldRecordBanner, herald_record_banner, GTK_TYPE_WIDGET)

static GtkWidget *
add_button (HeraldWrapBox *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  herald_wrap_box_append (box, button);
  return button;
}

static char *
make_text (HeraldDocument *document)
{
  const GError *problem = herald_document_get_problem (document);

  if (g_error_matches (problem, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_CHANGED))
    return g_strdup (_ ("This file was changed elsewhere. What you see here is not saved to it."));
  if (problem != NULL)
    return g_strdup (problem->message);
  if (herald_document_get_losses (document)[0] != NULL)
    return g_strdup (
        _ ("Not all of this file can be read. Herald leaves the file as it is, and saves nothing "
           "to it."));
  return NULL;
}

static gboolean
is_same (const GError *problem, const GError *conflict)
{
  return conflict != NULL && g_error_matches (problem, conflict->domain, conflict->code);
}

/* What is still to be done can't be closed away. */
static gboolean
can_be_closed (HeraldDocument *document)
{
  const GError *problem = herald_document_get_problem (document);

  if (problem == NULL || is_same (problem, herald_document_get_conflict (document)))
    return FALSE;
  switch (herald_document_get_state (document))
    {
    case HERALD_DOCUMENT_CHANGED:
    case HERALD_DOCUMENT_SAVING:
    case HERALD_DOCUMENT_FAILED:
      return FALSE;
    default:
      return TRUE;
    }
}

/* What can be done follows from how the file is, whatever else went wrong since. */
static void
show (HeraldRecordBanner *self)
{
  g_autofree char *text = make_text (self->document);
  HeraldDocumentState state = herald_document_get_state (self->document);
  const GError *conflict = herald_document_get_conflict (self->document);
  gboolean is_changed =
      g_error_matches (conflict, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_CHANGED);
  gboolean is_new = g_strcmp0 (text, gtk_label_get_text (self->label)) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  herald_label_set_text (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (self->details, herald_document_get_losses (self->document)[0] != NULL);
  gtk_widget_set_visible (self->again, is_changed);
  gtk_widget_set_visible (self->retry, state == HERALD_DOCUMENT_FAILED);
  gtk_widget_set_visible (self->save_as,
                          herald_document_get_file (self->document) != NULL ||
                              !herald_document_is_blank (self->document));
  gtk_widget_set_visible (self->close, can_be_closed (self->document));
  if (text != NULL && is_new)
    herald_announce (GTK_WIDGET (self), text);
}

static void
on_close (HeraldRecordBanner *self)
{
  herald_document_forget_problem (self->document);
}

static void
herald_record_banner_dispose (GObject *object)
{
  HeraldRecordBanner *self = HERALD_RECORD_BANNER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (herald_record_banner_parent_class)->dispose (object);
}

static void
herald_record_banner_class_init (HeraldRecordBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_record_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_record_banner_init (HeraldRecordBanner *self)
{
  HeraldWrapBox *buttons = HERALD_WRAP_BOX (herald_wrap_box_new ());

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "xalign", 0.0, NULL);
  herald_label_wrap (self->label);
  self->details = add_button (buttons, _ ("Deta_ils"), "win.show-losses");
  self->again = add_button (buttons, _ ("Load A_gain"), "win.load-again");
  self->retry = add_button (buttons, _ ("Try A_gain"), "win.save");
  self->save_as = add_button (buttons, _ ("Sa_ve As…"), "win.save-as");
  self->close = add_button (buttons, _ ("_Close"), NULL);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (buttons));
  gtk_widget_add_css_class (self->box, "herald-banner");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * herald_record_banner_new:
 * @document: what it is about
 *
 * Returns: (transfer floating): a banner that shows itself when there is something to say
 */
GtkWidget *
herald_record_banner_new (HeraldDocument *document)
{
  HeraldRecordBanner *self = g_object_new (HERALD_TYPE_RECORD_BANNER, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * herald_record_banner_get_text:
 * @self: a banner
 *
 * Returns: (transfer none): what it says, "" for nothing
 */
const char *
herald_record_banner_get_text (HeraldRecordBanner *self)
{
  return gtk_label_get_text (self->label);
}
