import { useEffect } from 'react';

/** The keys of the big screen's views, in the order in which they are listed. */
export const viewKeys = '1234567890';

/**
 * Tells what single keys ask for while `on`: the place of a view, or pages to turn. Switchable off (WCAG 2.1.4), silent with a modifier,
 * while something is typed or chosen in a list, and while a dialog is open.
 */
export function useKeys(on: boolean, act: { show: (place: number) => void; turn: (by: 1 | -1) => void }): void {
  useEffect(() => {
    if (!on) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target)) return;
      const place = viewKeys.indexOf(event.key);
      if (place >= 0 && event.key.length === 1) act.show(place);
      else if (event.key === '+') act.turn(1);
      else if (event.key === '-') act.turn(-1);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [on, act]);
}

/** Whether a key pressed there is somebody else's. */
export function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, [role="textbox"], [role="combobox"], [role="listbox"] *, [role="spinbutton"], input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])');
}
