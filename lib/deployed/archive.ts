import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { HttpResponse } from '@smithy/core/protocols';
import { archivePrefix } from '../stack/names.ts';
import { explainAwsError } from './aws-error.ts';
import { clientConfiguration } from './client-configuration.ts';
import type { NamedOutputs } from './outputs-of.ts';
import { type Patience, patience as usual } from './patience.ts';
import type { Source } from './source.ts';
import { UserError } from './user-error.ts';
import { WholeAnswers } from './whole-answers.ts';

/** A bucket, and how the keys in it begin. */
export type ArchivePlace = { readonly bucket: string; readonly prefix: string };

export type ArchivedObject = { readonly key: string; readonly bytes: number };

export type Archive = {
  /** In the order of their keys, those with nothing in them left out. @throws UserError, also where there is none at all */
  readonly objects: () => AsyncGenerator<ArchivedObject>;
  /** @throws UserError */
  readonly read: (object: ArchivedObject) => AsyncGenerator<Uint8Array>;
};

/** Where the stack keeps its raw events. @throws UserError where it keeps none */
export function archiveOf({ archiveBucketName: bucket }: NamedOutputs): ArchivePlace {
  if (bucket !== undefined) return { bucket, prefix: archivePrefix };
  throw new UserError(
    'No archive is kept there: name files, or s3://BUCKET/PREFIX. The setting archive of the stack keeps one from then on.',
  );
}

/**
 * Bytes of an object that are asked for at once: so much comes in time over a slow line, is tried again where it does not, and is in memory. What
 * Firehose gathers for 15 minutes is mostly less.
 */
const partSize = 4 * 1024 * 1024;

/** S3 itself, whatever world the events are sent to: the local one has none. */
export function openArchive(
  { bucket, prefix }: ArchivePlace,
  { region, profile, credentials }: Source,
  patience: Patience = usual,
): Archive {
  const reach = { ...(region && { region }), ...(profile && { profile }), ...(credentials && { credentials }) };
  const client = new S3Client({
    ...clientConfiguration(reach, patience),
    requestHandler: new StreamedAnswers(patience),
    // S3 has no checksum of a part of an object.
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const explained = <Answer>(answer: Promise<Answer>) =>
    answer.catch((error: unknown) => Promise.reject(explainAwsError(error, { kind: 'stack', stack: '', ...reach }, 'S3')));
  return { objects, read };

  async function* objects(): AsyncGenerator<ArchivedObject> {
    let token: string | undefined;
    let found = 0;
    do {
      const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
      const { Contents = [], NextContinuationToken } = await explained(client.send(command));
      found += Contents.length;
      for (const { Key: key = '', Size: bytes = 0 } of Contents) if (bytes > 0) yield { key, bytes };
      token = NextContinuationToken;
    } while (token !== undefined);
    if (found === 0)
      throw new UserError(`s3://${bucket}/${prefix} holds no object: check the prefix, with "aws s3 ls" for one.`);
  }

  async function* read({ key, bytes }: ArchivedObject): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes; from += partSize) {
      const Range = `bytes=${from}-${Math.min(from + partSize, bytes) - 1}`;
      const { Body } = await explained(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range })));
      if (Body) yield await Body.transformToByteArray();
    }
  }
}

/** The SDK wants the body of an object as a stream. */
class StreamedAnswers extends WholeAnswers {
  override async handle(...given: Parameters<WholeAnswers['handle']>): ReturnType<WholeAnswers['handle']> {
    const { response } = await super.handle(...given);
    return { response: new HttpResponse({ ...response, body: Readable.from([response.body], { objectMode: false }) }) };
  }
}
