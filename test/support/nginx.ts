import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ServedSite } from './served-site.ts';

/** The program; `KHABAR_NGINX` names another one. */
const NGINX = process.env['KHABAR_NGINX'] ?? 'nginx';

/** Whether this machine has nginx. Tests that need it are left out where it has not. */
export function hasNginx(): boolean {
  try {
    execFileSync(NGINX, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Serves a built site by nginx, with the files that it was given for that. */
export async function startNginx(site: string): Promise<ServedSite> {
  const home = mkdtempSync(join(tmpdir(), 'khabar-nginx-'));
  const port = await freePort();
  const tree = realpathSync(site);
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n');
  // Its workers read what whoever runs the tests may read.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(join(home, 'nginx.conf'), `${user} worker_processes 1; daemon off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  ${temps}
  types { text/html html; font/woff2 woff2; text/css css; }
  access_log off;
  include ${tree}/_nginx/http.conf;
  server { listen 127.0.0.1:${port}; root ${tree}; include ${tree}/_nginx/server.conf; }
}
`);
  const child = spawn(NGINX, ['-c', join(home, 'nginx.conf'), '-p', home], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).then(() => true, () => false)) break;
    await setTimeout(50);
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => { child.once('exit', resolve); });
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}
