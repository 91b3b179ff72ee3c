import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { outputs } from '../stack/names.ts';
import type { Template } from '../stack/synthesize.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The CreateTable request for the one table in the template. @throws Error where the template has no table, or several. */
export function tableIn(template: Template, tableName: string): CreateTableCommandInput {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = onlyResource(
    template,
    'AWS::DynamoDB::GlobalTable',
  );
  return {
    TableName: tableName,
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes,
    BillingMode,
  } as CreateTableCommandInput;
}

/** The environment of the function that writes rows, with references to the table resolved; its time limit in milliseconds. */
export function functionIn(
  template: Template,
  tableName: string,
): { readonly environment: Record<string, string>; readonly timeout: number } {
  const { Environment, Timeout } = recorderIn(template);
  const { Variables = {} } = Environment as { readonly Variables?: Readonly<Record<string, unknown>> };
  const environment = Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : tableName]);
  return { environment: Object.fromEntries(environment), timeout: Number(Timeout) * 1000 };
}

/** By the template's output: with `forward` there is another. */
function recorderIn({ Resources, Outputs }: Template): Properties {
  const { Ref: id = '' } = (Outputs[outputs.functionName]?.Value ?? {}) as { readonly Ref?: string };
  const recorder = Resources[id];
  if (!recorder) throw new Error(`The template has no output ${outputs.functionName} that names a function.`);
  return recorder.Properties;
}

function onlyResource(template: Template, type: string): Properties {
  const [only, ...others] = Object.values(template.Resources).filter((resource) => resource.Type === type);
  if (!only || others.length > 0)
    throw new Error(`The template has ${others.length + (only ? 1 : 0)} resources of type ${type}, not one.`);
  return only.Properties;
}
