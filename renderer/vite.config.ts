import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One page for each place a person stands: a tablet, the facilitator's laptop, the projector, and where a tablet is paired to help. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../build/pages',
    emptyOutDir: true,
    target: ['es2022', 'safari15'],
    rollupOptions: { input: ['index.html', 'facilitator.html', 'projector.html', 'pair.html'].map((page) => new URL(page, import.meta.url).pathname) },
  },
});
