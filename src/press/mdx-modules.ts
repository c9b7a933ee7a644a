import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ENGINE_ROOT } from './newsroom-paths.ts';

const MODULE_ID = 'virtual:khabar/mdx';
const RESOLVED_ID = `\0${MODULE_ID}`;

/**
 * Gives the templates the newsroom's MDX articles as a virtual module: a map of files to functions that
 * import them. The newsroom may lie anywhere, so that what its files import of Astro is found in the
 * engine's packages.
 *
 * @param root the newsroom's root
 * @param files the articles' files below the root; asked again on each load, since a preview adds some
 */
export function mdxModules(root: string, files: () => readonly string[]): Plugin {
  const engineFile = join(ENGINE_ROOT, 'package.json');
  const requireFromEngine = createRequire(engineFile);
  return {
    name: 'khabar-mdx-modules',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (id === MODULE_ID) return RESOLVED_ID;
      const isBare = /^[@a-z]/i.test(id) && !id.startsWith('virtual:') && !id.startsWith('astro:');
      if (!isBare || importer === undefined || !importer.startsWith(root) || importer.startsWith(ENGINE_ROOT)) return null;
      try {
        return (await this.resolve(id, engineFile, { ...options, skipSelf: true })) ?? requireFromEngine.resolve(id);
      } catch {
        return this.error({ message: `Could not resolve '${id}' in ${importer}`, id: importer });
      }
    },
    load(id) {
      if (id !== RESOLVED_ID) return null;
      const entries = files().map((file) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(join(root, file))}),`);
      return `export const mdxArticles = {\n${entries.join('\n')}\n};\n`;
    },
  };
}
