import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { readTemplates, startNew, type Templates } from '../server.ts';

/** The templates that come with Parvis; choosing one starts a workshop. */
export function TemplateChoice() {
  const { t } = useTranslation('facilitator');
  const { words, tell, view } = useDesk();
  const [found, setFound] = useState<Templates | null>(null);
  const [sure, setSure] = useState<string | null>(null);
  useEffect(() => {
    void readTemplates().then(setFound);
  }, []);
  const begin = async (id: string) => {
    const said = await startNew(id);
    setSure(null);
    tell(said.ok ? { kind: 'good', key: 'template.begun' } : faultTold(said));
  };
  return (
    <ul className="cards">
      {found?.templates.map(({ id, label, description }) => (
        <li key={id} className="card">
          <h3>{words(label)}</h3>
          <p>{words(description)}</p>
          {sure === id
            ? <><p className="warning">{t('template.sure')}</p><button type="button" className="button button-main" onClick={() => void begin(id)}>{t('template.yes')}</button></>
            : <button type="button" className="button" onClick={() => (view.plan ? setSure(id) : void begin(id))}>{t('template.use')}</button>}
        </li>
      ))}
    </ul>
  );
}
