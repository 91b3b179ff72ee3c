// Jest reads CommonJS; TypeScript 7 has no JavaScript API for ts-jest, so esbuild strips the types.
const { transformSync } = require('esbuild');

const options = { loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'inline', sourcesContent: false };

module.exports = {
  process: (source, sourcefile) =>
    transformSync(source, { ...options, sourcefile, define: { 'import.meta.dirname': '__dirname' } }),
};
