/** To be seen where an answer has broken off and something of it stands below: `data-begun`, which lib/page/browser/streams.ts sets. */
export function NotAll() {
  return (
    <p class="not-all">
      <strong>What is shown below is not all.</strong>
    </p>
  );
}
