import type { AstroIntegration } from 'astro';
import type { NewsroomPaths } from './newsroom-paths.ts';
import { Preview } from './preview.ts';
import { answerPreview } from './preview-answers.ts';
import { answerInbox } from './preview-inbox.ts';

/** Time for an editor to finish saving, in milliseconds. */
const QUIET = 60;

/**
 * Makes Astro's development server a preview of the newsroom: each request gets its view model from the
 * same queries as the press, drafts and embargoed articles are shown, and what is wrong in the content is
 * told on the page. A change of the content reloads what the browser shows.
 *
 * @param onChange told after each reading of the content
 * @param onForm told the file into which a form was written that was sent from the preview
 */
export function previewIntegration(paths: NewsroomPaths, onChange: (preview: Preview) => void = () => {}, onForm: (file: string) => void = () => {}): AstroIntegration {
  let preview: Preview | undefined;
  return {
    name: 'khabar-preview',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const opened = await Preview.open(paths);
        preview = opened;
        onChange(opened);
        server.middlewares.use((request, response, next) => {
          answerInbox(paths.inbox, request, response, Date.now(), onForm)
            .then(async (isForm) => isForm || (await answerPreview(opened, request, response)))
            .then((isAnswered) => {
              if (!isAnswered) next();
            }, next);
        });
        let timer: NodeJS.Timeout | undefined;
        const refresh = async (): Promise<void> => {
          try {
            await opened.refresh();
            onChange(opened);
          } catch (error) {
            server.config.logger.error(String(error));
          }
          server.moduleGraph.onFileChange('\0virtual:khabar/mdx');
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add([paths.content, paths.public]);
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(paths.content) && !file.startsWith(paths.public)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void refresh(), QUIET);
        });
      },
      'astro:server:done': () => preview?.close(),
    },
  };
}
