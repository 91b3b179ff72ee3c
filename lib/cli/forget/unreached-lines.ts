import { dateTime } from '../../answers/time.ts';
import type { Source } from '../../deployed/source.ts';
import type { Unreached } from '../../operate/forget/unreached.ts';
import { reachFlags } from '../source-flags.ts';

/** Where the address may stand still, until when, and what to do about it. */
export function unreachedLines(
  places: readonly Unreached[],
  source: Source,
  utc: boolean,
): readonly (readonly [string, string])[] {
  return places.map((one) => line(one, source, utc));
}

function line(one: Unreached, source: Source, utc: boolean): readonly [string, string] {
  switch (one.place) {
    case 'failureQueues':
      return [
        'failure queues',
        `until ${dateTime(one.until, utc)}: events that did not become rows, those among them that SNS gives up in the end. "ses-events redrive --show" looks.`,
      ];
    case 'topic':
      return [
        'SNS',
        `until ${dateTime(one.until, utc)}: events that it has not handed over yet. What other subscribers of the topic keep is theirs.`,
      ];
    case 'stream':
      return [
        'stream',
        `until ${dateTime(one.until, utc)}: images of new rows, of which one that is erased can still be handed on (forward).`,
      ];
    case 'backups':
      return [
        'backups',
        `until ${dateTime(one.until, utc)}: a table that is restored to an earlier second has it again. Backups that people made stay until they delete them.`,
      ];
    case 'archive':
      return ['archive', archive(one)];
    case 'consumers':
      return ['consumers', 'what they made of events that were handed on (forward).'];
    case 'exports':
      return [
        'exports',
        'files that people made of rows. The log of the function and the metrics of CloudWatch name no address.',
      ];
    case 'suppressionList':
      return [
        'suppression list',
        `SES's own, where the address bounced or complained. "aws sesv2 get-suppressed-destination --email-address ADDRESS${sesFlags(source)}" looks; once it is taken off, mail goes there again.`,
      ];
    case 'sent':
      return [
        'sent by it',
        'rows of mail of which it is the sender, and who handed it to SES: they are about their recipients.',
      ];
  }
}

function archive({ bucket, days }: Unreached & { readonly place: 'archive' }): string {
  const until = days === undefined ? 'until they are deleted' : `for ${days} days each`;
  return bucket === undefined
    ? 'the raw events in S3, if the stack keeps them (archive).'
    : `the raw events in the bucket ${bucket}, ${until}.`;
}

/** The AWS CLI takes these as we do. */
function sesFlags({ kind, region, profile }: Source): string {
  return kind === 'local' ? '' : reachFlags({ ...(region && { region }), ...(profile && { profile }) });
}
