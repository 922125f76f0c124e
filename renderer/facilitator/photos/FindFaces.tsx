import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detectionNow, type DetectionNow, type FacesFound } from '../../../app/protocol/index.ts';
import { Button } from '../../components/index.ts';
import type { Mark, Size } from '../../components/mask/marks.ts';
import { findFaces, type Fault } from '../server.ts';
import { foundMarks } from './found-marks.ts';

type Props = { image: string; size: Size | null; /** Lays marks over those that are there. */ onMarks: (marks: readonly Mark[]) => void; /** What stands there until something was looked for. */ children: ReactNode };

/** Where there is a model on this computer: has it look for faces and plates, and lays what it found into the mask, to be judged. */
export function FindFaces({ image, size, onMarks, children }: Props) {
  const { t } = useTranslation(['photos', 'facilitator']);
  const now = useDetection();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<FacesFound | Fault | null>(null);
  // Somebody may paint while the model looks: what it found is laid over what is there then.
  const lay = useRef(onMarks);
  useEffect(() => { lay.current = onMarks; });
  if (now === null || now.folder === null) return children;
  if (now.fault !== null) return <>{children}<p className="warning">{t(`faces.fault.${now.fault}`)} <code>{now.folder}</code></p></>;
  const look = async (of: Size) => {
    setBusy(true);
    setSaid(null);
    const answer = await findFaces(image);
    setBusy(false);
    setSaid(answer);
    if (answer.ok && answer.found.length > 0) lay.current(foundMarks(answer.found, of));
  };
  return (
    <div className="photo-head">
      <div role="status">{said?.ok === true ? <Told {...said} /> : children}</div>
      <Button isDisabled={busy || size === null} onPress={() => { if (size) void look(size); }}>{t(busy ? 'faces.looking' : 'faces.look')}</Button>
      {said?.ok === false && <p className="wrong" role="alert">{t([`faces.fault.${said.code}`, `facilitator:fault.${said.code}`, 'facilitator:fault.unexpected'])}</p>}
    </div>
  );
}

function Told({ found, blind }: FacesFound) {
  const { t } = useTranslation('photos');
  return (
    <>
      <p><strong>{found.length === 0 ? t('faces.nothing') : t('faces.found', { count: found.length })}</strong> {t('faces.misses')}</p>
      {found.some(({ rough }) => rough) && <p>{t('faces.rough')}</p>}
      {blind.map((kind) => <p key={kind}>{t(`faces.blind.${kind}`)}</p>)}
    </>
  );
}

/** Null until the host has said whether there is a model. */
function useDetection(): DetectionNow | null {
  const [now, setNow] = useState<DetectionNow | null>(null);
  useEffect(() => {
    let gone = false;
    void fetch('/api/detection').then((answer) => answer.json()).then((body: unknown) => { if (!gone) setNow(detectionNow.safeParse(body).data ?? null); }, () => undefined);
    return () => { gone = true; };
  }, []);
  return now;
}
