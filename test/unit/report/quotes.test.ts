import { expect, test } from 'vitest';
import { publicTables, reportModel } from '../../../app/report/index.ts';
import { crowd, room, tabled, wish } from './room.ts';

test('nothing that people wrote is published with what would point to a person, whether wish, comment, prompt, objection or reservation', () => {
  const people = crowd(6, ['elders'], 'e');
  const secret = ['ana.roy@example.org', '514 555-0199', '12 rue des Érables', 'H2X 1Y4'];
  const words = `Un banc, écrivez-moi : ${secret.join(', ')}`;
  const wished = wish('w', 'e0', { text: words, comments: [{ id: 'c', author: 'e1', text: words, language: 'fr' }], drawing: { image: 'i', engine: 'sketch', prompt: words, seed: 1, description: { en: 'A bench', fr: 'Un banc' }, understood: { notUnderstood: [words] } } });
  const state = room(people, [wished], { rounds: [{ ...tabled({ rollers: 2, elders: 6 }), responses: { e0: { kind: 'object', reason: words, mustHave: null, cannotAccept: null }, e1: { kind: 'accept', reservation: words } } }] });
  const model = reportModel(state, { head: { seq: 1, hash: '' }, madeAt: '2026-01-01', held: null });
  const published = JSON.stringify([model, publicTables(model)]);
  for (const each of secret) expect(published).not.toContain(each);
  expect(published.match(/Un banc, écrivez-moi : \[…\]/g)?.length).toBeGreaterThan(4);
});
