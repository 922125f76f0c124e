import { WebSocket } from 'ws';
import type { Frame } from '../../app/workshop/index.ts';

/** Everything that a screen is sent, as text, until it holds `last`. */
export function listenAt(address: string, path: string, cookie: string, last: (frame: Frame) => boolean): Promise<string[]> {
  const socket = new WebSocket(`ws://127.0.0.1:${new URL(address).port}${path}`, { headers: { cookie } });
  const texts: string[] = [];
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (text) => {
      texts.push(String(text));
      if (!last(JSON.parse(String(text)) as Frame)) return;
      resolve(texts);
      socket.terminate();
    });
  });
}
