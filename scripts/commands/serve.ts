import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { staticServer } from '../../src/press/static-server.ts';
import { portOption, ROOT_OPTION, textOption, UsageError, type Command } from '../command.ts';

/** How many ports are tried after the default one when that is taken. */
const SPARE_PORTS = 20;

/** `khabar serve`: serves a built site. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves a built site as a CDN would.',
  help: `Usage: khabar serve [options]

  --root DIR   the newsroom: a folder with content/ (default: this repository)
  --out DIR    the built site (default: dist/ in the newsroom)
  --port N     the port to listen on (default: 4321, or the next that is free)
  --host NAME  the address to listen on (default: 127.0.0.1)`,
  options: { ...ROOT_OPTION, out: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  words: { min: 0, max: 0 },
  async run(_, options, { stdout }) {
    const { out } = newsroomPaths(textOption(options, 'root'), textOption(options, 'out'));
    if (!existsSync(join(out, 'index.html'))) throw new UsageError(`there is no built site in ${out}. Run khabar build first.`);
    const server = staticServer(out);
    const isFixed = textOption(options, 'port') !== undefined;
    const host = textOption(options, 'host') ?? '127.0.0.1';
    await listen(server, portOption(options, 4321), host, isFixed ? 0 : SPARE_PORTS);
    const { address, port } = server.address() as AddressInfo;
    stdout.write(`serving ${out}\nhttp://${address.includes(':') ? `[${address}]` : address}:${port}/\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    server.closeAllConnections();
    server.close();
    return 0;
  },
};

async function listen(server: ReturnType<typeof staticServer>, port: number, host: string, spare: number): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
  if (error === undefined) return;
  if (error.code !== 'EADDRINUSE') throw error;
  if (spare === 0) throw new UsageError(`the port ${port} is taken. Name another one with --port.`);
  await listen(server, port + 1, host, spare - 1);
}
