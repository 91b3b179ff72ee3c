// Jest reads CommonJS; TypeScript 7 has no JavaScript API for ts-jest, so esbuild strips the types.
const { transformSync } = require('esbuild');

// Jest loads this file in each of its workers, outside of what it gives to tests. Left alone, a worker would test on when Jest is gone; if it
// listened for that, it would never end.
if (process.connected) setInterval(() => process.connected || process.exit(1), 200).unref();

const options = {
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  format: 'cjs',
  target: 'node20',
  // Jest gives a test no import() of Node's: it becomes a require().
  supported: { 'dynamic-import': false },
  sourcemap: 'inline',
  sourcesContent: false,
};

module.exports = {
  process: (source, sourcefile) =>
    transformSync(source, {
      ...options,
      loader: sourcefile.endsWith('.tsx') ? 'tsx' : 'ts',
      sourcefile,
      define: { 'import.meta.dirname': '__dirname' },
    }),
};
