import { htmlFaults } from '../../test/support/html-faults.ts';
import { verdict, type Check } from './check.ts';
import { filesOf } from './xml-files.ts';

/** html-validate (https://html-validate.org) on every page. */
export const htmlFiles: Check = {
  name: 'html-validate',
  async run(sites) {
    const pages = filesOf(sites, /\.html$/);
    const faults: string[] = [];
    for (const [path, bytes] of pages) faults.push(...(await htmlFaults(bytes.toString('utf8'))).map((fault) => `${path}: ${fault}`));
    return verdict(faults, `${pages.size} pages`);
  },
};
