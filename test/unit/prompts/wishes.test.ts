import { describe, expect, test } from 'vitest';
import { ASSEMBLY_WISHES } from './assembly-wishes.ts';
import { BLOCK_PARTY_WISHES } from './block-party-wishes.ts';
import { BUS_RIDE_WISHES } from './bus-ride-wishes.ts';
import { compare, expectedOf } from './compare-wish.ts';
import { CONSULTATION_WISHES } from './consultation-wishes.ts';
import { CORNER_STORE_WISHES } from './corner-store-wishes.ts';
import { DOORSTEP_WISHES } from './doorstep-wishes.ts';
import { EVENING_WISHES } from './evening-wishes.ts';
import { FOOD_BANK_WISHES } from './food-bank-wishes.ts';
import { FRESH_WISHES } from './fresh-wishes.ts';
import { HEARING_WISHES } from './hearing-wishes.ts';
import { KITCHEN_TABLE_WISHES } from './kitchen-table-wishes.ts';
import { LAST_BUS_WISHES } from './last-bus-wishes.ts';
import { LAUNDRY_WISHES } from './laundry-wishes.ts';
import { LIBRARY_WISHES } from './library-wishes.ts';
import { MARKET_WISHES } from './market-wishes.ts';
import { MORE_WISHES } from './more-wishes.ts';
import { RINK_WISHES } from './rink-wishes.ts';
import { SCHOOL_GATE_WISHES } from './school-gate-wishes.ts';
import { SIDEWALK_WISHES } from './sidewalk-wishes.ts';
import { WAITING_ROOM_WISHES } from './waiting-room-wishes.ts';
import { WISHES } from './wishes.ts';

describe.each([
  ['a list of real-sounding wishes', WISHES],
  ['a second list, in other voices', MORE_WISHES],
  ['a third list, of what was met last', FRESH_WISHES],
  ['a fourth list, from a consultation', CONSULTATION_WISHES],
  ['a fifth list, from a hearing', HEARING_WISHES],
  ['a sixth list, from an assembly', ASSEMBLY_WISHES],
  ['a seventh list, from the kitchen table', KITCHEN_TABLE_WISHES],
  ['an eighth list, from the library', LIBRARY_WISHES],
  ['a ninth list, from the sidewalk', SIDEWALK_WISHES],
  ['a tenth list, from the market', MARKET_WISHES],
  ['an eleventh list, from the doorstep', DOORSTEP_WISHES],
  ['a twelfth list, from the bus', BUS_RIDE_WISHES],
  ['a thirteenth list, from the laundry', LAUNDRY_WISHES],
  ['a fourteenth list, from the rink', RINK_WISHES],
  ['a fifteenth list, from the waiting room', WAITING_ROOM_WISHES],
  ['a sixteenth list, from the school gate', SCHOOL_GATE_WISHES],
  ['a seventeenth list, from one evening', EVENING_WISHES],
  ['an eighteenth list, from the last bus', LAST_BUS_WISHES],
  ['a nineteenth list, from a block party', BLOCK_PARTY_WISHES],
  ['a twentieth list, from the food bank', FOOD_BANK_WISHES],
  ['a twenty-first list, from the corner store', CORNER_STORE_WISHES],
])('%s', (_, wishes) => {
  const results = wishes.map(([lang, text, written]) => ({ text, ...compare(lang, text, written) }));
  const found = results.reduce((sum, result) => sum + result.found, 0);
  const missed = results.flatMap(({ text, missed: ids }) => ids.map((id) => `${id} in "${text}"`));
  const extra = results.flatMap(({ text, extra: ids }) => ids.map((id) => `${id} in "${text}"`));
  const wrong = results.flatMap(({ text, wrong: details }) => details.map((detail) => `${detail} in "${text}"`));

  test('is long, and about half of it is French', () => {
    const french = wishes.filter(([lang]) => lang === 'fr').length;
    expect(wishes.length).toBeGreaterThanOrEqual(60);
    expect(french / wishes.length).toBeGreaterThan(0.45);
  });

  test('is understood with a recall of at least 0.95', () => {
    expect(found / (found + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('is understood with a precision of at least 0.97', () => {
    expect(found / (found + extra.length), extra.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  test('has its counts, places and settings read in at least 97 of 100 cases', () => {
    const stated = wishes.reduce(
      (sum, [, , written]) => sum + (written.match(/[:@]/g)?.length ?? 0) + expectedOf(written).setting.length,
      0,
    );
    expect(1 - wrong.length / stated, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
