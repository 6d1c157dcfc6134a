/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One sound piece of each kind that the library holds, with ' in the place of ". They lean on
 * nothing but each other and the bundled topics and sources. */
#pragma once

#define SAMPLE_FIGURE                                                                              \
  "{'id': 'shares', 'parts': [{'id': 'few', 'count': '13', '_label': 'are red'},"                  \
  " {'id': 'some', 'count': '7', '_label': 'are green'}],"                                         \
  " '_rest': 'are blue', '_whom': 'Of all in one town, in 2020.'}"

#define SAMPLE_SECTION                                                                             \
  "{'id': 'more', '_heading': 'More of it', '_text': 'A fact.',"                                   \
  " 'points': [{'id': 'one', '_text': 'Point one.'}, {'id': 'two', '_text': 'Point two.'}],"       \
  " 'figures': [" SAMPLE_FIGURE "], 'sources': ['wolff-2013', 'wolff-2018']}"
#define SAMPLE_CONFUSION                                                                           \
  "{'id': 'mixed', 'kind': 'confusion', '_text': 'It is not that.', 'sources': ['wolff-2007']}"
#define SAMPLE_ADVICE "{'id': 'do', 'kind': 'advice', '_text': 'Take your time.'}"

/* Any id, what it is about, what to read next, and the rest of its members. */
#define SAMPLE_ARTICLE_WITH(id, topics, related, rest)                                             \
  "{'id': '" id "', 'topics': [" topics "], '_question': 'What is " id "?',"                       \
  " '_answer': 'This is " id ".', 'sources': ['wolff-2018'],"                                      \
  " 'sections': [" SAMPLE_SECTION ", " SAMPLE_CONFUSION ", " SAMPLE_ADVICE "],"                    \
  " 'ask': [{'id': 'say', '_text': 'What about me?'}, {'id': 'then', '_text': 'What next?'}],"     \
  " 'related': [" related "], '_phrases': 'this; that', 'reviewed': '2026-11-21',"                 \
  " 'review_by': '2027-11-21'" rest "}"
#define SAMPLE_ARTICLE                                                                             \
  SAMPLE_ARTICLE_WITH ("one",                                                                      \
                       "'basics', 'accuracy'",                                                     \
                       "'one'",                                                                    \
                       ", 'answers': ['Q01', 'Q02'], 'reviewer': 'Dr A. Town',"                    \
                       " 'for': [{'her2_status': ['positive']},"                                   \
                       " {'ihc_score': ['3+'], 'edition': ['asco-cap-2018']}]")

#define SAMPLE_TERM                                                                                \
  "{'id': 'ploidy', '_term': 'ploidy', '_forms': 'ploidy; ploidies', '_also': 'sets',"             \
  " '_meaning': 'How many sets there are.', 'sources': ['wolff-2018']}"

#define SAMPLE_ORGANISATION                                                                        \
  "{'id': 'helpers', 'name': 'Helpers', '_offers': 'They help.', '_language': 'Danish',"           \
  " 'phone': '+45 12 34 56', 'link': 'https://helpers.example', 'checked': '2026-11-21'}"
#define SAMPLE_COUNTRY                                                                             \
  "{'id': 'DK', '_name': 'Denmark', 'organisations': [" SAMPLE_ORGANISATION "]}"

#define SAMPLE_GROUP                                                                               \
  "{'id': 'ours', '_title': 'Ours', 'topics': [{'id': 'visits', '_title': 'Visits'},"              \
  " {'id': 'parking', '_title': 'Parking'}]}"

#define SAMPLE_SOURCE                                                                              \
  "{'id': 'leaflet', 'citation': 'Our leaflet, 2026', 'short': 'Leaflet', 'year': '2026',"         \
  " 'link': 'https://clinic.example/leaflet'}"

#define SAMPLE_FILE(format, list, elements)                                                        \
  "{'format': 'herald-" format "-1', '" list "': [" elements "]}"
#define SAMPLE_ARTICLES(articles) SAMPLE_FILE ("articles", "articles", articles)
#define SAMPLE_TERMS(terms) SAMPLE_FILE ("glossary", "terms", terms)
#define SAMPLE_COUNTRIES(countries) SAMPLE_FILE ("support", "countries", countries)
#define SAMPLE_GROUPS(groups) SAMPLE_FILE ("topics", "groups", groups)
#define SAMPLE_SOURCES(sources) SAMPLE_FILE ("sources", "sources", sources)
