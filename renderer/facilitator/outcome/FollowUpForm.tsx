import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpKinds, type FollowUpKind, type Subject } from '../../../app/workshop/outcome-types.ts';
import { useDesk } from '../desk.ts';

/** As `workshop` allows: longest name of who answers, and longest answer. */
const longest = { owner: 200, text: 4_000 };

/** One answer: what becomes of it, who answers for it, by when, and why. `onDone` tells who answers, null where nothing was sent. */
export function FollowUpForm({ subject, owner, what, onDone }: { subject: Subject; owner: string; what: string; onDone: (owner: string | null) => void }) {
  const { t } = useTranslation(['outcome', 'facilitator']);
  const { send, view } = useDesk();
  const [kind, choose] = useState<FollowUpKind>('planned');
  const [wrong, mark] = useState(false);
  const give = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    const said = { owner: field('owner'), due: field('due'), text: { fr: field('fr'), en: field('en') } };
    const missing = said.owner === '' || said.due === '' || (said.text.fr === '' && said.text.en === '');
    mark(missing);
    if (!missing && await send({ type: 'follow-up', subject, kind, ...said })) onDone(said.owner);
  };
  return (
    <form noValidate aria-label={t('follow.answerTo', { what })} onSubmit={(event) => void give(event)}>
      <fieldset>
        <legend>{t('follow.what')}</legend>
        {followUpKinds.map((each) => <label key={each} className="tick"><input type="radio" name="kind" checked={kind === each} onChange={() => choose(each)} />{t(`follow.choice.${each}`)}</label>)}
      </fieldset>
      <div className="pair">
        <label>{t('follow.owner')}<input name="owner" defaultValue={owner} maxLength={longest.owner} autoComplete="off" /></label>
        <label>{t(`follow.day.${kind}`)}<input name="due" type="date" /></label>
      </div>
      <div className="pair">
        {(['fr', 'en'] as const).filter((each) => view.plan?.languages.includes(each) ?? true).map((each) => (
          <label key={each}>{t(kind === 'refused' ? 'follow.because' : 'follow.text')} <small>{t(`facilitator:language.${each}`)}</small><textarea name={each} lang={each} rows={3} maxLength={longest.text} /></label>
        ))}
      </div>
      <p className="note">{t('follow.care')}</p>
      {wrong && <p className="wrong" role="alert">{t('follow.missing')}</p>}
      <div className="actions">
        <button type="submit" className="button button-main">{t('follow.record')}</button>
        <button type="button" className="button" onClick={() => onDone(null)}>{t('follow.cancel')}</button>
      </div>
    </form>
  );
}
