import { useEffect, useRef, type RefObject } from 'react';

/**
 * A new screen begins at its top and at its heading, for eyes, for a keyboard and for a screen reader. `screen` names what is
 * shown; null while nothing is. The first screen of a page is left as the browser opens it. `heading` selects where it begins.
 */
export function useArrival<Container extends HTMLElement>(screen: string | null, heading = 'h1'): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (screen === null) return;
    const before = shown.current;
    shown.current = screen;
    if (before === null || before === screen) return;
    window.scrollTo(0, 0);
    const start = container.current?.querySelector<HTMLElement>(heading);
    if (!start) return;
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
  }, [screen, heading]);
  return container;
}
