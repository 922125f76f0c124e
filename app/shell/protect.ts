import type { Session } from 'electron';
import { mayNavigate, mayUse, windowOpening } from '../security.ts';
import type { Electron } from './electron.ts';
import { safe } from './safe.ts';

/** Every page of the app, whichever window it opens in, keeps to the policy of security.ts. `projector`: what opens the page of the big screen. */
export function protect({ app, session, shell }: Electron, { home, projector }: { home: () => string; projector: (url: string) => void }): void {
  keepPermissions(session.defaultSession, home);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => { if (!mayNavigate(event.url, home())) event.preventDefault(); });
    contents.on('will-redirect', (event) => { if (event.isMainFrame && !mayNavigate(event.url, home())) event.preventDefault(); });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const opening = windowOpening(url, home());
      if (opening === 'in-browser') void shell.openExternal(url);
      if (opening === 'in-app' && isProjector(url)) projector(url);
      else if (opening === 'in-app') return { action: 'allow', overrideBrowserWindowOptions: { webPreferences: { ...safe } } };
      return { action: 'deny' };
    });
  });
}

const isProjector = (url: string): boolean => new URL(url).pathname === '/projector';

/** The page of the big screen, by the facilitator's address. */
export const projectorUrl = (home: string): string => new URL('/projector', home).href;

function keepPermissions(session: Session, home: () => string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, home()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, home()));
}
