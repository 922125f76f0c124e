import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paperDifferences, paperFields } from '../../../app/workshop/paper-fields.ts';
import type { AgeBand, Language, PaperEntry, PaperPerson, SaidGroups } from '../../../app/workshop/types.ts';
import type { SheetView } from '../../../app/workshop/paper-views.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons, type Saving } from './SaveButtons.tsx';

const choices = ['groupData', 'publishWords', 'publishPictures', 'cloud'] as const;
const bands = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'] as const satisfies readonly AgeBand[];
type Draft = Omit<PaperPerson, 'consents' | 'ageBand'> & { consents: Omit<PaperPerson['consents'], 'takePart'> & { takePart: boolean }; ageBand: AgeBand | '' };
const blank = (language: Language): Draft => ({ language, consents: { takePart: false, groupData: false, publishWords: false, publishPictures: false, cloud: false }, ageBand: '', groups: 'not-said', parent: null });

type Props = Saving & { sheet: SheetView; apart?: readonly PaperEntry[]; onSave(person: PaperPerson, stands: boolean): Promise<boolean> };

/** What a sheet says of its person, square by square. Where two entries differ it begins with the first one. */
export function PersonEntry({ sheet, apart, onSave, ...saving }: Props) {
  const { t } = useTranslation(['paper', 'tablet']);
  const first = apart?.[0];
  const [draft, setDraft] = useState<Draft>(() => (first?.part === 'person' ? first.person : blank(sheet.language)));
  const [missing, setMissing] = useState<'takePart' | 'age' | 'parent' | null>(null);
  const save = (stands: boolean) => {
    const { consents, ageBand, parent } = draft;
    const lacks = !consents.takePart ? 'takePart' : ageBand === '' ? 'age' : ageBand === 'under-14' && !parent?.trim() ? 'parent' : null;
    setMissing(lacks);
    if (lacks === null && ageBand !== '') void onSave({ ...draft, ageBand, consents: { ...consents, takePart: true } }, stands);
  };
  const change = (part: Partial<Draft>) => { setDraft({ ...draft, ...part }); setMissing(null); };
  const fault = (of: typeof missing) => missing === of && <span className="wrong" role="alert">{t(`person.missing.${of}`)}</span>;
  const consent = (choice: keyof Draft['consents']) => <Tick key={choice} on={draft.consents[choice]} set={(on) => change({ consents: { ...draft.consents, [choice]: on } })}>{t(`tablet:consent.${choice}`)}</Tick>;
  return (
    <form className="typing" onSubmit={(event) => { event.preventDefault(); }}>
      {apart && <Apart apart={apart} />}
      <fieldset><legend>{t('person.language')}</legend>{(['fr', 'en'] as const).map((one) => <label key={one} className="tick"><input type="radio" name="language" checked={draft.language === one} onChange={() => change({ language: one })} />{t(`common:language.${one}`)}</label>)}</fieldset>
      <fieldset><legend>{t('person.consents')}</legend>{consent('takePart')}{fault('takePart')}{choices.map(consent)}</fieldset>
      <fieldset className="ticks"><legend>{t('person.age')}</legend>{bands.map((band) => <label key={band} className="tick"><input type="radio" name="age" checked={draft.ageBand === band} onChange={() => change({ ageBand: band })} />{t(`tablet:age.${band}`)}</label>)}{fault('age')}</fieldset>
      {draft.ageBand === 'under-14' && <label>{t('person.parent')}<input value={draft.parent ?? ''} maxLength={200} autoComplete="off" onChange={(event) => change({ parent: event.target.value })} />{fault('parent')}</label>}
      <Groups groups={draft.groups} onChange={(groups) => change({ groups })} />
      <SaveButtons {...saving} onSave={save} />
    </form>
  );
}

const Tick = ({ on, set, children }: { on: boolean; set(on: boolean): void; children: ReactNode }) => <label className="tick"><input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />{children}</label>;

/** Nothing ticked is 'prefers not to say'. */
function Groups({ groups, onChange }: { groups: SaidGroups; onChange(groups: SaidGroups): void }) {
  const { t } = useTranslation(['paper', 'tablet']);
  const { view: { plan }, words } = useDesk();
  const chosen: readonly string[] = Array.isArray(groups) ? groups : [];
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id);
    onChange(next.length > 0 ? next : 'not-said');
  };
  return (
    <fieldset className="ticks">
      <legend>{t('person.groups')}</legend>
      {plan?.groups.map(({ id, label }) => <Tick key={id} on={chosen.includes(id)} set={(on) => toggle(id, on)}>{words(label)}</Tick>)}
      <Tick on={groups === 'none'} set={(on) => onChange(on ? 'none' : 'not-said')}>{t('tablet:groups.none')}</Tick>
      <Tick on={groups === 'not-said'} set={() => onChange('not-said')}>{t('tablet:groups.not-said')}</Tick>
    </fieldset>
  );
}

/** The fields in which two entries differ, side by side. */
function Apart({ apart }: { apart: readonly PaperEntry[] }) {
  const { t } = useTranslation(['paper', 'tablet']);
  const { view: { plan }, words } = useDesk();
  const [first, second] = apart;
  if (!first || !second) return null;
  const name = (field: string): string => {
    const [kind, id = ''] = field.split(':');
    if (kind === 'consent') return t(`tablet:consent.${id}`);
    if (kind !== 'group') return t(`person.${field === 'ageBand' ? 'age' : field}`);
    const group = plan?.groups.find((one) => one.id === id);
    return group ? words(group.label) : t(`tablet:groups.${id}`);
  };
  const value = (entry: PaperEntry, field: string): string => {
    const said = paperFields(entry)[field];
    if (said === undefined) return t('person.notTicked');
    return said === 'yes' ? t('person.ticked') : field === 'ageBand' ? t(`tablet:age.${said}`) : field === 'language' ? t(`common:language.${said}`) : said;
  };
  return (
    <table className="typed">
      <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('first')}</th><th scope="col">{t('second')}</th></tr></thead>
      <tbody>{paperDifferences(first, second).map((field) => <tr key={field} className="differs"><th scope="row">{name(field)}</th><td>{value(first, field)}</td><td>{value(second, field)}</td></tr>)}</tbody>
    </table>
  );
}
