import type { AstroIntegration } from 'astro';

/**
 * The adapter that makes Astro compile the templates into one server bundle, and nothing more: the
 * press then prints pages by calling the bundle (see server-entry.ts).
 */
export function khabarAdapter(): AstroIntegration {
  return {
    name: 'khabar',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'khabar',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
