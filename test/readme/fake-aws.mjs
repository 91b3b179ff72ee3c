#!/usr/bin/env node
/** Stands in for the AWS CLI: notes how it was called in the file `calls`, and answers out of the files beside it. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const args = process.argv.slice(2);
const said = args.slice(0, 2).join(' ');
appendFileSync('calls', `${JSON.stringify(args)}\n`);

const answers = {
  'cloudformation describe-stacks': () => console.log(existsSync('outputs') ? outputOf('outputs') : 'named-by-the-stack'),
  'dynamodb query': () => existsSync('items') && process.stdout.write(readFileSync('items')),
  'lambda get-function-configuration': () =>
    console.log(`ses-events-${args.join(' ').includes('Forward') ? 'Forward' : 'Recorder'}LogGroup20A22CC5-1A2B3C4D5E6F`),
  'firehose describe-delivery-stream': () => console.log('ses-events-ArchiveLogGroup12EBE074-1A2B3C4D5E6F'),
  'sqs receive-message': receive,
  'lambda invoke': () => {
    writeFileSync(args.at(-1) ?? '', existsSync('answer') ? readFileSync('answer', 'utf8') : '{}');
    console.log(existsSync('failing') ? 'Unhandled' : 'None');
  },
};

/** A line is what one call gets, and becomes invisible; after the last one nothing is said, as of an empty queue. */
function receive() {
  if (!existsSync('waiting')) return;
  const [first, ...others] = readFileSync('waiting', 'utf8').split('\n');
  process.stdout.write(first);
  writeFileSync('waiting', others.join('\n'));
}

function outputOf(file) {
  const [, name] = /OutputKey=='(\w+)'/.exec(args.join(' ')) ?? [];
  return JSON.parse(readFileSync(file, 'utf8'))[name];
}

// A loop that never takes anything away would ask for ever.
if (readFileSync('calls', 'utf8').split('\n').length < 50) answers[said]?.();
