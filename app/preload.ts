import { contextBridge, ipcRenderer } from 'electron';
import { nativeChannels } from './protocol/native-channels.ts';
import type { NativeApi } from './protocol/native.ts';

// Only these calls cross; ipcRenderer itself never does (https://www.electronjs.org/docs/latest/tutorial/context-isolation).
const native: NativeApi = {
  save: (file) => ipcRenderer.invoke(nativeChannels.save, file),
  printToPdf: (request) => ipcRenderer.invoke(nativeChannels.printToPdf, request),
  openExports: () => ipcRenderer.invoke(nativeChannels.openExports),
};

contextBridge.exposeInMainWorld('parvisNative', native);
