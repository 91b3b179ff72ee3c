import { startProgram } from './start-program.ts';

/** A stand-in for DynamoDB in a process of its own, with the typical rows of so many mails, sent in the week before `end`. */
export type Month = { readonly endpoint: string; readonly end: Date; readonly stop: () => Promise<void> };

export async function startMonth(mails: number, end: Date): Promise<Month> {
  const { port, stop } = await startProgram('month-process.ts', String(mails), end.toISOString());
  return { endpoint: `http://127.0.0.1:${port}`, end, stop };
}
