import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium, launchArguments } from '../../.tools/browser.mjs';
import { chromiumPrinter } from '../../app/chromium.ts';
import { startHost } from '../../app/host.ts';
import { renderHtml, reportModel } from '../../app/report/index.ts';
import { fullRoom, order } from '../unit/report/full-room.ts';
import { plan } from '../unit/report/room.ts';

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

test('no name, however long, makes a table wider than the paper: it would print every page smaller', async () => {
  const long = (sign: string) => ({ en: `${sign.repeat(300)} a b`, fr: `${sign.repeat(300)} a b` });
  const names = { groups: plan.groups.map((each) => ({ ...each, label: long('g') })), criteria: plan.criteria.map((each) => ({ ...each, label: long('c') })), measures: plan.measures.map((each) => ({ ...each, label: long('m') })), designs: plan.designs.map((each) => ({ ...each, label: long('d') })) };
  const pages = [fullRoom, { ...fullRoom, plan: { ...plan, ...names } }].map((state) => renderHtml(reportModel(state, order), 'both', () => null));
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    // Letter less its margins of 17 mm, in CSS pixels.
    const paper = Math.floor((215.9 - 34) * 96 / 25.4);
    const shown = await browser.newPage({ viewport: { width: paper, height: 900 } });
    await shown.emulateMedia({ media: 'print' });
    for (const page of pages) {
      await shown.setContent(page);
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(paper);
    }
  } finally {
    await browser.close();
  }
}, 60_000);
