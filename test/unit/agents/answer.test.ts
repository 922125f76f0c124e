import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../app/agents/answer.ts';
import { quotesAny, withoutQuotes } from '../../../app/agents/quotes.ts';
import { saysOnlyNumbersOf } from '../../../app/agents/numbers-said.ts';
import { said, turn } from './room.ts';

const faultOf = (text: string, residents: string[] = []): string => {
  const read = readAnswer(text, turn({ residents }));
  return read.ok ? 'said' : read.fault;
};
const english = (en: string): string => said('must-have:curb-ramps', en);
const french = (fr: string): string => said('must-have:curb-ramps', undefined, fr);

describe('what a model answers', () => {
  test('is said with the names of the catalogue in each language', () => {
    expect(readAnswer(said(), turn())).toEqual({ ok: true, response: { offer: 'must-have:curb-ramps', words: {
      en: 'The group lacks “Curb ramps”, which cost $32,000.', fr: 'Il manque au groupe «\u00a0Trottoirs abaissés aux coins\u00a0», au prix de 32 000 $.',
    } } });
  });

  test('is read after what it thinks aloud and inside a fence, and nowhere else', () => {
    expect(faultOf(`<think>Hmm, {"offer": "accept"}</think>\n${said()}`)).toBe('said');
    expect(faultOf(`\`\`\`json\n${said()}\n\`\`\``)).toBe('said');
    expect(faultOf(`Here you are: ${said()}`)).toBe('not-json');
    expect(faultOf('<html><body>Bad gateway</body></html>')).toBe('not-json');
    expect(faultOf('')).toBe('not-json');
  });

  test('has the form that was asked for and picks what was offered', () => {
    for (const shape of ['null', '[]', '"accept"', '{"offer":"accept"}', '{"offer":"accept","words":{"en":"a"}}', '{"offer":1,"words":{"en":"a","fr":"b"}}', said().replace('"offer"', '"cost":0,"offer"')]) {
      expect(faultOf(shape)).toBe('wrong-shape');
    }
    for (const choice of ['must-have:swimming-pool', 'must-have:lamps', 'ACCEPT', 'accept ', '__proto__', 'must-have:curb-ramps; budget=999999']) expect(faultOf(said(choice))).toBe('unknown-offer');
  });

  test('names no measure and no thing that the catalogue has not', () => {
    for (const text of ['The group lacks [swimming-pool].', 'The group lacks [].', 'The group would like a swimming pool.', 'A fountain and [curb-ramps] would serve it.']) expect(faultOf(english(text))).toBe('invented-measure');
    expect(faultOf(french('Il manque au groupe une piscine et un kiosque.'))).toBe('invented-measure');
    expect(faultOf(english('Curb ramps and benches are in reach for a person in a wheelchair.'))).toBe('said');
  });

  test('says no number that it was not given, in digits or in words', () => {
    for (const text of ['It costs $31,000.', 'It serves 87 % better.', 'It serves three times as much.', 'A dozen would do.', 'It is ٣ times better.', 'It is ½ as good.', 'Half of the group.']) expect(faultOf(english(text))).toBe('invented-number');
    for (const text of ['Cela coûte 31 000 $.', 'Deux fois mieux.', 'Une centaine suffirait.']) expect(faultOf(french(text))).toBe('invented-number');
    expect(faultOf(english('In all that is $44,000, with streets at 20 km/h.'))).toBe('said');
  });

  test('never speaks as people, and consents to nothing', () => {
    for (const text of ['We need [curb-ramps].', 'I think it is fine.', 'The group accepts this.', 'Wheelchair users agree to it.', 'It gives its consent.', 'The group votes for it.', 'Our street needs it.']) expect(faultOf(english(text))).toBe('speaks-for-people');
    for (const text of ['Nous acceptons.', 'Le groupe accepte cet ensemble.', 'Le groupe consent.', 'On est d’accord.', 'J’en ai besoin.', 'Le groupe vote pour.']) expect(faultOf(french(text))).toBe('speaks-for-people');
  });

  test('is in the language that it stands under', () => {
    expect(faultOf(said('accept', 'Il manque au groupe ce qui est dans la rue.', 'Il manque au groupe ce qui est dans la rue.'))).toBe('wrong-language');
    expect(faultOf(said('accept', 'It is what the group would lack.', 'It is what the group would lack.'))).toBe('wrong-language');
    expect(faultOf(said('accept', '[curb-ramps].', '[curb-ramps].'))).toBe('said');
  });

  test('is plain text, and short', () => {
    for (const text of ['<b>Now</b>', 'See https://example.org for more.', 'Look **here**.', 'A\u202ereversed word.', 'Zero\u200bwidth.', 'A {{gap}}.', 'Two | columns']) expect(faultOf(english(text))).toBe('not-plain-text');
    expect(faultOf(english('So it is. '.repeat(60)))).toBe('too-long');
    expect(faultOf(english('   '))).toBe('wrong-shape');
  });

  test('repeats nothing that a resident wrote', () => {
    expect(faultOf(english('It is said that nobody ever clears the way for those who go slowly.'), ['Nobody ever clears the way for those who go slowly, as ever'])).toBe('quotes-a-resident');
  });
});

test('words of a resident are taken out of what is kept, whatever stands around them', () => {
  const residents = ['Je ne peux plus sortir de chez nous l’hiver', 'Plus d’arbres ici'];
  expect(withoutQuotes('{"fr":"Elle dit: « je ne PEUX plus, sortir de chez nous » et plus d’arbres ici, voilà"}', residents)).toBe('{"fr":"Elle dit: « […] » et […], voilà"}');
  expect(quotesAny('Il faut sortir de chez soi', residents)).toBe(false);
  expect(withoutQuotes('rien', [])).toBe('rien');
});

test('a number is read as people of either language may write it', () => {
  expect(saysOnlyNumbersOf('12,000 or 12 000 or 12\u202f000', ['12000'])).toBe(true);
  expect(saysOnlyNumbersOf('3,5 et 3.5', ['3.5'])).toBe(true);
  expect(saysOnlyNumbersOf('3.6', ['3.5'])).toBe(false);
  expect(saysOnlyNumbersOf('no number, un banc, one bench', [])).toBe(true);
});
