// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a resource against the snapshot of a profile: how often an element may stand, its types,
// fixed values, patterns, required and extensible value sets, and the invariants that concern what
// Herald writes. Small on purpose; an invariant that it does not know is an error, not a pass.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SNOMED = 'http://snomed.info/sct';
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const UNITS = 'http://unitsofmeasure.org';

// By key: whether a node keeps to it. The node is the element that the profile writes it at.
const INVARIANTS = {
  'us-core-1': (node, name) => !name.endsWith('DateTime') || node.length >= 10,
  'us-core-2': (node) => Boolean(node.component || node.hasMember) || 'dataAbsentReason' in node || hasValue(node),
  'us-core-3': (node, name) => !name.endsWith('Quantity') || !('system' in node) || node.system === UNITS,
  // A warning in the guide, whose own examples answer with LOINC; the licence of SNOMED forbids more.
  'us-core-4': () => true,
  'us-core-6': (node) => ('family' in node || 'given' in node) !==
    (node.extension ?? []).some((extension) => extension.url === ABSENT),
  'obs-6': (node) => !('dataAbsentReason' in node) || !hasValue(node),
  'obs-7': (node) => !hasValue(node) || !(node.component ?? []).some((part) =>
    (part.code.coding ?? []).some((one) => (node.code.coding ?? []).some((two) =>
      one.system === two.system && one.code === two.code))),
  'bdl-1': (node) => !('total' in node),
  'bdl-2': (node) => node.entry.every((entry) => !('search' in entry)),
  'bdl-3': (node) => node.entry.every((entry) => !('request' in entry)),
  'bdl-4': (node) => node.entry.every((entry) => !('response' in entry)),
  'bdl-5': (node) => 'resource' in node,
  'bdl-7': (node) => new Set(node.entry.map((entry) => entry.fullUrl)).size === node.entry.length,
  'bdl-8': (node) => !(node.fullUrl ?? '').includes('/_history/'),
  'bdl-9': (node) => node.type === 'collection',
  'bdl-10': (node) => node.type === 'collection',
  'bdl-11': (node) => node.type === 'collection',
  'bdl-12': (node) => node.type === 'collection',
  'dom-2': (node) => !('contained' in node),
  'dom-3': (node) => !('contained' in node),
  'dom-4': (node) => !('contained' in node),
  'dom-5': (node) => !('contained' in node),
  'dom-6': () => true,
  'ele-1': (node) => typeof node !== 'object' || Object.keys(node).length > 0,
  'ext-1': (node) => ('extension' in node) !== Object.keys(node).some((key) => key.startsWith('value')),
  'pat-1': (node) => ['name', 'telecom', 'address', 'organization'].some((key) => key in node),
};

