import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineChoice, EnginePreview } from '../../../app/protocol/engines.ts';
import { useDesk } from '../desk.ts';
import { previewEngine, type Refused } from './calls.ts';
import { Sent } from './Sent.tsx';

/** Exactly what would be sent for an example, a wish of the room, or own words, under the settings as they are typed. */
export function PreviewPart({ choice }: { choice: EngineChoice }) {
  const { t } = useTranslation(['engines', 'facilitator']);
  const { view, language, words } = useDesk();
  const wishes = [...view.waiting, ...view.wishes];
  const [text, setText] = useState<string | null>(null);
  const [painting, setPainting] = useState(false);
  const [shown, setShown] = useState<{ of: string; answer: { ok: true; preview: EnginePreview } | Refused } | null>(null);
  const said = text ?? t('preview.sampleWords');
  const of = JSON.stringify([choice, said, painting]);
  const wish = wishes.find((each) => each.text === said) ?? null;
  return (
    <details>
      <summary>{t('preview.title')}</summary>
      {wishes.length > 0 && (
        <label>{t('preview.wish')}
          <select value={wishes.some((wish) => wish.text === text) ? text ?? '' : text === null ? '' : 'own'} onChange={(event) => setText(event.target.value === '' ? null : event.target.value)}>
            <option value="">{t('preview.sample')}</option>
            {text !== null && !wishes.some((wish) => wish.text === text) && <option value="own">{t('preview.own')}</option>}
            {wishes.map((wish) => <option key={wish.id} value={wish.text}>{wish.text.slice(0, 80)}</option>)}
          </select>
        </label>
      )}
      <label>{t('preview.words')}<textarea rows={2} maxLength={2_000} value={said} onChange={(event) => setText(event.target.value)} /></label>
      <label className="tick"><input type="checkbox" checked={painting} onChange={(event) => setPainting(event.target.checked)} />{t('preview.painting')}</label>
      <button type="button" className="button" onClick={() => void previewEngine({ words: said, lang: wish?.language ?? language, wish: wish?.id ?? null, painting, choice }).then((answer) => setShown({ of, answer }))}>{t('preview.show')}</button>
      <div role="status">
        {/* Of other words or other settings, it would not be what is sent. */}
        {shown?.of === of && (shown.answer.ok ? <Sent sent={shown.answer.preview} /> : <p className="wrong">{shown.answer.words ? words(shown.answer.words) : t([`facilitator:fault.${shown.answer.code}`, 'facilitator:fault.unexpected'])}</p>)}
      </div>
    </details>
  );
}
