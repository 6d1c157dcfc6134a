// SPDX-License-Identifier: GPL-3.0-or-later
// Exported bundles keep to FHIR R4 and to mCODE 4.0.0, and what the guide gives as examples is read.
//
// usage: node check.mjs HERALD-CLI

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Guide } from './profile.mjs';

const HERALD = resolve(process.argv[2]);
const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE = join(HERE, 'node_modules', 'hl7.fhir.us.mcode');
const EXAMPLES = join(PACKAGE, 'example');
const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition';
const MARKER = `${MCODE}/mcode-tumor-marker-test`;
const LOINC = 'http://loinc.org';

const { Fhir } = createRequire(import.meta.url)('fhir');
const fhir = new Fhir();
const guide = new Guide(PACKAGE);
const environment = { ...process.env, HOME: '/nonexistent', XDG_DATA_HOME: '/nonexistent' };

function record(...results) {
  return JSON.stringify({
    format: 'herald-record-1',
    results: results.map((result, index) => ({ id: `r${index}`, ...result })),
  });
}

function exported(...results) {
  const bytes = execFileSync(HERALD, ['export', '--format=fhir'],
    { input: record(...results), env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
  return JSON.parse(bytes);
}

function imported(text) {
  const done = spawnSync(HERALD, ['import', '--format=fhir'], { input: text, env: environment, encoding: 'utf8' });
  assert.ok([0, 1].includes(done.status), done.stderr);
  return { ...done, record: done.status === 0 ? JSON.parse(done.stdout) : null };
}

function example(name) {
  return readFileSync(join(EXAMPLES, `${name}.json`), 'utf8');
}

function withoutNarrative(resource) {
  return JSON.parse(JSON.stringify(resource, (key, value) => (key === 'div' ? '<div>a</div>' : value)));
}

function problemsOf(bundle) {
  const base = fhir.validate(bundle, { errorOnUnexpected: true }).messages
    .filter((message) => ['error', 'fatal'].includes(message.severity))
    .map((message) => `${message.location}: ${message.message}`);
  const own = bundle.entry.flatMap((entry) => {
    assert.equal(entry.resource.meta.profile.length, 1);
    return guide.check(entry.resource, entry.resource.meta.profile[0]);
  });
  return [...base, ...guide.check(bundle, bundle.meta.profile[0]), ...own, ...danglingOf(bundle)];
}

// Every reference leads to a resource of the bundle.
function danglingOf(bundle) {
  const known = new Set(bundle.entry.map((entry) => entry.fullUrl));
  const problems = [];
  JSON.stringify(bundle, (key, value) => {
    if (key === 'reference' && !known.has(value))
      problems.push(`${value} leads nowhere`);
    return value;
  });
  return problems;
}

function observations(bundle, code) {
  return bundle.entry.map((entry) => entry.resource).filter((resource) => resource.resourceType === 'Observation' &&
    (!code || (resource.code.coding ?? []).some((coding) => coding.system === LOINC && coding.code === code)));
}

const FULL = {
  date: '2026-03-05', specimen: 'Biopsy', laboratory: 'A "laboratory" \\ with marks', edition: 'asco-cap-2018',
  report: 'the report', notes: 'my notes', questions: ['my question'],
  entries: {
    ihc_score: '2+', ihc_intensity: 'weak', ihc_pattern: 'complete', ihc_percent: '30 %', ish_probe: 'dual',
    her2_cep17_ratio: '1,90', her2_copies: '3.80', cep17_copies: '2.00', cells: '40', er_status: 'low_positive',
    er_percent: '9', pr_status: 'negative', pr_percent: '<1', ki67_percent: '25.0', specimen: 'core_biopsy',
    recount_her2_cep17_ratio: '1.80', recount_her2_copies: '3.6', recount_cep17_copies: '2.0', recount_cells: '20',
    lab_her2_status: 'negative',
  },
};
const RESULTS = [
  FULL,
  { date: '2026-05', entries: { ihc_score: '3+' } },
  { date: '2026', entries: { ihc_score: '2+' } },
  { entries: { ihc_intensity: 'weak', ihc_pattern: 'complete', ihc_percent: '15', er_percent: '>=90' } },
  { entries: { ish_probe: 'single', her2_signals: '117', her2_nuclei: '20', ihc_score: 'indeterminate' } },
  { entries: { ish_probe: 'indeterminate', lab_her2_status: 'equivocal' } },
  { edition: 'asco-cap-2013', entries: { ish_probe: 'dual', her2_cep17_ratio: '2.1', her2_copies: '5', cells: '20' } },
  { entries: { ihc_score: '0', ihc_zero_staining: 'faint', lab_her2_status: 'indeterminate', specimen: 'metastasis' } },
  { entries: { ihc_score: '1+', lab_her2_status: 'positive', er_status: 'positive', pr_status: 'positive', specimen: 'excision' } },
  { entries: { site: 'other', ihc_score: '3+' } },
  { entries: {} },
];

test('each kind of result keeps to R4 and to its profiles', () => {
  for (const result of RESULTS)
    assert.deepEqual(problemsOf(exported(result)), [], JSON.stringify(result));
});

test('all of them keep to it in one bundle', () => {
  const bundle = exported(...RESULTS);
  assert.deepEqual(problemsOf(bundle), []);
  assert.equal(bundle.entry.filter((entry) => entry.resource.resourceType === 'Patient').length, 1);
});

test('every code is one of the guide and called as the guide calls it', () => {
  const codes = guide.codes(`${MCODE.replace('StructureDefinition', 'ValueSet')}/mcode-tumor-marker-test-vs`);
  const without = new Set();
  let count = 0;
  for (const observation of observations(exported(...RESULTS))) {
    for (const coding of observation.code.coding ?? []) {
      assert.equal(codes.get(`${coding.system}|${coding.code}`), coding.display);
      count++;
    }
    if (!observation.code.coding)
      without.add(observation.code.text);
  }
  assert.ok(count > 20);
  assert.deepEqual([...without], ['Ki-67, share of tumour cells that stain']);
});

test('nothing of SNOMED, no name and no own words', () => {
  const text = JSON.stringify(exported(...RESULTS));
  for (const word of ['snomed', 'the report', 'my notes', 'my question'])
    assert.ok(!text.includes(word), word);
  const patient = JSON.parse(text).entry[0].resource;
  assert.deepEqual(Object.keys(patient).sort(), ['gender', 'id', 'identifier', 'meta', 'name', 'resourceType', 'text']);
  assert.deepEqual(Object.keys(patient.name[0]), ['extension']);
});

test('the laboratory is told from the rule', () => {
  const [theirs, ...more] = observations(exported(FULL), '48676-1');
  assert.equal(more.length, 0);
  assert.equal(theirs.valueCodeableConcept.coding[0].code, 'LA6577-6');
  assert.equal(theirs.performer[0].display, FULL.laboratory);
  assert.ok(!('device' in theirs) && !('method' in theirs) && !('text' in theirs.code));
  assert.equal(theirs.note[0].authorString, 'Herald');
  const [ours] = observations(exported(RESULTS[1]), '48676-1');
  assert.equal(ours.valueCodeableConcept.coding[0].code, 'LA6576-8');
  assert.equal(ours.method.text, 'Rule book asco-cap-2018');
  assert.equal(ours.device.display, 'Herald');
  assert.ok(!('performer' in ours));
  assert.match(ours.note[0].text, /Wolff/);
  const [open] = observations(exported(RESULTS[2]), '48676-1');
  assert.equal(open.status, 'preliminary');
});

test('the checks catch what is wrong', () => {
  const breaks = {
    'no value': (marker) => { delete marker.valueCodeableConcept; },
    'two values': (marker) => { marker.valueString = '2+'; },
    'a value of another type': (marker) => { delete marker.valueCodeableConcept; marker.valueInteger = 2; },
    'no subject': (marker) => { delete marker.subject; },
    'no category': (marker) => { delete marker.category; },
    'another category': (marker) => { marker.category[0].coding[0].code = 'imaging'; },
    'a month as a day': (marker) => { delete marker.effectivePeriod; marker.effectiveDateTime = '2026-05'; },
    'a code of elsewhere': (marker) => { marker.code.coding[0].code = '29593-1'; },
    'a code under another name': (marker) => { marker.code.coding[0].display = 'HER2'; },
    'an unknown status': (marker) => { marker.status = 'done'; },
    'an unknown member': (marker) => { marker.her2 = 'low'; },
    'a reference to nowhere': (marker) => { marker.specimen.reference = 'urn:uuid:0'; },
    'a value and a reason for none': (marker) => { marker.dataAbsentReason = { text: 'unknown' }; },
    'a unit of another system': (marker) => {
      delete marker.valueCodeableConcept;
      marker.valueQuantity = { value: 2, system: 'http://example.org', code: '1' };
    },
    'a name beside the mask': (marker, patient) => { patient.name[0].family = 'M'; },
    'no identifier': (marker, patient) => { delete patient.identifier; },
    'two people': (marker, patient, bundle) => { bundle.entry.push({ ...bundle.entry[0], fullUrl: 'urn:uuid:1' }); },
    'a document': (marker, patient, bundle) => { bundle.type = 'document'; },
    'one address twice': (marker, patient, bundle) => { bundle.entry[2].fullUrl = bundle.entry[1].fullUrl; },
    'a sample of no type': (marker, patient, bundle) => { delete bundle.entry[1].resource.type; },
  };
  for (const [what, change] of Object.entries(breaks)) {
    const bundle = exported(RESULTS[1]);
    change(observations(bundle, '85319-2')[0], bundle.entry[0].resource, bundle);
    assert.notDeepEqual(problemsOf(bundle), [], what);
  }
});

test('the checks let the examples of the guide pass', () => {
  let count = 0;
  for (const file of readdirSync(EXAMPLES)) {
    const resource = JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));
    for (const profile of resource.meta?.profile ?? []) {
      if (![MARKER, `${MCODE}/mcode-cancer-patient`, `${MCODE}/mcode-human-specimen`].includes(profile))
        continue;
      assert.deepEqual(guide.check(withoutNarrative(resource), profile), [], file);
      count++;
    }
  }
  assert.ok(count >= 10, `${count}`);
});

