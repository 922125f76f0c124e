import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sketchEngine } from '../../app/imaging/index.ts';
import { understand, type Lang, type Understood } from '../../app/prompts/index.ts';
import { PROMPTS } from './prompts.ts';

/** `npm run gallery [-- folder]`: draws the prompts with the sketch engine and writes a page to look at. */
const folder = resolve(process.argv[2] ?? 'gallery');
const SIZE = { width: 1024, height: 768 };

await mkdir(folder, { recursive: true });
const figures: string[] = [];
const times: number[] = [];
for (const [index, [lang, prompt]] of PROMPTS.entries()) {
  const began = performance.now();
  const { png, description } = await sketchEngine.generate({
    prompt, lang, seed: index + 1, site: null, ...SIZE, negative: '', steps: 1, strength: 1,
  });
  times.push(performance.now() - began);
  const file = `${String(index + 1).padStart(2, '0')}.png`;
  await writeFile(join(folder, file), png);
  figures.push(figure({ file, lang, prompt, description: description[lang], read: understand(prompt, lang) }));
}
await writeFile(join(folder, 'index.html'), page(figures.join('\n')));
console.log(`${PROMPTS.length} pictures, median ${median(times)} ms each: ${join(folder, 'index.html')}`);

type Shown = { file: string; lang: Lang; prompt: string; description: string; read: Understood };

function figure({ file, lang, prompt, description, read }: Shown): string {
  const setting = [read.scene, read.season, read.weather, read.timeOfDay].filter((value) => value !== null);
  const chips = [...read.elements.map((element) => chip(element, lang)), ...setting.map((value) => `<li class="setting">${value}</li>`)];
  return `<figure lang="${lang}"><img src="${file}" width="${SIZE.width}" height="${SIZE.height}" alt="${escaped(description)}" loading="lazy">
<figcaption><p><b>${file.slice(0, 2)}</b> ${escaped(prompt)}</p><ul>${chips.join('')}</ul><p class="told">${escaped(description)}</p></figcaption></figure>`;
}

function chip({ label, count, place, negated }: Understood['elements'][number], lang: Lang): string {
  const said = [count === null ? '' : `× ${count}`, place ?? ''].filter((part) => part !== '').join(', ');
  const name = escaped(label[lang]);
  return `<li${negated ? ' class="refused"' : ''}>${negated ? `<s>${name}</s>` : name}${said === '' ? '' : ` (${said})`}</li>`;
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What the sketch engine draws</title>
<style>
body{margin:2rem;font:1rem/1.5 system-ui,sans-serif;color:#1c2430;background:#f6f5f1}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:2rem}
figure{margin:0}img{width:100%;height:auto;border-radius:.3rem}
ul{display:flex;flex-wrap:wrap;gap:.3rem;margin:0;padding:0;list-style:none}
li{padding:0 .6rem;border:1px solid #9aa3ad;border-radius:1rem;background:#fff}
.refused{border-style:dashed}.setting{background:#e2ecf4}.told{color:#56616d}
</style>
<h1>What the sketch engine draws</h1>
<main>
${body}
</main></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}
