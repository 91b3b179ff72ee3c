import { bundleReport } from '../lib/stack/bundle-report.ts';

process.stdout.write(bundleReport('dist'));