test('the examples of the guide are read', () => {
  const entries = (name) => imported(example(name)).record.results.map((result) => [result.date, result.entries]);
  assert.deepEqual(entries('Observation-tumor-marker-test-her2-jenny-m'), [['2018-03-10', { lab_her2_status: 'negative' }]]);
  assert.deepEqual(entries('Observation-tumor-marker-test-er-jenny-m'), [['2018-03-10', { er_status: 'positive' }]]);
  assert.deepEqual(entries('Observation-tumor-marker-test-pr-jenny-m'), [['2018-03-10', { pr_status: 'negative' }]]);
  assert.deepEqual(entries('Bundle-mcode-patient-bundle-jenny-m'),
    [['2018-03-10', { er_status: 'positive', pr_status: 'negative', lab_her2_status: 'negative' }]]);
});

test('every other example is refused in words, none is guessed at', () => {
  const read = [];
  for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'))) {
    const done = imported(readFileSync(join(EXAMPLES, file), 'utf8'));
    if (done.status === 0)
      read.push(file);
    else
      assert.match(done.stderr, /^herald-cli: /, file);
  }
  assert.deepEqual(read.sort(), [
    'Bundle-mcode-patient-bundle-jenny-m.json',
    'Observation-tumor-marker-test-er-jenny-m.json',
    'Observation-tumor-marker-test-her2-jenny-m.json',
    'Observation-tumor-marker-test-pr-jenny-m.json',
  ]);
});

test('tests in blood are refused', () => {
  const blood = JSON.parse(example('Observation-tumor-marker-test-her2-jenny-m'));
  for (const code of ['32996-1', '42914-2', '51981-9']) {
    blood.code.coding[0].code = code;
    const done = imported(JSON.stringify(blood));
    assert.equal(done.status, 1);
    assert.ok(done.stderr.includes(code), done.stderr);
  }
});
