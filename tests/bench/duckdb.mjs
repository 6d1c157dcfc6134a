// SPDX-License-Identifier: GPL-3.0-or-later
// Runs classify.sql over a cohort in DuckDB on one thread, and prints the
// seconds that the query alone took: starting the interpreter and loading the
// library are not held against it.
//
// usage: node duckdb.mjs COHORT.csv ANSWERS.csv [QUERY.sql]

import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [input, output, query] = process.argv.slice(2);
if (!input || !output) {
  console.error('usage: node duckdb.mjs COHORT.csv ANSWERS.csv [QUERY.sql]');
  process.exit(2);
}

const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const sql = readFileSync(query ?? new URL('classify.sql', import.meta.url), 'utf8')
  .replace("'{input}'", () => quoted(input))
  .replace("'{output}'", () => quoted(output));

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run('SET threads = 1');
await connection.run('SET preserve_insertion_order = false');

const start = process.hrtime.bigint();
await connection.run(sql);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(seconds.toFixed(4));
