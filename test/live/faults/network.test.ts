import { expect, it } from 'vitest';
import { expectWhole, giveOne, http, luck, openHall, receivedIn, recorded, underLoad, untilDrained, untilReceived } from './hall.ts';
import { openCuttingProxy } from './cutting-proxy.ts';

const draw = luck(Number(process.env['PARVIS_LUCK'] ?? 1));
/** `PARVIS_FAULTS=full` cuts ten times as often. */
const cuts = process.env['PARVIS_FAULTS'] === 'full' ? 400 : 40;

it('sockets that are cut at random, in the midst of requests and answers, cost nothing and double nothing', async () => {
  const hall = await openHall();
  const proxy = await openCuttingProxy(() => hall.host().tablets, draw);
  hall.reachThrough(() => proxy.origin);
  let torn = 0;
  await underLoad(hall, async () => {
    for (let nth = 0; nth < cuts; nth += 1) {
      await untilReceived(hall, 1 + Math.floor(draw() * 6));
      torn += proxy.cut(0.5);
    }
  });
  expect(torn).toBeGreaterThan(cuts / 2);
  hall.reachThrough((tablets) => tablets);
  await expectWhole(hall);
}, 240_000);

it('the same command sent five times, together and out of order, stands in the record once and is answered the same each time', async () => {
  const hall = await openHall({ tablets: 4 });
  const { tablets: origin } = hall.host();
  const sent = hall.tablets.flatMap((tablet) => Array.from({ length: 12 }, (_, nth) => (
    { tablet, command: { id: `c-${tablet.id}-again-${nth}`, type: 'answer', ballot: 'b', answer: hall.answer(nth) } })));
  const five = sent.flatMap((each) => Array.from({ length: 5 }, () => each)).map((each) => ({ each, at: draw() })).sort((a, b) => a.at - b.at);
  const answers = await Promise.all(five.map(async ({ each: { tablet, command } }, place) => {
    // Alone, or with others of the same person in one batch, itself among them twice.
    const commands = place % 3 === 0 ? [command, command] : [command];
    const { body } = await http(`${origin}/api/commands`, origin, { cookie: tablet.cookie, content: { commands } });
    return (body as { acknowledgements: unknown[] }).acknowledgements.map((answer) => ({ expected: { id: command.id, ok: true }, answer }));
  }));
  for (const { expected, answer } of answers.flat()) expect(answer).toEqual(expected);
  const { times } = recorded(hall.folder);
  expect(sent.filter(({ command }) => times.get(command.id) !== 1)).toEqual([]);
  // After a restart the host knows them all again.
  await hall.kill();
  await hall.start();
  const late = sent[0] ?? expect.fail('nothing was sent');
  const { body } = await http(`${hall.host().tablets}/api/commands`, hall.host().tablets, { cookie: late.tablet.cookie, content: { commands: [late.command] } });
  expect(body).toEqual({ acknowledgements: [{ id: late.command.id, ok: true }] });
  expect(recorded(hall.folder).times.get(late.command.id)).toBe(1);
  for (const tablet of hall.tablets) await giveOne(hall, tablet);
  await untilDrained(hall);
  expect(receivedIn(hall)).toBe(hall.tablets.length);
  await expectWhole(hall);
}, 180_000);
