/** What SES makes of its id in the `Message-ID` header: `<id@email.amazonses.com>`, in regions but us-east-1 `<id@region.amazonses.com>`. */
const header = /^<?([0-9a-f-]{8,100})@(?:[a-z0-9-]+\.)?amazonses\.com>?$/;

/** The SES message id in what a person copied: the id itself, or SES's own header. Anything else as it is. */
export function messageIdIn(text: string): string {
  return header.exec(text.trim())?.[1] ?? text.trim();
}
