/** The SDK's advice to move from Node 20 is for us, not for who asks about a mail. Call before the first client is made. */
export function silenceSdkAdvice(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}
