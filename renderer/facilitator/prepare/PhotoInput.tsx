import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { sendPhoto } from '../server.ts';

/** Takes a picture file into the workshop's folder; `onImage` gets its id, a file that cannot be taken is told. */
export function PhotoInput({ label, isDisabled = false, onImage }: { label: string; isDisabled?: boolean; onImage: (image: string) => void }) {
  const { t } = useTranslation('facilitator');
  const { view, tell } = useDesk();
  const [busy, setBusy] = useState(false);
  if (view.as !== null) return <p className="note">{t('door:onLaptop.photo')}</p>;
  const add = async (file: File) => {
    setBusy(true);
    const said = await sendPhoto(file);
    setBusy(false);
    if (said.ok) onImage(said.image);
    else tell(faultTold(said));
  };
  return (
    <>
      <label>{label}
        <input
          type="file" accept="image/jpeg,image/png,image/webp" disabled={isDisabled || busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void add(file);
            event.target.value = '';
          }}
        />
      </label>
      <p className="note">{t('plan.photoHelp')}</p>
    </>
  );
}
