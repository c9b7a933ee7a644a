import { feedValidator } from './feed-validator.ts';
import { googleRichResults } from './google-rich-results.ts';
import { htmlChecker } from './html-checker.ts';
import { instantView } from './instant-view.ts';
import { jsonFeeds } from './json-feeds.ts';
import { runChecks } from './run-checks.ts';
import { schemaVocabulary } from './schema-vocabulary.ts';
import { sitemapSchemas } from './sitemap-schemas.ts';
import { xmlFiles } from './xml-files.ts';

// `npm run test:standards`: what other programs read of a site, by validators that others wrote where there are any.
const checks = [xmlFiles, ...sitemapSchemas, feedValidator, jsonFeeds, schemaVocabulary, googleRichResults, instantView, htmlChecker];
process.exitCode = await runChecks(checks, (line) => console.log(line));
