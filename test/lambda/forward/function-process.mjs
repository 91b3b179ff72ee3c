// The program of the process in which a test runs the bundle: invokes its handler with each event, and sends what came of it.
const { handler } = await import(process.argv[2]);

process.on('message', async ({ event, remaining }) => {
  const context = { getRemainingTimeInMillis: () => remaining };
  const ended = await handler(event, context).then(
    (answer) => ({ answer }),
    ({ name, message, stack }) => ({ error: { name, message, stack } }),
  );
  process.send(ended);
});
process.send('ready');
