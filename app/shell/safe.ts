/** Of every window (https://www.electronjs.org/docs/latest/tutorial/security, points 2, 3 and 4). */
export const safe = { contextIsolation: true, nodeIntegration: false, sandbox: true, webSecurity: true, allowRunningInsecureContent: false, spellcheck: false } as const;
