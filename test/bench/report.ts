import { statSync } from 'node:fs';
import { join } from 'node:path';
import { startHost } from './host-process.ts';
import { inFolder } from './places.ts';
import { openRoom, type Room } from './room.ts';
import { rowOf, type Row } from './table.ts';
import { vote } from './voting.ts';
import { drawn, wish } from './wishing.ts';

const people = 40;
const pictures = Array.from({ length: 60 }, (_, nth) => nth);
const languages = ['fr', 'en', 'both'] as const;

/** From the desk's click to the last file, after a whole workshop: each language and all three together, five times each. */
export async function report(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const host = await startHost(folder);
    const room = await openRoom(host, people);
    await workshop(room);
    const rows: Row[] = [];
    for (const asked of [...languages.map((language) => [language]), languages]) {
      const times: number[] = [];
      for (let nth = 0; nth < 5; nth += 1) {
        const began = performance.now();
        await room.ask('/api/report', { languages: asked });
        times.push(performance.now() - began);
      }
      const megabytes = asked.map((language) => statSync(join(folder, 'exports', `report-${language}.html`)).size / 2 ** 20);
      rows.push(rowOf(`report, ${people} people × ${pictures.length} pictures, ${asked.join(' + ')}`, times, megabytes.map((size) => `${size.toFixed(1)} MB`).join(' + ')));
    }
    room.close();
    await host.stop();
    return rows;
  });
}

async function workshop(room: Room): Promise<void> {
  await room.order({ type: 'move', to: 'envision' });
  for (const nth of pictures) {
    await wish(room, nth);
    await drawn(room, nth);
    await room.residents[nth % people]?.say({ type: 'propose', wish: `w${nth}` });
    await room.order({ type: 'accept-wish', wish: `w${nth}` });
  }
  await room.order({ type: 'move', to: 'shortlist' });
  for (const nth of pictures) {
    const measure = room.plan.measures[nth % room.plan.measures.length]?.id ?? '';
    await room.order({ type: 'settle-wish', wish: `w${nth}`, outcome: { kind: 'measure', measure } });
  }
  await room.order({ type: 'move', to: 'evaluate' });
  await vote(room, 'designs', 500);
  await room.order({ type: 'move', to: 'negotiate' });
  await room.ask('/api/mediate');
  for (const { say } of room.residents) await say({ type: 'respond', round: 1, response: { kind: 'accept' } });
  await room.order({ type: 'move', to: 'close' });
}
