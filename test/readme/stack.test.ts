import { rules, stackRules } from '../../lib/stack/settings/rules.ts';
import { settingsInContext } from '../../lib/stack/settings/settings-in-context.ts';
import packageJson from '../../package.json';
import { flat, givenStack, statements } from '../stack/given-stack.ts';
import { readmes } from './readmes.ts';

const readme = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
const jsonBlocks = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']) => JSON.parse(json));

test('every setting has its line in the table', () => {
  const lines = [...readme.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|.*\| `-c '?sesEvents\.(\w+)=.*$/gm)];
  const named = lines.flatMap(([, names = '']) => [...names.matchAll(/\w+/g)].map(([name]) => name));
  expect(named.toSorted()).toEqual([...Object.keys(rules), ...Object.keys(stackRules)].toSorted());
});

test('the three configuration sets are ones that the stack takes', () => {
  const [settings] = jsonBlocks.filter((block) => block.configurationSets);
  expect(settingsInContext({ sesEvents: settings })).toEqual(settings);
  expect(settings.configurationSets).toHaveLength(3);
});

test("the statements for a key of one's own are those of the stack's key", () => {
  const [, ...ofServices] = statements(givenStack({ encryption: 'customerManaged' }), 'AWS::KMS::Key', 'KeyPolicy');
  const values = { Partition: 'aws', Region: 'eu-west-1', AccountId: '123456789012', URLSuffix: 'amazonaws.com' };
  const written = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`<AWS::${name}>`, value),
    JSON.stringify(flat(ofServices)),
  );
  expect(jsonBlocks.find((block) => block[0]?.Principal)).toEqual(JSON.parse(written));
});

test('every version before this one has its line of what an update changes', () => {
  const [, minor = 0] = packageJson.version.split('.').map(Number);
  const earlier = Array.from({ length: minor - 1 }, (_, version) => `| 0.${version + 1}.0 |`);
  expect(earlier.filter((version) => !readme.includes(version))).toEqual([]);
});
