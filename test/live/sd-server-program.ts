import { sdcppStandIn } from './image-servers.ts';

/**
 * Stands in for the `sd-server` program: takes the arguments that it takes, prints what it prints, and behaves as the name of
 * the model file says.
 */
const { argv } = process;
const [ip, port, model] = ['--listen-ip', '--listen-port', '-m'].map((name) => argv[argv.indexOf(name) + 1] ?? '');
const behaves = /(\w+)\.gguf$/.exec(model ?? '')?.[1] ?? '';
if (argv.length !== 8 || ip !== '127.0.0.1') { process.stderr.write('\u001b[31m[ERROR]\u001b[0m unknown argument\n'); process.exit(1); }

process.stdout.write('\u001b[34m[INFO ]\u001b[0m loading model\r  |##########| 10/20 - 1.50GB/s\u001b[K');
if (behaves === 'broken') { process.stderr.write('[ERROR] main.cpp - new_sd_ctx_t failed\n'); process.exit(1); }
if (behaves === 'large') { process.stderr.write('ggml_backend_cpu: failed to allocate buffer of size 9000000000\n'); process.exit(1); }
if (behaves === 'odd') process.exit(3);
if (behaves === 'stubborn') process.on('SIGTERM', () => undefined);

// Loads for ever.
if (behaves === 'slow') setInterval(() => undefined, 1_000);
else await sdcppStandIn({
  port: Number(port), generating: 3,
  polled: (times) => {
    if (behaves === 'dies') { process.stderr.write('CUDA error: out of memory\n', () => process.exit(1)); return; }
    if (times > 0) process.stdout.write(`\r  |${'='.repeat(times * 10)}>    | ${times}/4 - 1.25it/s\u001b[K${times === 4 ? '\n' : ''}`);
    if (times === 4) process.stdout.write('\r  |=====>    | 3/9 - 9.00it/s\u001b[K');
  },
});
