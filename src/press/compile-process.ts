import { enableCompileCache } from 'node:module';
import { build } from 'astro';
import { astroConfig } from './astro-config.ts';
import type { CompileAnswer, CompileOrder, CompilerFault } from './run-compiler.ts';

/*
 * Compiles templates in a process of its own: what Astro and its bundler hold in memory, some 300 MB, is given back when it ends, and
 * printing has that room.
 */
enableCompileCache();
// Whoever asked is gone: nobody wants the bundle.
process.once('disconnect', () => process.exit());
process.once('message', ({ root, mdxFiles, typography, outDir, cacheDir }: CompileOrder) => {
  const config = astroConfig({ root, mdxFiles: () => mdxFiles, typography: () => typography });
  build({ ...config, logLevel: 'silent', outDir, cacheDir }).then(() => answer({ ok: true }), (error: unknown) => answer({ ok: false, fault: faultOf(error, 2) }));
});

function answer(said: CompileAnswer): void {
  process.send?.(said, () => process.exit());
}

/** An error as it can be sent: its text, and where the bundler says that the fault is. */
function faultOf(error: unknown, depth: number): CompilerFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, id, loc, errors } = error as Error & Partial<CompilerFault>;
  return {
    name, message, ...(stack === undefined ? {} : { stack }), ...(id === undefined ? {} : { id: String(id) }),
    ...(typeof loc?.file === 'string' ? { loc: { file: loc.file } } : {}),
    ...(Array.isArray(errors) && depth > 0 ? { errors: errors.map((each) => faultOf(each, depth - 1)) } : {}),
  };
}
