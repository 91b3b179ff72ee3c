/** A line of the function's log, in the form that Lambda filters by level. Nothing of an event may stand in it. */
export function logLine(errorType: string, errorMessage: string): void {
  const line = { timestamp: new Date().toISOString(), level: 'WARN', message: { errorType, errorMessage } };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
