import type { CSSProperties } from 'react';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Sides, sidesOf } from './Sides.tsx';

/** How to join: a code for cameras, the address for fingers, and the short code by which people see that they are in the right room. */
export function JoinScreen({ view }: { view: ProjectorView }) {
  const address = view.joinUrl.replace(/^http:\/\//, '').replace(/\/$/, '');
  const letters: CSSProperties & Record<'--letters', number> = { '--letters': address.length };
  return (
    <>
      <Sides view={view} tag="h1" text={({ language, t }) => view.plan?.title[language] ?? t('join.title')} />
      <div className="join">
        <img src={`/api/qr?${encodeURIComponent(view.joinUrl)}`} alt={sidesOf(view).map(({ t }) => t('join.qr')).join(' / ')} />
        <div>
          <Sides view={view} tag="p" text={({ t }) => t('join.scan')} />
          <p className="address" style={letters}>{address}</p>
          {view.joinCode !== '' && (
            <>
              <Sides view={view} tag="p" text={({ t }) => t('join.code')} />
              <p className="code" translate="no">{view.joinCode}</p>
            </>
          )}
          <Sides view={view} tag="p" text={({ t }) => t('join.present', { count: view.present })} />
        </div>
      </div>
    </>
  );
}
