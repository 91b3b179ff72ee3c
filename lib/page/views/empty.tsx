import type { PropsWithChildren } from 'hono/jsx';

/** Where nothing is found: that, and what to try. */
export function Empty({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  return (
    <section class="state">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
