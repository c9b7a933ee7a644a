import { nearest } from '../../src/content/nearest.ts';
import { readNewsroom } from '../../src/content/read-newsroom.ts';
import { startArticle } from '../../src/content/start-article.ts';
import { walk } from '../../src/content/walk.ts';
import { issueText } from '../../src/lint/reporters/terminal.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { ROOT_OPTION, textOption, UsageError, type Command } from '../command.ts';
import { requireFolder } from '../require-folder.ts';

/** `khabar new`: starts an article. */
export const newCommand: Command = {
  name: 'new',
  summary: 'Starts an article, and prints its path.',
  help: `Usage: khabar new TITLE --section ID [options]

  --section ID  an id in content/sections.yml
  --agency ID   the source: an id in content/agencies.yml
  --root DIR    the newsroom: a folder with content/ (default: this repository)

The article is a draft of today with a news code of its own; take out "status: draft" to publish it.`,
  options: { ...ROOT_OPTION, section: { type: 'string' }, agency: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run([title = ''], options, { stdout, stderr }) {
    const { root } = newsroomPaths(textOption(options, 'root'));
    await requireFolder(root);
    const section = textOption(options, 'section');
    const agency = textOption(options, 'agency');
    if (title.trim() === '') throw new UsageError('the title is empty.');
    if (section === undefined) throw new UsageError('--section is missing.');
    const files = await walk(root, 'content');
    const { registries, issues } = await readNewsroom(root, files.filter(({ file }) => file.split('/').length === 2));
    if (registries === undefined) {
      for (const issue of issues) stderr.write(issueText(issue));
      return 1;
    }
    requireKnown('section', section, registries.sections.keys());
    if (agency !== undefined) requireKnown('agency', agency, registries.agencies.keys());
    stdout.write(`${await startArticle(root, { title: title.trim(), section, agency }, Date.now())}\n`);
    return 0;
  },
};

function requireKnown(option: string, id: string, known: Iterable<string>): void {
  const ids = [...known];
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw new UsageError(`there is no ${option} '${id}'. ${near === undefined ? `Known are: ${ids.join(', ')}.` : `Did you mean '${near}'?`}`);
}
