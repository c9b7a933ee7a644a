import type { AstroIntegration, AstroUserConfig } from 'astro';
import { astroConfig } from './astro-config.ts';
import { buildSite } from './build-site.ts';
import { newsroomPaths, type NewsroomPaths } from './newsroom-paths.ts';
import { previewIntegration } from './preview-integration.ts';
import type { Preview } from './preview.ts';

/**
 * The configuration for Astro's own commands in this repository: `astro dev` is the preview, and
 * `astro build` compiles the templates and then lets the press print the site into `dist/`.
 */
export async function standaloneConfig(): Promise<AstroUserConfig> {
  const paths = newsroomPaths();
  let preview: Preview | undefined;
  const { root: _root, configFile: _file, ...config } = astroConfig({ root: paths.root, mdxFiles: () => preview?.mdxFiles ?? [], typography: () => preview?.typography });
  return {
    ...config,
    // Astro empties the folder it compiles into: it must not be the live site.
    outDir: './node_modules/.cache/khabar/astro-build/',
    integrations: [...(config.integrations ?? []), previewIntegration(paths, (opened) => { preview = opened; }), printAfterBuild(paths)],
  } as AstroUserConfig;
}

/** Prints the site once Astro has compiled the templates. */
function printAfterBuild(paths: NewsroomPaths): AstroIntegration {
  return {
    name: 'khabar-print',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const report = await buildSite({ paths, now: Date.now(), drafts: false, strict: false, full: false, onProgress: () => {} });
        for (const { file, line, column, rule, message } of report.issues) logger.error(`${file}:${line}:${column} ${rule}\n  ${message}`);
        logger.info(`${report.pages.total} pages, ${report.pages.printed} printed`);
        if (report.errors > 0) process.exitCode = 1;
      },
    },
  };
}
