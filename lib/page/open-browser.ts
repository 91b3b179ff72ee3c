/** Opens the address in the user's browser, where there is one: else they have the printed address. Never rejected. */
export async function openBrowser(address: string): Promise<void> {
  try {
    // Loaded for those alone who want it.
    const { default: open } = await import('open');
    const child = await open(address);
    child.on('error', () => {});
  } catch {
    // They have the printed address.
  }
}
