import { useState, type ReactNode } from 'react';

type Props = { summary: ReactNode; children: ReactNode; className?: string; open?: boolean };

/** A fold whose content is made when it is first opened: a page that hears news ten times a second has no time for what nobody looks at. */
export function Fold({ summary, children, className, open = false }: Props): ReactNode {
  const [isSeen, see] = useState(false);
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => { if (currentTarget.open) see(true); }}>
      <summary>{summary}</summary>
      {(isSeen || open) && children}
    </details>
  );
}
