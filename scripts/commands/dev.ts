import { dev } from 'astro';
import { issueText } from '../../src/lint/reporters/terminal.ts';
import { astroConfig } from '../../src/press/astro-config.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { previewIntegration } from '../../src/press/preview-integration.ts';
import type { Preview } from '../../src/press/preview.ts';
import { portOption, ROOT_OPTION, textOption, type Command } from '../command.ts';
import { requireFolder } from '../require-folder.ts';

/** `khabar dev`: a live preview. */
export const devCommand: Command = {
  name: 'dev',
  summary: 'Shows a live preview, with drafts.',
  help: `Usage: khabar dev [options]

  --root DIR   the newsroom: a folder with content/ (default: this repository)
  --port N     the port to listen on (default: 4321)
  --host NAME  the address to listen on (default: 127.0.0.1)

A change of an article shows within a second; what is wrong in the content is told on the page and here.
The forms of the preview are sent to nobody: what they send is written to .khabar/inbox/, and told here.`,
  options: { ...ROOT_OPTION, port: { type: 'string' }, host: { type: 'string' } },
  words: { min: 0, max: 0 },
  async run(_, options, { stdout, stderr }) {
    const paths = newsroomPaths(textOption(options, 'root'));
    await requireFolder(paths.root);
    let told = '';
    let preview: Preview | undefined;
    const tell = (changed: Preview): void => {
      preview = changed;
      const text = changed.issues.map(issueText).join('');
      if (text !== told) stderr.write(text === '' ? 'the content has no errors any more\n' : text);
      told = text;
    };
    const config = astroConfig({ root: paths.root, mdxFiles: () => preview?.mdxFiles ?? [], typography: () => preview?.typography });
    const server = await dev({
      ...config,
      logLevel: 'warn',
      server: { port: portOption(options, 4321), host: textOption(options, 'host') ?? '127.0.0.1' },
      integrations: [...(config.integrations ?? []), previewIntegration(paths, tell, (file) => stdout.write(`a form was sent: ${file}\n`))],
    });
    const { address, port } = server.address;
    stdout.write(`preview: http://${address.includes(':') ? `[${address}]` : address}:${port}/\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.stop();
    return 0;
  },
};