function hasValue(node) {
  return Object.keys(node).some((key) => /^value[A-Z]/.test(key));
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

// Whether all that a pattern says is in a value.
function matches(value, pattern) {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((part) => value.some((one) => matches(one, part)));
  if (typeof pattern === 'object')
    return typeof value === 'object' && Object.keys(pattern).every((key) => key in value && matches(value[key], pattern[key]));
  return value === pattern;
}

// The codes of a value set that lists them all, or null where it does not.
function codesOf(valueSet) {
  const includes = valueSet?.compose?.include ?? [];
  if (includes.length === 0 || includes.some((include) => !include.concept))
    return null;
  return new Map(includes.flatMap((include) => include.concept.map((concept) =>
    [`${include.system}|${concept.code}`, concept.display])));
}

export class Guide {
  // Everything of a package, by its address.
  constructor(folder) {
    this.byAddress = new Map();
    for (const file of readdirSync(folder)) {
      if (!/^(StructureDefinition|ValueSet)-.*\.json$/.test(file))
        continue;
      const resource = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      this.byAddress.set(resource.url, resource);
    }
  }

  find(address) {
    const found = this.byAddress.get(address.split('|')[0]);
    if (!found)
      throw new Error(`the guide has no ${address}`);
    return found;
  }

  codes(address) {
    return codesOf(this.byAddress.get(address.split('|')[0]));
  }

  // What is wrong with a resource, as sentences.
  check(resource, address) {
    const profile = this.find(address);
    const problems = [];
    if (profile.type !== resource.resourceType)
      return [`${resource.resourceType} is no ${profile.type}`];
    this.walk(profile.snapshot.element, profile.type, resource, profile.type, problems);
    return problems;
  }

  walk(elements, id, node, path, problems) {
    const own = elements.find((element) => element.id === id);
    this.checkNode(own, node, path.split('.').pop(), path, problems);
    if (typeof node !== 'object')
      return;
    for (const element of elements) {
      if (!element.id.startsWith(`${id}.`) || element.id.slice(id.length + 1).includes('.'))
        continue;
      const [name, slice] = element.id.slice(id.length + 1).split(':');
      if (slice)
        this.checkSlice(elements, element, name, node, path, problems);
      else
        this.checkChildren(elements, element, name, node, path, problems);
    }
  }

  // All values of an element, each with the name it stands under.
  values(element, name, node) {
    if (!name.endsWith('[x]'))
      return name in node ? [node[name]].flat().map((value) => [name, value]) : [];
    const stem = name.slice(0, -3);
    return Object.keys(node).filter((key) => key.startsWith(stem) && /^[A-Z]/.test(key.slice(stem.length)))
      .map((key) => [key, node[key]]);
  }

  checkChildren(elements, element, name, node, path, problems) {
    const values = this.values(element, name, node);
    if (values.length < (element.min ?? 0))
      problems.push(`${path}.${name}: is missing`);
    if (element.max !== '*' && values.length > Number(element.max))
      problems.push(`${path}.${name}: stands too often`);
    for (const [key, value] of values) {
      if (name.endsWith('[x]') && !element.type.some((type) => key === name.slice(0, -3) + capital(type.code)))
        problems.push(`${path}.${key}: is of a type that the profile does not allow`);
      this.walk(elements, element.id, value, `${path}.${key}`, problems);
    }
  }

  checkSlice(elements, element, name, node, path, problems) {
    if (!(element.min > 0))
      return;
    const pattern = Object.entries(element).find(([key]) => key.startsWith('pattern'))?.[1];
    const inner = elements.find((one) => one.id === `${element.id}.resource`);
    const profiles = (inner?.type ?? []).flatMap((type) => type.profile ?? []);
    const found = this.values(element, name, node).filter(([, value]) => (pattern
      ? matches(value, pattern)
      : profiles.some((profile) => value.resource?.meta?.profile?.includes(profile))));
    if (!pattern && profiles.length === 0)
      problems.push(`${path}.${element.id}: this slice can't be told`);
    if (found.length < element.min || (element.max !== '*' && found.length > Number(element.max)))
      problems.push(`${path}.${element.id}: stands ${found.length} times`);
  }

  checkNode(element, node, name, path, problems) {
    for (const [key, wanted] of Object.entries(element)) {
      if (key.startsWith('fixed') && JSON.stringify(node) !== JSON.stringify(wanted))
        problems.push(`${path}: must be ${JSON.stringify(wanted)}`);
      if (key.startsWith('pattern') && !matches(node, wanted))
        problems.push(`${path}: must hold ${JSON.stringify(wanted)}`);
    }
    for (const constraint of element.constraint ?? []) {
      const invariant = INVARIANTS[constraint.key];
      if (!invariant)
        problems.push(`${path}: the invariant ${constraint.key} is not known`);
      else if (!invariant(node, name))
        problems.push(`${path}: breaks ${constraint.key}`);
    }
    this.checkBinding(element, node, path, problems);
  }

  // A code out of a set that lists its codes must be one of them, and be called as the set calls it.
  checkBinding(element, node, path, problems) {
    const codes = element.binding ? this.codes(element.binding.valueSet ?? '') : null;
    if (!codes || !['required', 'extensible'].includes(element.binding.strength) || !node.coding)
      return;
    for (const coding of node.coding) {
      const key = `${coding.system}|${coding.code}`;
      if (coding.system === SNOMED || (element.binding.strength === 'extensible' && coding.system.includes('ncbi')))
        continue;
      if (!codes.has(key))
        problems.push(`${path}: ${key} is not in ${element.binding.valueSet}`);
      else if (coding.display && coding.display.toLowerCase() !== codes.get(key).toLowerCase())
        problems.push(`${path}: ${key} is called “${codes.get(key)}”`);
    }
  }
}
