import { useEffect, useRef, type RefObject } from 'react';

/**
 * A new screen begins at its top and at its heading, for eyes, for a keyboard and for a screen reader. `screen` names what is
 * shown; null while nothing is. The first screen of a page is left as the browser opens it.
 */
export function useArrival<Container extends HTMLElement>(screen: string | null): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const shown = useRef(screen);
  useEffect(() => {
    const before = shown.current;
    shown.current = screen;
    if (screen === null || before === null || before === screen) return;
    window.scrollTo(0, 0);
    const heading = container.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [screen]);
  return container;
}
