import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Sizes tried, in parts of the full one: what still does not fit at the least stays whole and scrolls. */
const sizes = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52] as const;

/** Shrinks what stands in an element until it and the page fit the screen, when what it shows or the window changes. */
export function useFit(shown: readonly unknown[]): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      const page = document.documentElement;
      const shrunk = place.current;
      if (!shrunk) return;
      for (const size of sizes) {
        shrunk.style.setProperty('--fit', String(size));
        // Letters reach a little out of their lines.
        const spare = page.clientHeight * 0.02;
        if (page.scrollHeight <= page.clientHeight && [shrunk, ...shrunk.children].every((each) => each.scrollHeight <= each.clientHeight + spare)) return;
      }
    };
    fit();
    void document.fonts.ready.then(fit);
    const shrunk = place.current;
    // A picture that comes later takes its room only then.
    shrunk?.addEventListener('load', fit, true);
    window.addEventListener('resize', fit);
    return () => {
      shrunk?.removeEventListener('load', fit, true);
      window.removeEventListener('resize', fit);
    };
    // What is shown decides when to measure again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, shown);
  return place;
}
