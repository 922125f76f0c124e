import { useTranslation } from 'react-i18next';
import { pseudonymName } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { OnLaptop } from '../OnLaptop.tsx';
import { Helpers } from './Helpers.tsx';

/** The room's door: whether new people may come in, who was sent out, and whose tablets help. */
export function DoorPart() {
  const { t } = useTranslation('door');
  const { view, send } = useDesk();
  return (
    <section className="door" aria-labelledby="door">
      <h2 id="door">{t('title')}</h2>
      {view.locked && <p className="warning">{t('locked')}</p>}
      <button type="button" className="button" onClick={() => void send({ type: 'lock-room', locked: !view.locked })}>{t(view.locked ? 'unlock' : 'lock')}</button>
      {view.people.length > 0 && <SendOut />}
      <OnLaptop><Helpers /></OnLaptop>
    </section>
  );
}

/** By pseudonym alone: the desk knows nobody otherwise. */
function SendOut() {
  const { t } = useTranslation('door');
  const { view, words, send } = useDesk();
  const inside = view.people.filter(({ removedFor }) => removedFor === null);
  const outside = view.people.filter(({ removedFor }) => removedFor !== null);
  const sendOut = (form: HTMLFormElement) => {
    const said = new FormData(form);
    void send({ type: 'remove-person', pseudonym: Number(said.get('person')), reason: String(said.get('reason') ?? '') }).then((done) => done && form.reset());
  };
  return (
    <details>
      <summary>{t('out.title')}</summary>
      <p className="note">{t('out.help')}</p>
      {inside.length > 0 && (
        <form onSubmit={(event) => { event.preventDefault(); sendOut(event.currentTarget); }}>
          <label>{t('out.who')}<select name="person">{inside.map(({ pseudonym }) => <option key={pseudonym} value={pseudonym}>{words(pseudonymName(pseudonym))}</option>)}</select></label>
          <label>{t('out.reason')}<input name="reason" required maxLength={400} autoComplete="off" /></label>
          <button type="submit" className="button">{t('out.send')}</button>
        </form>
      )}
      <ul className="door-list">
        {outside.map(({ pseudonym, removedFor }) => (
          <li key={pseudonym}>
            <span><b>{words(pseudonymName(pseudonym))}</b><small>{removedFor}</small></span>
            <button type="button" className="button" onClick={() => void send({ type: 'let-back', pseudonym })}>{t('out.back')}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
