import { openEvents, type SentMail } from 'ses-events/read';

const [endpointUrl = '', table = '', shardCount = ''] = process.argv.slice(2);
const credentials = { accessKeyId: 'anybody', secretAccessKey: 'anything' };
const events = await openEvents({ table, shardCount: Number(shardCount), endpointUrl, credentials, region: 'us-east-1' });
const mails: SentMail[] = [];
for await (const mail of events.mails({ since: new Date(Date.now() - 86_400_000) })) mails.push(mail);
const history = await events.history(mails[0]?.messageId ?? '');
process.stdout.write(`${mails.length} mails, ${history?.events.length ?? 0} events of one\n`);
events.close();
