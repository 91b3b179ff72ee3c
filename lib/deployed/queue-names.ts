/** The queues of what did not become rows, by the names that the stack gives them. */
export const queueNames = ['FailedEvents', 'UndeliveredEvents'] as const;
export type QueueName = (typeof queueNames)[number];
