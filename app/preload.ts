import { contextBridge, ipcRenderer } from 'electron';
import { nativeChannels, type NativeApi } from './protocol/native.ts';

// Only these calls cross; ipcRenderer itself never does (https://www.electronjs.org/docs/latest/tutorial/context-isolation).
const native: NativeApi = {
  openExports: () => ipcRenderer.invoke(nativeChannels.openExports),
  pickFile: (kind) => ipcRenderer.invoke(nativeChannels.pickFile, kind),
};

contextBridge.exposeInMainWorld('parvisNative', native);
