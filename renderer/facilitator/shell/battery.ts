import { useEffect, useState } from 'react';

/** `level`: 0 to 1 (Battery Status API, W3C; Chromium alone has it). */
export type Battery = { charging: boolean; level: number };
type Source = Battery & EventTarget;
declare global {
  interface Navigator { getBattery?: () => Promise<Source> }
}

/** How the laptop is powered; null where the browser does not say. */
export function useBattery(): Battery | null {
  const [battery, tell] = useState<Battery | null>(null);
  useEffect(() => {
    let source: Source | null = null;
    let here = true;
    const read = (): void => { if (source && here) tell({ charging: source.charging, level: source.level }); };
    void navigator.getBattery?.().then((found) => {
      source = found;
      for (const change of ['chargingchange', 'levelchange']) found.addEventListener(change, read);
      read();
    }, () => undefined);
    return () => {
      here = false;
      for (const change of ['chargingchange', 'levelchange']) source?.removeEventListener(change, read);
    };
  }, []);
  return battery;
}
