import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';

/** As many slips as a hall usually needs, and some to spare. */
const usual = 40;
const most = 500;

/** How many one-time codes to make, and the button that makes them; the large one where it is what comes next. */
export function MakeCodes({ large = false }: { large?: boolean }) {
  const { t } = useTranslation('codes');
  const { send } = useDesk();
  const [count, setCount] = useState(String(usual));
  const number = /^\d{1,3}$/.test(count) ? Number(count) : 0;
  const ready = number >= 1 && number <= most;
  return (
    <form className="make-codes" onSubmit={(event) => { event.preventDefault(); if (ready) void send({ type: 'make-codes', count: number }); }}>
      <button type="submit" className={large ? 'button button-main large' : 'button'} disabled={!ready}>{t(large ? 'make' : 'more')}</button>
      <label>{t('count')}<input inputMode="numeric" size={4} value={count} autoComplete="off" aria-invalid={!ready} onChange={(event) => setCount(event.target.value.trim())} /></label>
    </form>
  );
}
