/** As much of a template as CloudFormation asks for. */
export type DeployedTemplate = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>;
};

type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
};

/** What CloudFormation refuses before it makes anything: sections that there are none of, names that lead nowhere, circles. */
export function templateFaults(template: DeployedTemplate): readonly string[] {
  const strangers = Object.keys(template).filter((section) => !sections.includes(section));
  const circle = circular(template.Resources);
  return [
    ...strangers.map((section) => `There is no section ${section}.`),
    ...referencesIn(template).flatMap((reference) => faultOf(reference, template)),
    ...(circle.length > 0 ? [`Circular dependency between ${circle.join(', ')}.`] : []),
  ];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
const sections = [
  ...['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Transform'],
  ...['Hooks', 'Resources', 'Outputs'],
];

const pseudoParameters = [
  'AccountId',
  'NotificationARNs',
  'NoValue',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
];

/** Functions that name nothing themselves; one that is not here may name what this check does not look for. */
const plainFunctions = ['Join', 'Select', 'Split', 'Not', 'Contains', 'Equals'].map((name) => `Fn::${name}`);

type Reference = {
  /** By `value`, which a parameter has too; by `resource`, which an attribute or `DependsOn` wants; or by an `unknown` function. */
  readonly by: 'value' | 'resource' | 'unknown';
  readonly name: string;
};

function faultOf({ by, name }: Reference, { Resources, Parameters = {} }: DeployedTemplate): readonly string[] {
  if (by === 'unknown') return [`${name} is a function that this check does not know.`];
  const isThere = Object.hasOwn(Resources, name) || (by === 'value' && (Object.hasOwn(Parameters, name) || isPseudo(name)));
  return isThere ? [] : [`${name} is named, and there is no such ${by === 'value' ? 'resource or parameter' : 'resource'}.`];
}

function isPseudo(name: string): boolean {
  return pseudoParameters.some((pseudo) => name === `AWS::${pseudo}`);
}

function referencesIn(value: unknown): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...referenceBy(key, inner), ...referencesIn(inner)]);
}

function referenceBy(key: string, argument: unknown): readonly Reference[] {
  const [first, ...others] = [argument].flat().map(String);
  switch (key) {
    case 'Ref':
      return [{ by: 'value', name: String(first) }];
    case 'Fn::GetAtt':
      return [{ by: 'resource', name: String(first?.split('.')[0]) }];
    case 'DependsOn':
      return [first, ...others].map((name) => ({ by: 'resource', name: String(name) }));
    case 'Fn::Sub':
      return others.length > 0 ? [{ by: 'unknown', name: 'Fn::Sub with a map' }] : placesIn(String(first));
    default:
      return key.startsWith('Fn::') && !plainFunctions.includes(key) ? [{ by: 'unknown', name: key }] : [];
  }
}

/** `${!literal}` is none. */
function placesIn(text: string): readonly Reference[] {
  return [...text.matchAll(/\$\{([^!}.][^}.]*)(\.[^}]+)?\}/g)].map(([, name = '', attribute]) => ({
    by: attribute === undefined ? 'value' : 'resource',
    name,
  }));
}

/** Those that are left when what waits for nobody is made, again and again. */
function circular(resources: DeployedTemplate['Resources']): readonly string[] {
  const waiting = new Map(Object.entries(resources).map(([id, resource]) => [id, referencesIn(resource)] as const));
  for (;;) {
    const ready = [...waiting].filter(([, references]) => !references.some(({ name }) => waiting.has(name)));
    if (ready.length === 0) return [...waiting.keys()];
    for (const [id] of ready) waiting.delete(id);
  }
}
