import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedElement } from '../../../../app/protocol/index.ts';
import { Button, Field } from '../../../components/index.ts';
import { say } from '../../../texts.ts';
import { useLanguage } from '../../use-session.ts';
import { settingKinds, settings } from '../understood.ts';
import { useElements } from './elements.ts';
import { found } from './search.ts';

const most = 18;
const themes = ['furniture', 'planting', 'play', 'ways', 'people', 'buildings'] as const;

/** Things to put into a wish: searched for by a word of either language, or looked up by theme. `has`: ids that are in it, which a press takes out. */
export function AddChip({ has, add, remove }: Choosing): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const elements = useElements(true);
  if (elements === null) return <p>{t('understood.listSoon')}</p>;
  const listed = (each: ListedElement): Entry => ({ id: each.id, name: say(each.label, language) });
  const hits = found([...elements, ...settingsToFind(t)], typed, language);
  const entries = (list: readonly Entry[]): ReactNode => <Entries list={list} has={has} add={add} remove={remove} />;
  return (
    <div className="add-chip">
      <Field label={t('understood.search')} value={typed} onChange={setTyped} />
      <div role="status" className="only-read">{typed.trim() === '' ? '' : t('understood.found', { count: hits.length })}</div>
      {typed.trim() === '' ? (
        <>
          {themes.map((theme) => (
            <details key={theme} className="fold"><summary>{t(`understood.theme.${theme}`)}</summary>{entries(elements.filter((each) => each.theme === theme).map(listed).toSorted(byName(language)))}</details>
          ))}
          {settingKinds.map((kind) => (
            <details key={kind} className="fold"><summary>{t(`understood.kind.${kind}`)}</summary>{entries(settings[kind].map((value) => ({ id: `${kind}.${value}`, name: t(`understood.${kind}.${value}`) })))}</details>
          ))}
        </>
      ) : hits.length === 0 ? <p>{t('understood.noneFound')}</p> : entries(hits.slice(0, most).map(listed))}
    </div>
  );
}

type Entry = { id: string; name: string };
type Choosing = { has: ReadonlySet<string>; add(id: string): void; remove(id: string): void };

function Entries({ list, has, add, remove }: Choosing & { list: readonly Entry[] }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <ul className="chip-list">
      {list.map(({ id, name }) => (
        <li key={id} className={has.has(id) ? 'chip-new' : undefined}>
          {has.has(id)
            ? <Button onPress={() => remove(id)} aria-label={t('understood.alreadyIn', { what: name })}><Check aria-hidden="true" size="1.1em" /> <span>{name}</span></Button>
            : <Button onPress={() => add(id)} aria-label={t('understood.add', { what: name })}>{name}</Button>}
        </li>
      ))}
    </ul>
  );
}

const byName = (language: string) => (left: Entry, right: Entry): number => left.name.localeCompare(right.name, language);

/** Season, hour, weather and place are found by their names in the reader's language. */
function settingsToFind(t: (key: string) => string): ListedElement[] {
  return settingKinds.flatMap((kind) => settings[kind].map((value): ListedElement => {
    const name = t(`understood.${kind}.${value}`);
    return { id: `${kind}.${value}`, theme: 'ways', label: { en: name, fr: name }, words: [] };
  }));
}
