import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { omissibleSections, writtenSections, type WrittenSection } from '../../../app/workshop/outcome-types.ts';
import { useDesk } from '../desk.ts';

/** Longest paragraph, as `workshop` allows. */
const longest = 4_000;

/** The sections of the report: the planner's own words under each, and whether it is left out, where it may be. */
export function SectionWords() {
  const { t } = useTranslation('outcome');
  const { view } = useDesk();
  const { paragraphs, leftOut } = view.edited;
  return (
    <>
      <p className="note">{t('section.help')}</p>
      {writtenSections.map((section) => (
        <details key={section} className="part">
          <summary>
            {t(`section.of.${section}`)}{' '}
            <small>{[...(leftOut.includes(section) ? [t('section.isOut')] : []), ...(Object.keys(paragraphs[section] ?? {}).length > 0 ? [t('section.isWritten')] : [])].join(', ')}</small>
          </summary>
          <LeaveOut section={section} />
          <div className="pair">{(['fr', 'en'] as const).filter((each) => view.plan?.languages.includes(each) ?? true).map((each) => <Words key={each} section={section} language={each} />)}</div>
        </details>
      ))}
    </>
  );
}

function LeaveOut({ section }: { section: WrittenSection }) {
  const { t } = useTranslation('outcome');
  const { view, send } = useDesk();
  if (!omissibleSections.some((each) => each === section)) return <p className="note">{t('section.stays')}</p>;
  const out = view.edited.leftOut.includes(section);
  return <label className="tick"><input type="checkbox" checked={!out} onChange={() => void send({ type: 'leave-out', section, out: !out })} />{t('section.in')}</label>;
}

/** Words under a section in one language, saved by their own button; nothing typed takes out what was there. */
function Words({ section, language }: { section: WrittenSection; language: Language }) {
  const { t } = useTranslation(['outcome', 'facilitator']);
  const { view, send } = useDesk();
  const saved = view.edited.paragraphs[section]?.[language]?.text ?? '';
  const [draft, change] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft !== null && await send({ type: 'write-paragraph', section, language, text: draft })) change(null);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <label>{t('section.words')} <small>{t(`facilitator:language.${language}`)}</small><textarea lang={language} rows={5} maxLength={longest} value={draft ?? saved} onChange={(event) => change(event.target.value)} /></label>
      <button type="submit" className="button" disabled={draft === null || draft.trim() === saved}>{t('section.save')} <span className="hidden">{t(`facilitator:language.${language}`)}</span></button>
    </form>
  );
}
