import { useTranslation } from 'react-i18next';
import { Amendments } from '../Amendments.tsx';
import { CodesPart } from '../codes/CodesPart.tsx';
import { KioskPart } from '../codes/KioskPart.tsx';
import { useDesk } from '../desk.ts';
import { EnginePart } from '../engine/EnginePart.tsx';
import { JoiningPanel } from '../JoiningPanel.tsx';
import { OnLaptop } from '../OnLaptop.tsx';
import { PlanEditor } from '../prepare/PlanEditor.tsx';
import { RoomsPart } from '../rooms/RoomsPart.tsx';
import { TemplateChoice } from '../prepare/TemplateChoice.tsx';

/** Before and while people arrive: the plan, where to join, and parental consent for those under 14. */
export function Welcome() {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  return (
    <section aria-labelledby="welcome">
      <h2 id="welcome">{t('welcome.title')}</h2>
      {view.plan && <JoiningPanel />}
      {view.plan && <CodesPart />}
      {view.plan && <KioskPart />}
      {view.plan && <ParentalConsent />}
      {view.plan && <PlanEditor plan={view.plan} frozen={view.frozen} />}
      {view.plan && <OnLaptop><EnginePart /></OnLaptop>}
      <Amendments />
      <OnLaptop>
        <RoomsPart />
        <details open={!view.plan}>
          <summary>{t('template.title')}</summary>
          <TemplateChoice />
        </details>
      </OnLaptop>
    </section>
  );
}

function ParentalConsent() {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  return (
    <details>
      <summary>{t('parental.title')}</summary>
      <p>{t('parental.help')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          void send({ type: 'record-parental-consent', by: String(new FormData(form).get('by') ?? '') }).then((accepted) => { if (accepted) form.reset(); });
        }}
      >
        <label>{t('parental.by')}<input name="by" required maxLength={200} autoComplete="off" /></label>
        <button type="submit" className="button">{t('parental.record')}</button>
      </form>
      {view.parentalCodes.length > 0 && <p>{t('parental.codes', { codes: view.parentalCodes.join(', ') })}</p>}
    </details>
  );
}
