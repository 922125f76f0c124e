import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFile } from '../../../app/protocol/index.ts';
import { Button, Confirm, Notice } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { native } from '../native.ts';
import { roomFault, sendFile } from '../rooms/calls.ts';
import { FileChoice } from '../rooms/FileChoice.tsx';
import { useBattery } from './battery.ts';

/** From this share of its charge down, a battery does not last the evening. */
const low = 0.2;

/** What the Electron window tells the desk: that the laptop slept, runs on its battery, or was given a workshop file to open. In a browser, only the battery is known. */
export function ShellNotices() {
  const { t } = useTranslation('shell');
  const { language, tell } = useDesk();
  const [slept, noteSleep] = useState<number | null>(null);
  const [received, keep] = useState<ReceivedFile | null>(null);
  const battery = useBattery();
  const look = useEffectEvent(async (path: string): Promise<void> => {
    const said = await sendFile(path);
    keep(said.ok ? said.received : null);
    if (!said.ok) tell(roomFault(said));
  });
  useEffect(() => void native()?.speaks(language), [language]);
  useEffect(() => native()?.onNotice((notice) => {
    if (notice.kind === 'slept') noteSleep(notice.seconds);
    if (notice.kind === 'open-file') void look(notice.path);
  }), []);
  const level = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 0 }).format(battery?.level ?? 1);
  return (
    <>
      {slept !== null && <Notice kind="warning" live><p>{t('notice.slept', { count: Math.max(1, Math.round(slept / 60)) })}</p><Button onPress={() => noteSleep(null)}>{t('notice.put')}</Button></Notice>}
      {battery?.charging === false && <Notice kind={battery.level <= low ? 'error' : 'warning'} live>{battery.level <= low ? t('notice.batteryLow', { level }) : t('notice.battery')}</Notice>}
      <Confirm isOpen={received !== null} onClose={() => keep(null)} title={t('notice.file')}>{received && <FileChoice received={received} onDone={() => keep(null)} />}</Confirm>
    </>
  );
}
