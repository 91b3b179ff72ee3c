import { loadAssets } from '../../lib/page/assets.ts';

test('the browser loads no more than 120 KB of script', async () => {
  const { script } = await loadAssets();
  expect(Buffer.byteLength(script)).toBeLessThan(120_000);
});
