import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEvents } from '../../app/store/index.ts';
import { codeOf, joining, openDoors, type Doors } from './host-doors.ts';

const codesOf = ({ state }: Doors): string[] => Object.keys(state().codes.made);
const tries = async (doors: Doors, path: string, body: unknown): Promise<string> => {
  const answer = await (await doors.send(path, body)).json() as Parameters<typeof codeOf>[0];
  return codeOf(answer);
};
const makes = (doors: Doors, count: number): Promise<unknown> => doors.lead({ id: `make-${count}`, type: 'make-codes', count });

it('asks who joins for a code once there are some, takes each once, and says so before the rest is filled in', async () => {
  const doors = await openDoors();
  expect(await tries(doors, '/api/code', { code: '' })).toBe('ok');
  await makes(doors, 3);
  const [code = ''] = codesOf(doors);
  expect(await tries(doors, '/api/join', joining('j1'))).toBe('code-needed');
  expect(await tries(doors, '/api/code', { code: code.toLowerCase() })).toBe('ok');
  expect(await tries(doors, '/api/join', joining('j2', { code }))).toBe('ok');
  expect(await tries(doors, '/api/code', { code })).toBe('code-used');
  expect(await tries(doors, '/api/join', joining('j3', { code }))).toBe('code-used');
  // A lost acknowledgement: the same joining again is the same person, and their code lets them in.
  expect(await tries(doors, '/api/join', joining('j2', { code }))).toBe('ok');
  expect(Object.keys(doors.state().participants)).toHaveLength(1);
  expect(await tries(doors, '/api/code', 'nonsense')).toBe('malformed');
});

it('gives one slip to one of two people who use it at the same moment', async () => {
  const doors = await openDoors();
  await makes(doors, 1);
  const [code = ''] = codesOf(doors);
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((id) => tries(doors, '/api/join', joining(id, { code }))));
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'code-used')).toHaveLength(3);
});

it('keeps codes over a restart and a withdrawal, and tells none of them to who has the record without its keys', async () => {
  const doors = await openDoors();
  await makes(doors, 2);
  const [code = '', other = ''] = codesOf(doors);
  const cookie = await doors.join('j', { code });
  const receipt = Object.values(doors.state().participants)[0]?.receipt;
  await doors.say(cookie, { id: 'w', type: 'withdraw', receipt });
  await doors.restart();
  expect(doors.state().codes.made).toEqual({ [code]: 'used', [other]: 'free' });
  expect(await tries(doors, '/api/join', joining('again', { code }))).toBe('code-used');
  const record = readFileSync(join(doors.folder, 'workshop.sqlite'), 'latin1') + JSON.stringify(openEvents(doors.folder));
  for (const each of [code, other]) expect(record).not.toContain(each);
});

it('lets nobody guess on and on, and after that not even a right code from there', async () => {
  const doors = await openDoors();
  await makes(doors, 1);
  const [code = ''] = codesOf(doors);
  for (let guess = 0; guess < 30; guess += 1) expect(await tries(doors, guess % 2 === 0 ? '/api/code' : '/api/join', guess % 2 === 0 ? { code: 'CCCCCCC' } : joining(`g${guess}`, { code: 'CCCCCCC' }))).toBe('code-unknown');
  expect(await tries(doors, '/api/code', { code })).toBe('too-many-requests');
  expect(await tries(doors, '/api/join', joining('last', { code }))).toBe('too-many-requests');
});
