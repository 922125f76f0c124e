import type { Electron } from './electron.ts';
import { safe } from './safe.ts';

/** A report's page on paper: Letter, as Québec offices use; tagged and with an outline, so that a screen reader can read it. */
export async function printPdf({ BrowserWindow }: Pick<Electron, 'BrowserWindow'>, page: string): Promise<Uint8Array> {
  const hidden = new BrowserWindow({ show: false, webPreferences: { ...safe, javascript: false } });
  try {
    await hidden.loadFile(page);
    return await hidden.webContents.printToPDF({
      pageSize: 'Letter', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true,
    });
  } finally {
    hidden.destroy();
  }
}
