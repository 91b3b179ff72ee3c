import { monthEvents, monthShards, week } from './month-mails.ts';

/**
 * The program of the process that `reading.ts` starts to know what reading costs at the least: asks the month (`argv[2]` is where, `argv[3]` when it ends) for all
 * its rows, whole, and parses each answer. Prints the processor time of `JSON.parse` alone (µs) and the number of rows.
 */
const [, , endpoint = '', end = ''] = process.argv;
const [dayLength, until] = [86_400_000, Date.parse(end)];

type Answer = { readonly Items: readonly object[]; readonly LastEvaluatedKey?: object };

let [rows, microseconds] = [0, 0];
for (let day = Math.floor((until - week) / dayLength); day * dayLength < until; day += 1)
  for (const type of Object.keys(monthEvents))
    for (let shard = 0; shard < monthShards; shard += 1)
      await readPartition(`${type}#${isoTime(day).slice(0, 10)}#${shard}`, day);
process.stdout.write(JSON.stringify({ rows, microseconds }));

async function readPartition(key: string, day: number): Promise<void> {
  const values = { ':key': { S: key }, ':since': { S: isoTime(day) }, ':until': { S: isoTime(day + 1) } };
  let from: object | undefined;
  do {
    const query = {
      ExpressionAttributeValues: values,
      ExpressionAttributeNames: {},
      ExclusiveStartKey: from,
      ScanIndexForward: false,
    };
    const text = await (await fetch(endpoint, { method: 'POST', body: JSON.stringify(query) })).text();
    const before = process.cpuUsage();
    const answer: Answer = JSON.parse(text);
    const { user, system } = process.cpuUsage(before);
    microseconds += user + system;
    rows += answer.Items.length;
    from = answer.LastEvaluatedKey;
  } while (from);
}

function isoTime(day: number): string {
  return new Date(day * dayLength).toISOString();
}
