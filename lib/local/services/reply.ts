/** A status, headers and a value that is sent as JSON. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object | null;
};

/** An error of AWS's JSON protocols. */
export function refusal(type: string, message: string): Reply {
  return { status: 400, body: { __type: type, message } };
}
