import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

// What `cdk synth` made of `app.ts`.
const { Resources, Outputs } = JSON.parse(readFileSync('cdk.out/Shop.template.json', 'utf8'));
const ofType = (type) => Object.values(Resources).filter((resource) => resource.Type === type);

const [table, ...otherTables] = ofType('AWS::DynamoDB::GlobalTable');
assert.equal(otherTables.length, 0);
assert.equal(table.DeletionPolicy, 'RetainExceptOnCreate');
assert.deepEqual(
  ofType('AWS::SES::ConfigurationSet').map(({ Properties }) => Properties?.Name),
  [undefined, 'shop', 'shop-quiet'],
);
assert.equal(ofType('AWS::SES::ConfigurationSetEventDestination').length, 3);
assert.ok(Object.keys(Outputs).some((name) => /^MailTableName[0-9A-F]{8}$/.test(name)));

// The function is the one of the package, and nothing was bundled here.
const [{ Properties }] = ofType('AWS::Lambda::Function');
const folder = `cdk.out/asset.${Properties.Code.S3Key.replace('.zip', '')}`;
assert.deepEqual(readdirSync(folder), ['index.mjs']);
assert.equal(
  readFileSync(`${folder}/index.mjs`, 'utf8'),
  readFileSync('node_modules/ses-events/dist/function/index.mjs', 'utf8'),
);
assert.equal(Properties.Environment.Variables.STAGE, 'test');
