# SPDX-License-Identifier: GPL-3.0-or-later
"""The states that Herald can be in, one after the other in one process. Each is a name, what is done
to come there, and what must then be there to be read: window, role, words."""

import json

from gi.repository import GLib

# Windows are known by their titles; one with a record has that of its file.
FIRST = 'Herald'
MAIN = 'mine'
PROBE = {'ish_probe': 'dual', 'cells': '20'}
# By the state that it shows: a result each, all in one record.
RESULTS = {
    'pending': {'ihc_score': '2+'},
    'decided': {'ihc_score': '3+', 'er_percent': '80', 'pr_percent': '5', 'ki67_percent': '30', 'grade': '2'},
    'laboratory differs': {'ihc_score': '3+', 'lab_her2_status': 'negative'},
    'refused': {'ihc_score': '3+', 'site': 'other'},
    'error in a field': {'ihc_score': '2+', 'er_percent': '140', **PROBE, 'her2_copies': 'about four'},
    'gene test, group 2': {**PROBE, 'her2_copies': '3.5', 'cep17_copies': '1.5', 'her2_cep17_ratio': '2.33'},
    'gene test, group 4': {**PROBE, 'ihc_score': '2+', 'her2_copies': '4.4', 'her2_cep17_ratio': '1.93'},
    'low': {'ihc_score': '1+'},
}
REPORT = """Final report
Invasive carcinoma of the breast.
HER2 (IHC): equivocal, score 2+
Estrogen receptor: positive, 90 %
Progesterone receptor: positive, approximately 40 %
FISH, dual probe: average HER2 copies per cell 4.4, HER2/CEP17 ratio 1.93
"""
TABLE = """case,edition,ihc_score,ish_probe,her2_copies,cep17_copies,her2_cep17_ratio,cells
a,,2+,dual,6.5,2.5,2.6,20
b,,,dual,3.5,1.5,2.33,20
c,,1+,,,,,
d,,9,,,,,
"""


def record():
    """A record that has a result for each state of the page."""
    results = [{'id': str(number), 'date': f'20{13 + number}-05-02', 'specimen': f'Sample {number + 1}',
                'entries': entries} for number, entries in enumerate(RESULTS.values())]
    return json.dumps({'format': 'herald-record-1', 'results': results})


def put_down(home):
    """A file of the person's own that is wrong, there from the start."""
    folder = home / 'data' / 'herald' / 'content'
    folder.mkdir(parents=True)
    (folder / 'wrong.json').write_text('{', encoding='utf-8')


def text(value):
    """A word as a parameter of an action."""
    return GLib.Variant('s', value)


def act(action, *parameter, window=1):
    """Does an action of the first window."""
    return lambda desk: desk.act(action, *parameter, window=window)


def page(name):
    """Shows a page of the first window."""
    return act('page', text(name))


def tell(action, *parameter):
    """Does an action of the program."""
    return lambda desk: desk.act(action, *parameter)


def click(role, name, title=MAIN):
    """Does what one thing is there for."""
    return lambda desk: desk.click(title, role, name)


def give(name, content):
    """Opens a file of that content, as the desktop does."""
    def step(desk):
        path = desk.home / name
        path.write_text(content, encoding='utf-8')
        desk.open(path)
    return step


def answer_all(desk):
    """Answers all ten cases of the first set with 1+."""
    for number in range(1, 11):
        desk.see(MAIN, 'heading', f'Case {number} of 10')
        desk.click(MAIN, 'radio', '1+')
        desk.click(MAIN, 'button', 'Check Your Answer')
        desk.click(MAIN, 'button', 'Next Case')


def result(name):
    """Shows a result of the record, with all that can be unfolded."""
    return act('open-result', GLib.Variant('u', list(RESULTS).index(name)))


STATES = (
    ('the welcome', (), (FIRST, 'form', 'Before you look')),
    ('nothing entered', (click('button', 'Skip', FIRST),), (FIRST, 'form', 'From your report')),
    ('a file of the user that is wrong', (act('show-problems'),), ('Your Own Files', 'label', 'wrong.json')),
    ('help', (act('help'),), ('Help', 'heading', '')),
    ('shortcuts', (act('show-shortcuts'),), ('Keyboard Shortcuts', 'label', 'Undo')),
    ('preferences', (tell('preferences'),), ('Preferences', 'heading', '')),
    ('about', (tell('about'),), ('About Herald', 'label', 'Herald')),
    ('table of cases, empty', (tell('open-cases'),), ('Table of Cases', 'button', '')),
    *((f'result: {name}', (give('mine.herald', record()) if number == 0 else result(name),),
       (MAIN, 'label', f'Sample {number + 1},')) for number, name in enumerate(RESULTS)),
    ('the map', (result('gene test, group 2'), click('button', 'The map')), (MAIN, 'image', '')),
    ('editions', (act('compare-editions'),), (MAIN, 'heading', 'One report, every edition')),
    ('about the sample', (act('compare-editions'), act('about-sample')), ('About This Sample', 'text box', '')),
    ('print', (act('print'),), ('Print or Save', 'image', 'Page 1')),
    ('the report, empty', (act('read-report'),), (MAIN, 'text box', 'The text of your report')),
    ('over time', (act('read-report'), act('over-time')), (MAIN, 'list', 'Results in order of time')),
    ('questions', (page('questions'),), (MAIN, 'list', 'Topics')),
    ('an article', (act('show-article', text('what-is-her2')),), (MAIN, 'heading', 'What is HER2?')),
    ('a word', (act('show-word', text('fish')),), (MAIN, 'list item', 'FISH')),
    ('no hits', (act('search-for', text('xqztv')),), (MAIN, 'status', 'found')),
    ('hits', (act('search-for', text('ratio')),), (MAIN, 'list item', 'ratio')),
    ('practice', (page('practice'),), (MAIN, 'button', 'Start')),
    ('a field of the protein test', (click('button', 'Start: First steps'),), (MAIN, 'button', 'Check Your Answer')),
    ('a field in words', (click('button', 'Describe This Field in Words'),), (MAIN, 'label', 'cells')),
    ('the end of a set', (answer_all,), (MAIN, 'button', 'Case 10:')),
    ('a field of the gene test', (click('button', 'All Sets'), click('button', 'Start: Gene test: learn')), (MAIN, 'heading', 'Case 1 of 20')),
    ('a written case', (click('button', 'Pause'), click('button', 'Start: What comes next?')), (MAIN, 'heading', 'Case 1 of')),
    ('a class', (click('button', 'Pause'), click('button', 'For a Class…')), (MAIN, 'button', 'Open Answers…')),
    ('the main point', (page('result'), tell('amount', text('main-point'))), (MAIN, 'heading', '')),
    ('only questions', (tell('amount', text('questions')),), (MAIN, 'heading', '')),
    ('everything', (tell('amount', text('everything')),), (MAIN, 'form', 'From your report')),
    ('counting sheet', (act('count-cells'),), ('Counting Sheet', 'heading', '')),
    ('the report, read', (give('report.txt', REPORT),), (FIRST, 'list item', 'Ratio HER2 to CEP17')),
    ('table of cases', (give('cases.csv', TABLE),), ('cases.csv – Table of Cases', 'grid cell', 'Positive')),
)
