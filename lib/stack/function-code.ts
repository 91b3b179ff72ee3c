import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { built } from './built.ts';
import { bundle } from './bundle.ts';

/** The bundled function. What is deployed changes with the bundle alone, so not with a comment in its source. */
export function functionCode(): Code {
  if (built) return Code.fromAsset(built.function);
  return Code.fromAsset(join(import.meta.dirname, '../../lambda'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { local: { tryBundle: bundleLocally }, image: neverPulled },
  });
}

/** The CDK asks for an image to fall back on; `bundleLocally` never says no, so Docker is not needed. */
const neverPulled = DockerImage.fromRegistry('never-pulled');

function bundleLocally(outdir: string): true {
  bundle(outdir);
  return true;
}
