import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openTranslator, translationFolder, type Translator } from '../../app/translation/translator.ts';
import { tinyTranslator } from './tiny-translator.ts';

const open: Translator[] = [];
afterAll(() => Promise.all(open.map((each) => each.close())));

function translator(folder: string): Translator {
  const opened = openTranslator(folder);
  if (!opened.ok) throw new Error(opened.code);
  open.push(opened.translator);
  return opened.translator;
}

describe('a translator from a folder', () => {
  test('turns French into English in this computer, sentence by sentence', async () => {
    const { translate } = translator(tinyTranslator({ un: 'a', banc: 'bench', vert: 'green', et: 'and', 'arbre.': 'tree.' }));
    expect(await translate('Un banc vert')).toBe('a bench green');
    expect(await translate('un arbre. un banc')).toBe('a tree. a bench');
    expect(await Promise.all(['un banc', 'et un banc', 'un banc'].map((words) => translate(words)))).toEqual(['a bench', 'and a bench', 'a bench']);
  });

  test('lets go of whoever does not wait, and goes on with the next', async () => {
    const { translate } = translator(tinyTranslator({ banc: 'bench', arbre: 'tree' }));
    const stop = new AbortController();
    const given = translate('banc', stop.signal);
    stop.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(await translate('arbre')).toBe('tree');
  });

  test('says that a model which cannot be read has failed', async () => {
    const folder = tinyTranslator({ banc: 'bench' });
    writeFileSync(join(folder, 'onnx', 'encoder_model_quantized.onnx'), 'not a model');
    await expect(translator(folder).translate('banc')).rejects.toMatchObject({ code: 'translator-failed' });
  });

  test('is refused where there is none, or none in this form', () => {
    expect(openTranslator(join(tmpdir(), 'parvis-nowhere'))).toEqual({ ok: false, code: 'translator-no-folder' });
    const other = mkdtempSync(join(tmpdir(), 'parvis-translator-'));
    writeFileSync(join(other, 'pytorch_model.bin'), '');
    expect(openTranslator(other)).toEqual({ ok: false, code: 'translator-not-onnx' });
  });
});

test('the folder is the one that is set, else one of the usual name in the data folder', () => {
  const data = mkdtempSync(join(tmpdir(), 'parvis-data-'));
  expect(translationFolder(data, {})).toBeNull();
  mkdirSync(join(data, 'opus-mt-fr-en'));
  expect(translationFolder(data, {})).toBe(join(data, 'opus-mt-fr-en'));
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ agents: {}, translation: { folder: '/models/fr-en' } }));
  expect(translationFolder(data, {})).toBe('/models/fr-en');
  expect(translationFolder(data, { PARVIS_TRANSLATION: '/other' })).toBe('/other');
});
