import { expect, it } from 'vitest';
import { cookieOf, openDoors, wish } from './host-doors.ts';

it('lets a shared tablet keep no picture, and forgets who held it when it is handed over', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('ana');
  await doors.lead({ id: 'm', type: 'move', to: 'envision' });
  await doors.say(cookie, wish('w'));
  await doors.host().workplace().idle();
  const image = doors.state().wishes['w']?.drawing?.image ?? '';
  const kept = async (cookies: string): Promise<string | null> => (await fetch(`${doors.tablets()}/images/${image}`, { headers: { cookie: cookies } })).headers.get('cache-control');
  expect(await kept(cookie)).toBe('private, max-age=3600');
  expect(await kept(`${cookie}; parvis-shared=1`)).toBe('no-store');
  const left = await doors.send('/api/leave', {}, { cookie: `${cookie}; parvis-shared=1` });
  expect(left.headers.get('set-cookie')).toMatch(/^parvis=;.*Expires=Thu, 01 Jan 1970/);
  expect(cookieOf(left)).toBe('parvis=');
  expect(await doors.say('parvis=', { id: 'late', type: 'choose-language', language: 'en' })).toMatchObject([{ ok: false, refusal: { code: 'not-joined' } }]);
  expect(Object.keys(doors.state().participants)).toHaveLength(1);
});
