/**
 * In the bundle these stand for `@smithy/core/event-streams`. The SDK's protocols load it for operations that stream events; DynamoDB
 * has none.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('The bundled function has no event streams.');
  }
}

export function eventStreamSerdeProvider(): never {
  throw new Error('The bundled function has no event streams.');
}
