import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';

type Kind = 'info' | 'good' | 'warning' | 'error';
const icons = { info: Info, good: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const satisfies Record<Kind, unknown>;

/** A message that stands on the page, with an icon beside its colour; an error is announced at once, `live` politely. */
export function Notice({ kind = 'info', live = false, title, children }: { kind?: Kind; live?: boolean; title?: string; children?: ReactNode }): ReactNode {
  const Icon = icons[kind];
  const role = kind === 'error' ? 'alert' : live ? 'status' : undefined;
  return (
    <div className={`notice notice-${kind}`} role={role}>
      <Icon aria-hidden="true" className="notice-icon" size={24} />
      <div className="notice-text">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
