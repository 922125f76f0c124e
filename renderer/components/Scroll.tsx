import type { ReactNode } from 'react';

/** What may be wider than the page scrolls by itself, also by keyboard: whoever cannot drag it gets into it by Tab. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <div className="scroll" role="region" tabIndex={0} aria-label={label}>{children}</div>;
}
