// Loaded before a host whose memory is looked at: when asked to, it lets go of everything that nothing holds any more. V8 else does so only as it
// needs room, so that what is held on to could not be told from what is merely not swept away yet.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
if (process.platform !== 'win32') process.on('SIGUSR2', () => collect());
