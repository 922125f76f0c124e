import type * as ElectronModule from 'electron';

/** Electron, passed in, so that Node outside Electron can load what uses it. */
export type Electron = typeof ElectronModule;
