import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../.tools/browser.mjs';
import { chromiumPrinter } from '../../app/chromium.ts';
import { startHost } from '../../app/host.ts';

const printed = chromiumPrinter({ ...process.env, PARVIS_CHROMIUM: findChromium() });

test('a host with a printer writes each report as PDF too, and lists it first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-pdf-'));
  const host = await startHost({ folder, port: 0, pages: null, clock: () => new Date(), printPdf: printed });
  onTestFinished(async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const launched = await fetch(host.home, { redirect: 'manual' });
  const cookie = (launched.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const answer = await fetch(new URL('/api/report', host.home), {
    method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ languages: ['fr'] }),
  });
  const { ok, files } = await answer.json() as { ok: boolean; files: string[] };
  expect({ ok, first: files.slice(0, 4) }).toEqual({ ok: true, first: ['report-fr.pdf', 'report-short-fr.pdf', 'report-fr.html', 'report-short-fr.html'] });
  expect(readFileSync(join(host.exportsFolder, 'report-fr.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const served = await fetch(new URL('/exports/report-fr.pdf', host.home), { headers: { cookie } });
  expect(served.headers.get('content-type')).toBe('application/pdf');
}, 60_000);
