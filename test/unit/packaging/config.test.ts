import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { config } from '../../../.tools/packaging/config.mjs';
import { bundled, compatible, noticesText, shippedPackages } from '../../../.tools/packaging/shipped.mjs';

const required = createRequire(import.meta.url);

test("the packing order is one that electron-builder's own schema takes", () => {
  const schema: object = required('app-builder-lib/scheme.json');
  const check = new Ajv({ strict: false, allowUnionTypes: true, validateFormats: false }).compile(schema);
  check(config);
  expect(check.errors).toBeNull();
  expect(check({ ...config, electronFuse: {} })).toBe(false);
});

test('the packed program cannot be used as a plain Node, locks its cookies, and runs only the archive that it was packed with', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: true, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false,
  });
});

test('a workshop file opens with Parvis by a double click, and nothing is published or fetched by the program', () => {
  expect(config.fileAssociations).toMatchObject([{ ext: 'parvis' }]);
  expect(config.publish).toBeNull();
});

describe('what of others goes out with Parvis', () => {
  test('is under a licence that goes with Apache-2.0, each package of it', () => {
    expect(shippedPackages().filter(({ licence }) => !compatible.has(licence))).toEqual([]);
  });

  test('is named with its licence in the notices, what is bundled into the pages too, and nothing that only builds or tests', () => {
    const text = noticesText();
    for (const name of [...bundled, 'better-sqlite3', 'sharp', 'react-dom', 'highs']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    for (const name of ['vitest', 'electron-builder', 'typescript', 'fast-check']) expect(text).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('is all that the code asks for: the pages ask for nothing that is not bundled or shipped', async () => {
    const own: { dependencies: Record<string, string> } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(bundled.filter((name) => name in own.dependencies)).toEqual([]);
  });
});
