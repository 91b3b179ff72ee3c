/**
 * In the bundle this stands for `@aws-sdk/endpoint-cache`. The DynamoDB client makes one for endpoint discovery, which none of its
 * commands does.
 */
export class EndpointCache {}
