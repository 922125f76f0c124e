import { contextBridge, ipcRenderer } from 'electron';
import { nativeChannels, nativeNotice, type NativeApi, type NativeNotice } from './protocol/native.ts';

/** What came before the page listened. */
const waiting: NativeNotice[] = [];
const listeners = new Set<(notice: NativeNotice) => void>();

ipcRenderer.on(nativeChannels.onNotice, (_event, told: unknown) => {
  const notice = nativeNotice.safeParse(told);
  if (!notice.success) return;
  if (listeners.size === 0) waiting.push(notice.data);
  listeners.forEach((listener) => listener(notice.data));
});

// Only these calls cross; ipcRenderer itself never does (https://www.electronjs.org/docs/latest/tutorial/context-isolation).
const native: NativeApi = {
  openExports: () => ipcRenderer.invoke(nativeChannels.openExports),
  pickFile: (kind) => ipcRenderer.invoke(nativeChannels.pickFile, kind),
  speaks: (language) => ipcRenderer.invoke(nativeChannels.speaks, language),
  onNotice: (listener) => {
    listeners.add(listener);
    waiting.splice(0).forEach(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('parvisNative', native);
