import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { built } from './built.ts';
import { bundle, forwardFunction, warmedFunction } from './bundle.ts';

/** The bundled function that writes rows. What is deployed changes with the bundle alone, so not with a comment in its source. */
export function functionCode(): Code {
  return built ? Code.fromAsset(built.function) : bundled('lambda', warmedFunction);
}

/** The same of the function that hands them on. */
export function forwardFunctionCode(): Code {
  return built ? Code.fromAsset(built.forwardFunction) : bundled('lambda/forward', forwardFunction);
}

/** @param folder one for each function: for the CDK, assets of one folder are one asset */
function bundled(folder: string, entryPoint: string): Code {
  return Code.fromAsset(join(import.meta.dirname, '../..', folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { local: { tryBundle: (outdir) => bundleLocally(outdir, entryPoint) }, image: neverPulled },
  });
}

/** The CDK asks for an image to fall back on; `bundleLocally` never says no, so Docker is not needed. */
const neverPulled = DockerImage.fromRegistry('never-pulled');

function bundleLocally(outdir: string, entryPoint: string): true {
  bundle(outdir, entryPoint);
  return true;
}
