import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { TypographyOptions } from '../persian/typography.ts';
import { mdxRehypePlugins, mdxRemarkPlugins, mdxRemarkRehype } from '../markdown/mdx-plugins.ts';
import { khabarAdapter } from './adapter.ts';
import { mdxModules } from './mdx-modules.ts';
import { ENGINE_ROOT } from './newsroom-paths.ts';
import { pageResponses } from './page-responses.ts';
import { serviceWorkerFiles } from './service-worker-files.ts';

/** What the configuration of Astro depends on. */
export interface TemplatesOptions {
  /** The newsroom's root, where MDX articles lie. */
  readonly root: string;
  /** The MDX articles that belong into the bundle. */
  readonly mdxFiles: () => readonly string[];
  /** The rules of typography that the newsroom has turned off; asked for when the first MDX article is compiled. */
  readonly typography: () => TypographyOptions | undefined;
}

/** The configuration with which Astro compiles the templates, for the press, the preview and `astro build` alike. */
export function astroConfig(options: TemplatesOptions): AstroInlineConfig {
  return {
    root: ENGINE_ROOT,
    configFile: false,
    output: 'server',
    adapter: khabarAdapter(),
    // The public folder is the newsroom's, and is copied by the press.
    publicDir: './node_modules/.cache/khabar/no-public',
    trailingSlash: 'ignore',
    compressHTML: true,
    devToolbar: { enabled: false },
    build: { assets: 'assets', inlineStylesheets: 'always' },
    security: { checkOrigin: false },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    integrations: [mdx({
      extendMarkdownConfig: false,
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: mdxRemarkPlugins(options.typography) as RemarkPlugins,
        rehypePlugins: mdxRehypePlugins as RehypePlugins,
        remarkRehype: mdxRemarkRehype,
        gfm: false,
        smartypants: false,
      }),
    })],
    vite: {
      // Scripts are files of their own: a content security policy need not allow inline ones.
      build: { assetsInlineLimit: (file) => (/\.m?[jt]s$/.test(file) ? false : undefined) },
      // A script of its own for those who arrive from a search.
      worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].[hash].js' } } },
      environments: { client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `assets/${scriptName(name)}.[hash].js` } } } } },
      plugins: [mdxModules(options.root, options.mdxFiles), pageResponses(), serviceWorkerFiles()],
      server: { fs: { allow: [ENGINE_ROOT, options.root] } },
    },
  };
}

/** The name of a component's script: Astro's own name of it tells its place in the component too. */
function scriptName(name: string): string {
  return name.replace(/\.astro_astro_type_script.*$/, '');
}
