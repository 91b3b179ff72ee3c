import { Socket } from 'node:net';

/**
 * Loaded before a program whose outcome must not depend on how busy the machine is: whatever it limits to a second or more is limited to
 * ten minutes.
 */
const patience = 600_000;
const patient = (milliseconds) => (milliseconds >= 1_000 ? patience : milliseconds);

const { setTimeout } = globalThis;
globalThis.setTimeout = (callback, milliseconds, ...rest) => {
  const timer = setTimeout(callback, patient(milliseconds), ...rest);
  return milliseconds >= 1_000 ? timer.unref() : timer;
};

const { timeout } = AbortSignal;
AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, patient(milliseconds));

const { setTimeout: limit } = Socket.prototype;
Socket.prototype.setTimeout = function (milliseconds, ...rest) {
  return limit.call(this, patient(milliseconds), ...rest);
};
