import type { BrowserWindow } from 'electron';
import type { Electron } from './electron.ts';
import type { Spoken } from './words.ts';

/** While people are in a session, closing asks first, and the laptop stays awake. `every`: how often it looks, in ms. */
export function guardSession({ app, dialog, powerSaveBlocker }: Electron, window: BrowserWindow, { inSession, words, every = 2_000 }: { inSession: () => boolean; words: () => Spoken; every?: number }): { end: () => void } {
  let agreed = false;
  let asking = false;
  let awake: number | null = null;

  const look = (): void => {
    if (inSession() === (awake !== null)) return;
    if (awake === null) awake = powerSaveBlocker.start('prevent-display-sleep');
    else { powerSaveBlocker.stop(awake); awake = null; }
  };
  const timer = setInterval(look, every);
  look();

  window.on('close', (event) => {
    if (agreed || !inSession()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    const { say } = words();
    void dialog.showMessageBox(window, {
      type: 'warning', message: say('quit.title'), detail: say('quit.detail'), buttons: [say('quit.stay'), say('quit.leave')], defaultId: 0, cancelId: 0, noLink: true,
    }).then(({ response }) => {
      asking = false;
      if (response !== 1) return;
      agreed = true;
      app.quit();
    });
  });

  return {
    end: () => {
      clearInterval(timer);
      if (awake !== null) powerSaveBlocker.stop(awake);
      awake = null;
    },
  };
}
