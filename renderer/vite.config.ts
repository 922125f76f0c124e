import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Three pages, one for each place a person stands: a tablet, the facilitator's laptop, the projector. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../build/pages',
    emptyOutDir: true,
    target: ['es2022', 'safari15'],
    rollupOptions: { input: ['index.html', 'facilitator.html', 'projector.html'].map((page) => new URL(page, import.meta.url).pathname) },
  },
});
