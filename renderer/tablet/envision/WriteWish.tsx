import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, WishId } from '../../../app/workshop/types.ts';
import { Button, CheckRow, Choice, Field } from '../../components/index.ts';
import { newId } from '../../live.ts';
import { say } from '../../texts.ts';
import { useDrafts, useLanguage, useOnce, useSession, type Place } from '../use-session.ts';
import { WhereWordsGo } from '../WhereWordsGo.tsx';
import { useAsking } from './chips/asking.ts';
import { SoFar } from './chips/SoFar.tsx';
import type { EnvisionView } from './Envision.tsx';
import { OnPhoto, useOnto } from './OnPhoto.tsx';

const chips = {
  ambience: ['calm', 'lively', 'shady', 'bright', 'winter', 'evening'],
  use: ['sit', 'play', 'cross', 'wheel', 'bike', 'eat'],
  material: ['wood', 'brick', 'grass', 'flowers', 'water', 'mural'],
} as const;
const longest = 2_000;

/** A wish in the person's own words, with a few chips to start from. A variant starts from its parent's words. */
export function WriteWish({ me, room, plan, parent, go }: Place & { parent: WishId | null; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const from = [...me.wishes, ...room.wishes].find(({ id }) => id === parent);
  const drafts = useDrafts();
  const place = `wish:${parent ?? 'new'}`;
  const begun = drafts.all()[place]?.value;
  const [text, write] = useState(typeof begun === 'string' ? begun : from?.text ?? '');
  const setText = (words: string): void => {
    write(words);
    // What was changed by hand of words that are gone means nothing for the next ones.
    if (words.trim() === '') asking.drop();
    if (words.trim() === '') drafts.drop(place);
    else drafts.keep(place, { title: '', value: words });
  };
  const [written, setWritten] = useState<Language>(from?.language ?? language);
  const [together, setTogether] = useState(false);
  const [table, setTable] = useState('');
  const tooLong = text.length > longest;
  const number = /^[1-9]\d?$/.test(table.trim()) ? Number(table.trim()) : null;
  const ready = text.trim() !== '' && !tooLong && (!together || number !== null);
  const add = (words: string): void => setText(text.trim() === '' ? words : `${text.trim().replace(/[,.]$/, '')}, ${words}`);
  const { onto, choose } = useOnto(plan, from?.drawing?.onto);
  const asking = useAsking({ text, language: written, from, me, room, plan });
  const draw = useOnce(async () => {
    const wish = newId('w');
    await session.give({ type: 'wish', wish, text: text.trim(), language: written, table: together ? number : null, parent, ...(onto && { onto }), ...asking.given(onto) });
    drafts.drop(place);
    asking.drop();
    go({ at: 'wish', wish });
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (ready) draw(); }}>
      <h1>{parent === null ? t('write.title') : t('write.variant')}</h1>
      <Field label={t('write.label', { place: say(plan.site.name, language) })} hint={t('write.hint')} lines={4} value={text} onChange={setText}
        error={tooLong ? t('refusals:text-too-long', { most: longest }) : undefined} />
      {written === language && (from === undefined || from.language === language) ? null : (
        <Choice<Language> label={t('write.language')} row value={written} onChange={setWritten}
          options={plan.languages.map((value) => ({ value, label: <span lang={value}>{t(`common:language.${value}`)}</span> }))} />
      )}
      <SoFar asking={asking} />
      <OnPhoto plan={plan} onto={onto} onChoose={choose} />
      {Object.entries(chips).map(([kind, words]) => (
        <fieldset key={kind} className="plain chips">
          <legend className="field-label">{t(`chips.${kind}`)}</legend>
          {words.map((word) => <Button key={word} onPress={() => add(t(`chips.${word}`))}>{t(`chips.${word}`)}</Button>)}
        </fieldset>
      ))}
      <CheckRow isSelected={together} onChange={setTogether}>{t('write.together')}</CheckRow>
      {together ? <Field label={t('write.table')} inputMode="numeric" value={table} onChange={setTable} /> : null}
      <WhereWordsGo room={room} me={me} />
      <div className="actions">
        <Button onPress={() => go({ at: 'list' })}>{t('common:action.back')}</Button>
        <Button look="main" type="submit" isDisabled={!ready}>{t('write.draw')}</Button>
      </div>
    </form>
  );
}
