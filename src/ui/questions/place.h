/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/**
 * HeraldPlaceKind:
 * @HERALD_PLACE_KEPT: what the person keeps
 * @HERALD_PLACE_RESULT: what the result on the other page points to
 * @HERALD_PLACE_ALL: every question
 * @HERALD_PLACE_GROUP: a group of topics
 * @HERALD_PLACE_WORDS: the glossary
 * @HERALD_PLACE_SUPPORT: whom to turn to
 */
typedef enum
{
  HERALD_PLACE_KEPT,
  HERALD_PLACE_RESULT,
  HERALD_PLACE_ALL,
  HERALD_PLACE_GROUP,
  HERALD_PLACE_WORDS,
  HERALD_PLACE_SUPPORT,
} HeraldPlaceKind;

/**
 * HeraldPlace:
 * @kind: what it holds
 * @title: for people
 * @icon: (nullable): a symbol beside the title
 * @group: (nullable): the topics, for a group
 * @count: how many entries it holds
 *
 * One place of the page where a person can browse.
 */
typedef struct
{
  HeraldPlaceKind kind;
  const char *title;
  const char *icon;
  const HeraldTopicGroup *group;
  guint count;
} HeraldPlace;

GArray *herald_places_new (HeraldLibrary *library);
guint herald_places_find (const GArray *places, HeraldPlaceKind kind);

G_END_DECLS
