import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { Button, Field } from '../../components/index.ts';
import { useLanguage } from '../use-session.ts';
import type { Verb } from './begun.ts';

export const longestWords = 2_000;
const chips = ['fountain', 'bench', 'tree', 'flowers', 'ramp', 'lamp', 'child', 'wheelchair'] as const;

/** What comes into the part, in words or by what is named often, in the language of the wish; to remove a thing takes no words. `children`: what stands right under them. */
export function Words({ verb, words, language, onWords, children }: { verb: Verb; words: string; language: Language; onWords(words: string): void; children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const mine = useLanguage();
  if (verb === 'remove') return <p className="paint-removal">{t('painting:removal')}</p>;
  const inWish = i18n.getFixedT(language);
  const add = (more: string): void => onWords(words.trim() === '' ? more : `${words.trim().replace(/[,.]$/, '')}, ${more}`);
  const hint = language === mine ? t('painting:words.hint') : t(`painting:words.in.${language}`);
  return (
    <>
      <Field label={t(`painting:words.${verb}`)} hint={hint} lines={2} value={words} onChange={onWords} error={words.length > longestWords ? t('painting:need.long') : undefined} />
      {children}
      <fieldset className="plain chips paint-chips">
        <legend className="field-label">{t('painting:words.ideas')}</legend>
        {chips.map((chip) => <Button key={chip} onPress={() => add(inWish(`painting:chip.${chip}`))}><span lang={language}>{inWish(`painting:chip.${chip}`)}</span></Button>)}
      </fieldset>
    </>
  );
}
