import { defineConfig } from 'vite';

/** What serves the demo and Storybook; the package itself is made by scripts/bundle.js. */
export default defineConfig({
  server: { host: '127.0.0.1' },
  optimizeDeps: { entries: ['demo/*.html'] },
});
