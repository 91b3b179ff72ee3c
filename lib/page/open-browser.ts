/** Opens the address in the user's browser, where there is one: else they have the printed address. */
export async function openBrowser(address: string): Promise<void> {
  // Loaded for those alone who want it.
  const { default: open } = await import('open');
  await open(address).then(
    (child) => child.on('error', () => {}),
    () => {},
  );
}
