import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts one of the processes of this folder. */
export const startCrowd = (file: string): ChildProcess => fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' });

/** Sends an order, and waits for what is told of it. Rejects if the process ends before. */
export function asked<Told extends { told: string }, Kind extends Told['told']>(
  crowd: ChildProcess, order: object, told: Kind, mine: (told: Extract<Told, { told: Kind }>) => boolean = () => true,
): Promise<Extract<Told, { told: Kind }>> {
  return new Promise((resolve, reject) => {
    const lost = (code: number | null): void => reject(new Error(`the tablets' process ended with ${code}`));
    const hear = (message: Told): void => {
      if (!isOf(message, told) || !mine(message)) return;
      crowd.off('message', hear);
      crowd.off('exit', lost);
      resolve(message);
    };
    crowd.on('message', hear);
    crowd.on('exit', lost);
    crowd.send(order);
  });
}

const isOf = <Told extends { told: string }, Kind extends Told['told']>(message: Told, told: Kind): message is Extract<Told, { told: Kind }> => message.told === told;

/** Lets the processes end by themselves. */
export async function leave(crowds: readonly ChildProcess[]): Promise<void> {
  const gone = crowds.map((crowd) => once(crowd, 'exit'));
  for (const crowd of crowds) crowd.disconnect();
  await Promise.all(gone);
}
