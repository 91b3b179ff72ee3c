import { PassThrough } from 'node:stream';

/** A standard error whose text can be read. @param isTTY whether a person watches */
export function givenStream(isTTY: boolean): NodeJS.WriteStream & { readonly read: () => unknown } {
  return Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY }) as unknown as NodeJS.WriteStream & PassThrough;
}
