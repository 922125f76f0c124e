// `npm test`: lint, types, unit, live and browser tests, one after another, all of them even when one fails.
// Ends with one line, `N passed, N failed`; lint and types count as one test each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { built } from './sources.mjs';

const counts = join(root, 'test-results', 'counts');
rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });

// `pretest` built; if it could not, that is a failure of its own, and it has said why.
const unbuilt = built() ? [] : [{ name: 'build', passed: 0, failed: 1, skipped: 0 }];
const tallies = [...unbuilt, check('lint'), check('types'), vitest('unit'), vitest('live'), playwright()];
const total = tallies.reduce((sum, each) => ({
  passed: sum.passed + each.passed, failed: sum.failed + each.failed, skipped: sum.skipped + each.skipped,
}));
console.log('');
for (const { name, passed, failed, skipped } of tallies) console.log(`${name.padEnd(6)} ${line({ passed, failed, skipped })}`);
console.log(line(total));
process.exitCode = total.failed === 0 ? 0 : 1;

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function check(name) {
  const ok = npmRun(name) === 0;
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function vitest(name) {
  const file = join(counts, `${name}.json`);
  const status = npmRun(`test:${name}`, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readJson(file);
  // A file that fails before its first test has no failed test to its name.
  const broken = (report?.testResults ?? []).filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  return tally(name, status, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

function playwright() {
  const file = join(counts, 'e2e.json');
  const status = npmRun('test:e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readJson(file)?.stats ?? {};
  return tally('e2e', status, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A run that fails without a failed test (it crashed, it found no test) is one failure. */
function tally(name, status, { passed, failed, skipped }) {
  return { name, passed, failed: status === 0 ? failed : Math.max(1, failed), skipped };
}

function npmRun(script, args = [], env = {}) {
  console.log(`\n── ${script}`);
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  return spawnSync(windows ? 'npm.cmd' : 'npm', ['run', '-s', script, '--', ...quoted], {
    cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'], shell: windows,
  }).status;
}

function readJson(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}
