import { type AwsAnswer, type Operations, parametersOf } from './aws-request.ts';
import type { Objects } from './s3.ts';
import { type ChangeSet, changes, described, idOf, lastEvent, type Stack } from './stack-descriptions.ts';
import { type DeployedTemplate, templateFaults } from './template-faults.ts';
import { queryAnswer, queryError, type XmlValue } from './xml.ts';

/** Keeps one stack. Every change is there at once; a template comes out of S3, and one with a fault is refused. */
export class CloudFormation {
  stack: Stack | undefined;
  private changeSet: ChangeSet | undefined;

  constructor(private readonly objects: Objects) {}

  readonly operations: Operations = {
    DescribeStacks: this.ofStack((stack) => ({ Stacks: [described(stack)] })),
    GetTemplate: this.ofStack(({ template }) => ({ TemplateBody: JSON.stringify(template) })),
    DescribeStackEvents: this.ofStack((stack) => ({ StackEvents: [lastEvent(stack)] })),
    CreateChangeSet: (request) => this.propose(parametersOf(request)),
    // There need not be one.
    DeleteChangeSet: this.ofStack(() => {
      this.changeSet = undefined;
      return {};
    }),
    DescribeChangeSet: this.ofChangeSet(changes),
    ExecuteChangeSet: this.ofChangeSet(({ kind, template, tags }, { name }) => {
      this.stack = { name, status: `${kind}_COMPLETE`, template, tags };
      this.changeSet = undefined;
      return {};
    }),
  };

  private propose(parameters: URLSearchParams): AwsAnswer {
    const [stackName = '', name = ''] = ['StackName', 'ChangeSetName'].map((key) => parameters.get(key) ?? '');
    const template = this.templateAt(parameters.get('TemplateURL') ?? '');
    const faults = template ? templateFaults(template) : ['There is none at TemplateURL.'];
    if (!template || faults.length > 0) return queryError('ValidationError', `Template error: ${faults.join(' ')}`);
    const kind = parameters.get('ChangeSetType') === 'CREATE' ? 'CREATE' : 'UPDATE';
    if (kind === 'CREATE')
      this.stack = { name: stackName, status: 'REVIEW_IN_PROGRESS', template: { Resources: {} }, tags: [] };
    this.changeSet = { name, kind, template, tags: tagsIn(parameters) };
    return queryAnswer('CreateChangeSet', { Id: idOf('changeSet', name), StackId: idOf('stack', stackName) });
  }

  private templateAt(url: string): DeployedTemplate | undefined {
    const object = URL.canParse(url) ? this.objects.get(new URL(url).pathname.slice(1)) : undefined;
    return object && JSON.parse(object.toString());
  }

  private ofStack(result: (stack: Stack) => XmlValue): Operations[string] {
    return (request) => {
      const parameters = parametersOf(request);
      return this.stack && isNamed('stack', this.stack.name, parameters)
        ? queryAnswer(parameters.get('Action') ?? '', result(this.stack))
        : queryError('ValidationError', `Stack with id ${parameters.get('StackName')} does not exist`);
    };
  }

  private ofChangeSet(result: (changeSet: ChangeSet, stack: Stack) => XmlValue): Operations[string] {
    return (request) => {
      const { changeSet } = this;
      return changeSet && isNamed('changeSet', changeSet.name, parametersOf(request))
        ? this.ofStack((stack) => result(changeSet, stack))(request)
        : queryError('ChangeSetNotFound', 'There is no such change set.');
    };
  }
}

/** Both are asked for by name or by id. */
function isNamed(kind: 'stack' | 'changeSet', name: string, parameters: URLSearchParams): boolean {
  const asked = parameters.get(kind === 'stack' ? 'StackName' : 'ChangeSetName');
  return asked === name || asked === idOf(kind, name);
}

function tagsIn(parameters: URLSearchParams): Stack['tags'] {
  const keys = [...parameters].filter(([name]) => /^Tags\.member\.\d+\.Key$/.test(name));
  return keys.map(([name, Key]) => ({ Key, Value: parameters.get(name.replace(/Key$/, 'Value')) ?? '' }));
}
