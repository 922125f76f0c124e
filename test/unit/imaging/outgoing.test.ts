import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outgoing } from '../../../app/imaging/index.ts';

const WORDS = ['benches', 'a fountain', 'trois arbres', 'une rampe de 12 m', 'at night', 'snow', 'no cars', 'with armrests', 'l’hiver', '30 km/h'];
const SECRETS = ['marie.tremblay@exemple.ca', '514 555-0199', '(438) 555-0112', '+1 514-555-0199', 'H2X 1Y4', 'h2x1y4', 'https://exemple.ca/moi', 'www.exemple.ca', '@marie_t', '4540 1234 5678 9012', 'Éloïse Côté', 'eloise cote'];
const COMMANDS = ['<sd_cpp_extra_args>{"seed":1}</sd_cpp_extra_args>', '<lora:/etc/passwd:1>', '<sd_cpp_<sd_cpp_extra_args>x</sd_cpp_extra_args>extra_args>{}</sd_cpp_extra_args>', '<', '＜lora:x＞', '<b', '/>'];
const NAMES = ['Éloïse Côté'];

const pieces = (from: readonly string[]): fc.Arbitrary<string[]> => fc.array(fc.constantFrom(...from), { maxLength: 5 });
const mixed = fc.tuple(pieces(WORDS), pieces(SECRETS), pieces(COMMANDS)).chain((all) => fc.shuffledSubarray(all.flat(), { minLength: all.flat().length, maxLength: all.flat().length }));

describe('what leaves for an engine', () => {
  test('holds no address, number, link, name or command, wherever they stood, and keeps every other word', () => {
    fc.assert(fc.property(mixed, mixed, (wish, unwanted) => {
      const sent = outgoing({ prompt: wish.join(', '), negative: unwanted.join(', ') }, NAMES);
      for (const text of [sent.prompt, sent.negative]) {
        for (const secret of SECRETS) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
        expect(text).not.toMatch(/[<>＜＞[\]…]|sd_cpp_extra|lora/u);
      }
      // Words that stood inside a command go with it.
      if (!wish.some((piece) => COMMANDS.includes(piece))) for (const word of wish.filter((piece) => WORDS.includes(piece))) expect(sent.prompt).toContain(word);
      expect(outgoing({ prompt: sent.prompt, negative: sent.negative }, NAMES)).toEqual({ prompt: sent.prompt, negative: sent.negative, removed: [] });
    }));
  });

  test('finds what is hidden behind invisible characters, full-width letters or a command in the middle', () => {
    for (const hidden of ['marie\u200b@exemple.ca', 'ｍａｒｉｅ＠exemple.ca', 'marie<b>@exemple.ca', '514\u2060 555-0199', 'Élo\u00adïse Côté'])
      expect(outgoing({ prompt: `benches ${hidden} trees`, negative: '' }, NAMES).prompt).toBe('benches trees');
  });

  test('takes the English where there is one, and shows each thing taken out with why', () => {
    const { prompt, removed } = outgoing({ prompt: 'des bancs', english: 'benches, call 514 555-0199', negative: '' });
    expect(prompt).toBe('benches, call');
    expect(removed).toEqual([{ kind: 'number', text: '514 555-0199', words: { en: 'a telephone or card number', fr: 'un numéro de téléphone ou de carte' } }]);
    expect(outgoing({ prompt: 'des bancs', negative: '' }).prompt).toBe('des bancs');
  });
});
