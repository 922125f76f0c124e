import { expect, it } from 'vitest';
import { expectWhole, openHall, underLoad, untilReceived } from './hall.ts';
import { serve } from './process.ts';

it('of two hosts on one folder the second refuses in words, the first goes on, and the folder is free once it is killed', async () => {
  const hall = await openHall({ tablets: 4 });
  await underLoad(hall, async () => {
    await untilReceived(hall, 10);
    await expect(serve(hall.folder)).rejects.toThrow(/ended with 1: .*Another copy of Parvis has this workshop open/s);
    await expect(serve(hall.folder, { env: { LC_ALL: 'fr_CA.UTF-8' } })).rejects.toThrow(/ended with 1: .*Une autre copie de Parvis/s);
    await untilReceived(hall, 10);
    await hall.kill();
  });
  await hall.start();
  await expectWhole(hall);
}, 120_000);
