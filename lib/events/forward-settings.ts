/** What the function that hands facts on is told by its environment. */
export type ForwardSettings = {
  /** The bus, by its ARN. */
  readonly eventBus: string;
  /** The table whose rows are handed on. */
  readonly tableArn: string;
};

const variables = { eventBus: 'EVENT_BUS', tableArn: 'TABLE_ARN' } as const;

export function toForwardEnvironment({ eventBus, tableArn }: ForwardSettings): Record<string, string> {
  return { [variables.eventBus]: eventBus, [variables.tableArn]: tableArn };
}

/** Throws an `Error` that names the variable where one is missing. */
export function fromForwardEnvironment(environment: Readonly<Record<string, string | undefined>>): ForwardSettings {
  const read = (name: keyof ForwardSettings) => {
    const value = environment[variables[name]];
    if (value) return value;
    throw new Error(`The environment variable ${variables[name]} is not set: give it an ARN.`);
  };
  return { eventBus: read('eventBus'), tableArn: read('tableArn') };
}
