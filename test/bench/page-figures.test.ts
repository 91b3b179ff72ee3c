import { interactionToNextPaint } from '../../lib/bench/page-interaction.ts';
import { pageMemory } from '../../lib/bench/page-memory.ts';
import { firstPaint } from '../../lib/bench/page-paint.ts';
import { processMemory } from '../../lib/bench/process-memory.ts';
import { type LoopbackServer, startLoopbackServer } from '../../lib/local/loopback-server.ts';
import { describeInBrowser } from '../page/given-browser.ts';

describeInBrowser('of a page in Chromium', (givenPage) => {
  const url = givenBusyPage();

  test('the first paint is not before the answer', async () => {
    const page = await givenPage({ url: url(0) });
    expect(await firstPaint(page, url(50))).toBeGreaterThanOrEqual(50);
  });

  test('an interaction lasts as long as what it sets off, the longest counts, and a frame is the least', async () => {
    const page = await givenPage({ url: url(0) });
    expect(await interactionToNextPaint(page, () => Promise.resolve())).toBe(16);
    // Chromium tells in steps of 8 ms.
    const clicked = await interactionToNextPaint(page, () => page.getByRole('button').click());
    expect(clicked).toBeGreaterThanOrEqual(96);
    const typed = await interactionToNextPaint(page, () => page.getByRole('textbox').pressSequentially('abc'));
    expect(typed).toBeGreaterThanOrEqual(192);
  });

  test('memory is what the page still holds on to', async () => {
    const page = await givenPage({ url: url(0) });
    const [before, bytes] = [await pageMemory(page), await processMemory(page)];
    await page.evaluate('keep(1_000)');
    const after = await pageMemory(page);
    expect(after).toMatchObject({ nodes: before.nodes + 1_000, listeners: before.listeners + 1_000 });
    expect(after.heap - before.heap).toBeGreaterThan(1_000_000);
    // More than a process of Chromium that has no page takes.
    expect((await processMemory(page)) - bytes).toBeGreaterThan(190_000_000);
    await page.evaluate('letGo()');
    expect((await pageMemory(page)).heap - before.heap).toBeLessThan(1_000_000);
  });
});

/** A page that is answered after so many milliseconds, works for a tenth of a second after a click and two after a key, and keeps what it is told to. */
const busyPage = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Busy</title><button>Work</button><input><script>
  const work = (milliseconds) => { for (const end = performance.now() + milliseconds; performance.now() < end; ); };
  document.querySelector('button').onclick = () => work(100);
  document.querySelector('input').oninput = ({ data }) => work(data === 'b' ? 200 : 0);
  let kept;
  function keep(many) {
    kept = [new Uint8Array(200_000_000).fill(1), Array.from({ length: 200_000 }, (_, index) => ({ index }))];
    for (let index = 0; index < many; index += 1) document.body.appendChild(document.createElement('p')).onclick = () => {};
  }
  function letGo() { kept = undefined; document.body.replaceChildren(); }
</script>`;

function givenBusyPage(): (delay: number) => string {
  let server: LoopbackServer | undefined;
  beforeAll(async () => {
    server = await startLoopbackServer(async ({ request: { url = '' } }, response) => {
      await new Promise((resolve) => setTimeout(resolve, Number(url.slice(1))));
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(busyPage);
    });
  });
  afterAll(() => server?.stop());
  return (delay) => `${server?.endpoint}/${delay}`;
}
